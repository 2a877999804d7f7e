/** The text of a receipt as a fiscal processor prints it: 40 columns, written to the byte and read back. */
package rs.tefter.fiscal.journal;
