/** Writing invoices by hand: sums, the electronic invoice that becomes of what a person has filled in, and drafts that are kept. */
package rs.tefter.drafting;
