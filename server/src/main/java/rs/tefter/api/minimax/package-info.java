/** The wire of Minimax's API for issued invoices and the lists they need. */
package rs.tefter.api.minimax;
