/** How records of calculated VAT are read, in the names that both contracts have for their fields. */
package rs.tefter.api.vat;
