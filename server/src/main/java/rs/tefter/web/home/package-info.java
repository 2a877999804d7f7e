/** The first page. */
package rs.tefter.web.home;
