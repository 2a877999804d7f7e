/** Notices by which a buyer tells its supplier that the input VAT of a reduced or annulled document has been corrected. */
package rs.tefter.notice;
