/** Writes invoices as the Serbian application of EN 16931 has them: UBL 2.1 with the prefixes that readers of such documents look for literally. */
package rs.tefter.ubl.writing;
