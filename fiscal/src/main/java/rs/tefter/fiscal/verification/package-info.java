/** How a receipt is checked: its facts and signature as bytes, these bytes in an address, and the address in a QR code. */
package rs.tefter.fiscal.verification;
