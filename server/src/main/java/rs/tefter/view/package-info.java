/** The documents of the exchange as people look at them. */
package rs.tefter.view;
