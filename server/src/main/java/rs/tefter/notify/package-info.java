/** Tells companies what happens to their invoices: the feed of events, and callbacks that are signed, retried and logged. */
package rs.tefter.notify;
