package rs.tefter.exchange;

import java.time.Instant;
import java.util.Optional;

/** An accepted invoice on its way: what the buyer's row is made of. It is sent at the moment it first reaches the buyer's mailbox. */
record Parcel(InvoiceIds ids, InvoiceSummary summary, Partner seller, Partner buyer, boolean sendToCir,
              Optional<Long> signerId, Units units) {

    static Parcel of(PreparedInvoice invoice, Partner seller) {
        return new Parcel(invoice.ids(), invoice.summary(), seller, invoice.buyer(), invoice.sendToCir(), invoice.signerId(), invoice.units());
    }

    /** A parcel that lies in the buyer's mailbox, since when, and its id in the central register if it was registered. */
    record Delivered(Parcel parcel, Instant sentAt, Optional<String> cirInvoiceId) {}
}
