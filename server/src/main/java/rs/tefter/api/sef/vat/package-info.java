/** The records of calculated VAT on the wire of the SEF, in both generations. */
package rs.tefter.api.sef.vat;
