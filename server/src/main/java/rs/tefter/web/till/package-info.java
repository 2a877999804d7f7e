/** Selling in the portal: the till, its items, receipts and what follows them, and reports. */
package rs.tefter.web.till;
