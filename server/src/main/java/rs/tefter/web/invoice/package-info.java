/** Pages on which invoices are written, kept as drafts, uploaded and sent. */
package rs.tefter.web.invoice;
