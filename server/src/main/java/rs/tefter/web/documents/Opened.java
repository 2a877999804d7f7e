package rs.tefter.web.documents;

import java.time.Instant;
import java.util.Optional;
import rs.tefter.exchange.CirStanding;
import rs.tefter.exchange.InvoiceIds;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.InvoiceSummary;
import rs.tefter.exchange.Notes;
import rs.tefter.exchange.Partner;
import rs.tefter.exchange.PurchaseInvoice;
import rs.tefter.exchange.SalesInvoice;

/** A document somebody looks at, on the side of their company. */
public sealed interface Opened {

    /** Of the company's sales. */
    record Sale(SalesInvoice invoice) implements Opened {

        @Override
        public Side side() {
            return Side.SALES;
        }

        @Override
        public long id() {
            return ids().salesInvoiceId();
        }

        @Override
        public InvoiceIds ids() {
            return invoice.ids();
        }

        @Override
        public InvoiceSummary summary() {
            return invoice.summary();
        }

        @Override
        public Partner partner() {
            return invoice.buyer();
        }

        @Override
        public String status() {
            return invoice.status().wire();
        }

        @Override
        public Notes notes() {
            return invoice.notes();
        }

        @Override
        public CirStanding register() {
            return invoice.standing().cir();
        }

        @Override
        public Optional<Instant> sentAt() {
            return invoice.sentAt();
        }
    }

    /** Of the company's purchases. */
    record Purchase(PurchaseInvoice invoice) implements Opened {

        @Override
        public Side side() {
            return Side.PURCHASE;
        }

        @Override
        public long id() {
            return ids().purchaseInvoiceId();
        }

        @Override
        public InvoiceIds ids() {
            return invoice.ids();
        }

        @Override
        public InvoiceSummary summary() {
            return invoice.summary();
        }

        @Override
        public Partner partner() {
            return invoice.seller();
        }

        @Override
        public String status() {
            return invoice.status().wire();
        }

        @Override
        public Notes notes() {
            return invoice.notes();
        }

        @Override
        public CirStanding register() {
            return invoice.standing().cir();
        }

        @Override
        public Optional<Instant> sentAt() {
            return Optional.of(invoice.sentAt());
        }
    }

    Side side();

    /** On the company's side. */
    long id();

    InvoiceIds ids();

    InvoiceSummary summary();

    /** The other party. */
    Partner partner();

    /** As it is on the wire. */
    String status();

    Notes notes();

    /** What is known of its entry in the central register. */
    CirStanding register();

    Optional<Instant> sentAt();
}
