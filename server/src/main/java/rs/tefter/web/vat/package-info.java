/** Pages about VAT: records of calculated VAT, and of input VAT with what the system has calculated for it. */
package rs.tefter.web.vat;
