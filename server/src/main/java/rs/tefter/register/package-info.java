/** The central register of invoices to public-fund users (CRF, on the wire CIR): its entries, what happens to them, and objections. */
package rs.tefter.register;
