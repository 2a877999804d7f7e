package rs.tefter.exchange;

import java.util.Locale;
import java.time.Instant;
import java.util.Optional;

/**
 * What one company's mailbox owes another's, written in the transaction that caused it and deleted when it is done.
 *
 * @param from       the company whose act it reports
 * @param byDeadline whether no person decided it
 * @param status     the status to bring about on the other side, where the kind alone does not say it
 */
record Transfer(Kind kind, long from, long to, long salesInvoiceId, long purchaseInvoiceId, boolean byDeadline,
                Optional<String> status, Optional<String> comment, Optional<String> stornoNumber) {

    /** The status of a storno that takes back what the buyer has not taken yet. */
    static final String WITHDRAWN = "Withdrawn";

    enum Kind {
        /** Seller to buyer: put the invoice into the buyer's mailbox. */
        DELIVERY("Delivery"),
        /** Seller to itself: put the seal on the document that could not be had before, and deliver it then. */
        SEAL("Seal"),
        /** Seller to itself: the invoice failed the checks that were made after the answer. */
        MISTAKE("Mistake"),
        /** Seller to buyer: the invoice is stornoed. */
        STORNO("Storno"),
        /** Buyer to seller: accepted or rejected. */
        STATEMENT("Statement"),
        /** Buyer to seller: the invoice's entry in the central register has changed; the status is its version. */
        REGISTER("Register"),
        /** Buyer to seller: something was noted of the invoice; the status is the moment of it. */
        NOTES("Notes"),
        /** Buyer to the signer of the procurement contract: something happened to the invoice; the status is the id of the event. */
        MIRROR("Mirror");

        private final String stored;

        Kind(String stored) {
            this.stored = stored;
        }

        String stored() {
            return stored;
        }

        static Kind of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    Transfer withStatus(String other) {
        return new Transfer(kind, from, to, salesInvoiceId, purchaseInvoiceId, byDeadline, Optional.of(other), comment, stornoNumber);
    }

    static Transfer notes(PurchaseInvoice invoice, Instant at) {
        return new Transfer(Kind.NOTES, invoice.companyId(), invoice.seller().companyId(), invoice.ids().salesInvoiceId(),
            invoice.ids().purchaseInvoiceId(), false, Optional.of(at.toString()), Optional.empty(), Optional.empty());
    }
}
