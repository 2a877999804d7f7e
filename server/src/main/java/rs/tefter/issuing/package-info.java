/** The ledger of issued invoices: drafts, numbers, amounts, and what becomes of an invoice when it is issued. */
package rs.tefter.issuing;
