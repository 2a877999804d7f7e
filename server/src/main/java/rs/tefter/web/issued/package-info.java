/** Issued invoices in the portal: the ledger as people see it. */
package rs.tefter.web.issued;
