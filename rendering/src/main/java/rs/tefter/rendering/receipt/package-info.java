/** Fiscal receipts to look at: on paper of 80 mm, on A4, as a picture, and as the bytes of a thermal printer. */
package rs.tefter.rendering.receipt;
