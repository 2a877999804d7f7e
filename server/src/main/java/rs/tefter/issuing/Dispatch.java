package rs.tefter.issuing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.exchange.Exchange;
import rs.tefter.exchange.SalesInvoice;
import rs.tefter.exchange.SalesStatus;
import rs.tefter.exchange.Submission;
import rs.tefter.issuing.Handovers.Handover;
import rs.tefter.ledger.Attachment;
import rs.tefter.ledger.Ledger;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.platform.Answered;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.platform.Time;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;

/** Hands electronic invoices to the exchange, each once, and tells what has become of them there. */
public final class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final Set<SalesStatus> DEAD = EnumSet.of(SalesStatus.MISTAKE, SalesStatus.CANCELLED, SalesStatus.STORNO, SalesStatus.REJECTED);
    /** Whoever began this long ago and has not ended has stopped. */
    private static final Duration LONGEST_HANDOVER = Duration.ofSeconds(30);
    private static final int MOST_TOGETHER = 100;

    /**
     * Where an electronic invoice stands.
     *
     * @param status None, Queued, and from then on the exchange's own words
     * @param message what the buyer or the seller has said with the last step
     */
    public record Standing(String status, Optional<Long> salesInvoiceId, Optional<Instant> sentAt, Optional<Instant> statusAt,
            Optional<String> message) {}

    private record Parcel(Handover handover, IssuedInvoice invoice, byte[] document) {}

    private final IssuedInvoices invoices;
    private final Ledger ledger;
    private final EInvoices eInvoices;
    private final Handovers handovers;
    private final Exchange exchange;
    private final Companies companies;
    private final CompanyTransactions transactions;
    private final Time time;
    private final boolean onlyToday;

    /** @param onlyToday whether the exchange takes only invoices of the day */
    Dispatch(IssuedInvoices invoices, Ledger ledger, EInvoices eInvoices, Handovers handovers, Exchange exchange, Companies companies,
            CompanyTransactions transactions, Time time, boolean onlyToday) {
        this.invoices = invoices;
        this.ledger = ledger;
        this.eInvoices = eInvoices;
        this.handovers = handovers;
        this.exchange = exchange;
        this.companies = companies;
        this.transactions = transactions;
        this.time = time;
        this.onlyToday = onlyToday;
    }

    /** Hands the invoice to the exchange, exactly the bytes that lie beside it; one that the exchange has already is left alone. */
    public void send(long companyId, long id, Optional<Long> version) {
        transactions.run(companyId, () -> ready(companyId, id, version)).ifPresent(this::hand);
    }

    private Optional<Parcel> ready(long companyId, long id, Optional<Long> version) {
        IssuedInvoice invoice = invoices.find(companyId, id);
        if (!invoice.issued() || !invoice.isInvoice()) {
            throw InvoiceProblem.impossible(Action.SEND_EINVOICE, invoice, "Status").refusal();
        }
        Optional<Handover> earlier = handovers.find(companyId, invoice);
        if (earlier.flatMap(Handover::salesInvoiceId).isPresent()) {
            return Optional.empty();
        }
        IssuedInvoices.requireVersion(invoice, version);
        if (onlyToday && earlier.isEmpty() && !invoice.dateIssued().toLocalDate().equals(time.today())) {
            throw LedgerProblem.notAllowed("DateIssued", invoice.dateIssued().toLocalDate().toString()).refusal();
        }
        IssuedInvoice whole = invoice.files().eInvoice().isPresent() ? invoice : withEInvoice(companyId, invoice);
        return Optional.of(parcel(handovers.begin(companyId, whole, time.instant()), whole));
    }

    private IssuedInvoice withEInvoice(long companyId, IssuedInvoice invoice) {
        if (!eInvoices.isWanted(companyId, invoice)) {
            throw InvoiceProblem.impossible(Action.SEND_EINVOICE, invoice, "EInvoiceAttachment").refusal();
        }
        String number = IssuedInvoices.numberText(ledger.organisations().of(companyId).lists(), invoice).orElseThrow();
        long document = invoice.files().document().orElseThrow();
        long file = ledger.attachments().add(companyId, document, new Attachment.Content(Optional.empty(), Numbers.fileName(number, ".xml"),
            "application/xml", eInvoices.make(companyId, invoice)), true);
        IssuedInvoice whole = invoice.issued(new IssuedInvoice.Files(Optional.of(document), invoice.files().invoice(), Optional.of(file)));
        invoices.store().change(companyId, whole, invoices.customerName(companyId, whole));
        return whole;
    }

    private Parcel parcel(Handover handover, IssuedInvoice invoice) {
        IssuedInvoice.Files files = invoice.files();
        byte[] document = ledger.attachments().find(handover.companyId(), files.document().orElseThrow(), files.eInvoice().orElseThrow()).content();
        return new Parcel(handover, invoice, document);
    }

    /** Outside the company's transaction: the exchange has its own. Its answer is the same when this is repeated. */
    private void hand(Parcel parcel) {
        long companyId = parcel.handover.companyId();
        Company seller = companies.byId(companyId).orElseThrow();
        Submission submission = new Submission(parcel.handover.requestId(), parcel.document, Optional.of(EInvoices.sendToCir(parcel.invoice)),
            true, false, false);
        try {
            Answered answered = exchange.intake().send(seller, submission, ids -> new StoredAnswer(200, "text/plain",
                Long.toString(ids.salesInvoiceId()).getBytes(StandardCharsets.US_ASCII)));
            taken(parcel, Long.parseLong(new String(answered.answer().body(), StandardCharsets.US_ASCII)));
        } catch (Refusal refusal) {
            if (refusal.problem().kind() != Problem.Kind.LATER) {
                transactions.run(companyId, () -> {
                    handovers.refused(parcel.handover);
                    return true;
                });
            }
            throw refusal;
        }
    }

    private void taken(Parcel parcel, long salesInvoiceId) {
        long companyId = parcel.handover.companyId();
        transactions.run(companyId, () -> {
            handovers.taken(parcel.handover, salesInvoiceId, time.instant());
            invoices.store().touch(companyId, parcel.invoice.id(), ledger.registers().nextVersion(companyId), time.instant());
            return true;
        });
    }

    /** Ends what a server that has stopped had begun. */
    public void settle() {
        for (Handover handover : handovers.unsettled(time.instant().minus(LONGEST_HANDOVER), MOST_TOGETHER)) {
            try {
                hand(parcel(handover, invoices.find(handover.companyId(), handover.invoiceId())));
            } catch (Refusal refusal) {
                LOG.info("Invoice {} of company {} is not sent: {}", handover.invoiceId(), handover.companyId(), refusal.getMessage());
            }
        }
    }

    /** Where the invoice's electronic one stands at this moment; empty when there is none. */
    public Optional<Standing> standing(long companyId, IssuedInvoice invoice) {
        Optional<Handover> handover = invoice.issued() ? handovers.find(companyId, invoice) : Optional.empty();
        if (handover.isEmpty()) {
            return invoice.files().eInvoice().map(_ -> new Standing("None", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        }
        return Optional.of(handover.get().salesInvoiceId().map(id -> standing(companyId, handover.get(), id))
            .orElseGet(() -> new Standing("Queued", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));
    }

    private Standing standing(long companyId, Handover handover, long salesInvoiceId) {
        Optional<SalesInvoice> there = exchange.sales().find(companyId, salesInvoiceId);
        return new Standing(there.map(SalesInvoice::status).orElse(SalesStatus.DELETED).wire(), Optional.of(salesInvoiceId), handover.takenAt(),
            there.map(invoice -> invoice.standing().modifiedAt()), there.flatMap(Dispatch::message));
    }

    private static Optional<String> message(SalesInvoice invoice) {
        SalesInvoice.Standing standing = invoice.standing();
        return List.of(standing.stornoComment(), standing.cancelComment(), standing.comment().orElse("")).stream()
            .filter(text -> !text.isBlank()).findFirst();
    }

    /** Whether the exchange has it, or may have, and neither side has ended it. */
    boolean isLive(long companyId, IssuedInvoice invoice) {
        Optional<Handover> handover = handovers.find(companyId, invoice);
        Optional<SalesInvoice> there = handover.flatMap(Handover::salesInvoiceId).flatMap(id -> exchange.sales().find(companyId, id));
        boolean underWay = handover.isPresent() && handover.get().salesInvoiceId().isEmpty();
        return underWay || there.filter(sold -> !DEAD.contains(sold.status())).isPresent();
    }

    boolean wasTaken(long companyId, IssuedInvoice invoice) {
        return handovers.find(companyId, invoice).flatMap(Handover::salesInvoiceId).isPresent();
    }
}
