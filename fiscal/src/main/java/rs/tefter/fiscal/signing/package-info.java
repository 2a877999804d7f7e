/** A secure element made of software, for a sandbox: its keys sign receipts that are not fiscal, laid out as fiscal ones are. */
package rs.tefter.fiscal.signing;
