package rs.tefter.exchange;

import java.time.Instant;

/** An accepted invoice on its way: what the buyer's row is made of. It is sent at the moment it first reaches the buyer's mailbox. */
record Parcel(InvoiceIds ids, InvoiceSummary summary, Partner seller, Partner buyer) {

    static Parcel of(PreparedInvoice invoice, Partner seller) {
        return new Parcel(invoice.ids(), invoice.summary(), seller, invoice.buyer());
    }

    /** A parcel that lies in the buyer's mailbox, and since when. */
    record Delivered(Parcel parcel, Instant sentAt) {}
}
