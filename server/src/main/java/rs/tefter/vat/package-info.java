/** The records of calculated VAT that a company makes in the system of electronic invoices: individual and group, of both generations. */
package rs.tefter.vat;
