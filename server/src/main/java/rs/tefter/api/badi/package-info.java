/** The contract of a cash register's interface, as software written for Badi v2 speaks it. */
package rs.tefter.api.badi;
