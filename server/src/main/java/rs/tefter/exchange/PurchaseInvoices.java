package rs.tefter.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import rs.tefter.exchange.Events.Actor;
import rs.tefter.exchange.Events.Details;
import rs.tefter.exchange.Events.Side;
import rs.tefter.platform.Answered;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Problem;
import rs.tefter.platform.SefSettings;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.platform.Time;

/** What a buyer does with the invoices of its mailbox, and asks of them. */
public final class PurchaseInvoices {

    private static final int MAX_COMMENT = 2000;
    private static final String REVERSE_CHARGE = "AE";
    private static final Set<PurchaseStatus> NOT_OWED = Set.of(PurchaseStatus.REJECTED, PurchaseStatus.STORNO);

    private final PurchaseStore purchases;
    private final NoteStore notes;
    private final Events events;
    private final Transfers transfers;
    private final Courier courier;
    private final Contents contents;
    private final CompanyTransactions transactions;
    private final Idempotency idempotency;
    private final Time time;
    private final SefSettings settings;

    PurchaseInvoices(PurchaseStore purchases, NoteStore notes, Events events, Transfers transfers, Courier courier, Contents contents,
                     CompanyTransactions transactions, Idempotency idempotency, Time time, SefSettings settings) {
        this.purchases = purchases;
        this.notes = notes;
        this.events = events;
        this.transfers = transfers;
        this.courier = courier;
        this.contents = contents;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.time = time;
        this.settings = settings;
    }

    /** The invoice; PurchaseInvoiceNotFound when it is unknown or another company's. */
    public PurchaseInvoice get(long companyId, long purchaseInvoiceId) {
        return purchases.find(companyId, purchaseInvoiceId)
            .orElseThrow(() -> Problem.unknown("PurchaseInvoiceNotFound", "invoiceId",
                "There is no purchase invoice " + purchaseInvoiceId).refusal());
    }

    /** The invoice of that number that the seller has sent to the company. */
    public Optional<PurchaseInvoice> find(long companyId, long sellerId, String number) {
        return purchases.find(companyId, sellerId, number);
    }

    /** What the company had accepted before that instant and still accepts, issued or delivered within these days, both included. */
    public List<PurchaseInvoice> approved(long companyId, LocalDate from, LocalDate to, Instant before) {
        return purchases.approved(companyId, from, to, before);
    }

    public List<Long> ids(long companyId, PurchaseFilter filter) {
        return purchases.ids(companyId, filter);
    }

    /** Ordered by the day of sending. */
    public List<PurchaseInvoice> list(long companyId, PurchaseFilter filter) {
        return purchases.list(companyId, filter);
    }

    /** Notes that the buyer has taken the document, if that is set to count as seeing it. */
    public void see(long companyId, PurchaseInvoice invoice) {
        if (settings.seenOnDownload() && invoice.status() == PurchaseStatus.NEW) {
            take(companyId, invoice.ids().purchaseInvoiceId());
        }
    }

    /** Notes that the buyer has taken the document, at the first time only; the seller will hear of it. */
    public void take(long companyId, long purchaseInvoiceId) {
        boolean first = transactions.run(companyId, () -> {
            PurchaseInvoice now = get(companyId, purchaseInvoiceId);
            if (now.notes().takenAt().isPresent() || now.notes().withdrawn()) {
                return false;
            }
            if (PurchaseLifeCycle.step(now.status(), PurchaseAct.SEE) instanceof Step.Moved(PurchaseStatus to)) {
                purchases.move(now, to, PurchaseChange.TAKEN);
                events.append(companyId, Side.PURCHASE, purchaseInvoiceId, to, Actor.BUYER, Details.NONE);
            } else {
                notes.taken(now);
            }
            transfers.add(Transfer.notes(now, time.instant()));
            return true;
        });
        if (first) {
            courier.wake();
        }
    }

    /** Notes that the buyer's own system has taken the invoice over; the seller will hear of it. */
    public void noteImport(long companyId, long purchaseInvoiceId) {
        note(companyId, purchaseInvoiceId, notes::imported);
    }

    /** Puts the invoice away on the buyer's side. */
    public void archive(long companyId, long purchaseInvoiceId) {
        transactions.run(companyId, () -> {
            notes.archived(get(companyId, purchaseInvoiceId));
            return true;
        });
    }

    private void note(long companyId, long purchaseInvoiceId, Consumer<PurchaseInvoice> what) {
        transactions.run(companyId, () -> {
            PurchaseInvoice invoice = get(companyId, purchaseInvoiceId);
            what.accept(invoice);
            transfers.add(Transfer.notes(invoice, time.instant()));
            return true;
        });
        courier.wake();
    }

    /**
     * Notes that an accepted invoice was paid, in part or in full; the seller's side follows.
     *
     * @param render makes the answer out of the invoice, in the shape of the caller's contract
     */
    public Answered pay(long companyId, Idempotency.Request request, long purchaseInvoiceId, boolean inFull,
                        Function<PurchaseInvoice, StoredAnswer> render) {
        Answered answered = idempotency.run(companyId, request, () -> {
            PurchaseInvoice invoice = get(companyId, purchaseInvoiceId);
            if (invoice.status() != PurchaseStatus.APPROVED) {
                throw Problem.refused("InvalidPurchaseStatus", "invoiceId", "Invoice " + purchaseInvoiceId
                    + " is in status " + invoice.status().wire()).refusal();
            }
            notes.paid(invoice, inFull);
            transfers.add(Transfer.notes(invoice, time.instant()));
            return get(companyId, purchaseInvoiceId);
        }, render);
        courier.wake();
        return answered;
    }

    /**
     * Accepts or rejects an invoice; the seller's side follows. A rejection needs a comment.
     *
     * @param render makes the answer out of the decided invoice, in the shape of the caller's contract
     */
    public Answered decide(long companyId, Idempotency.Request request, long purchaseInvoiceId, boolean accepted, Optional<String> comment,
                           Function<PurchaseInvoice, StoredAnswer> render) {
        if (!accepted && comment.isEmpty()) {
            throw Problem.refused("CannotRejectInvoiceWithoutComment", "comment", "An invoice cannot be rejected without a comment").refusal();
        }
        if (comment.isPresent() && comment.get().length() > MAX_COMMENT) {
            throw Problem.refused("MaximumLengthString", "comment", "A comment has at most " + MAX_COMMENT + " characters").refusal();
        }
        Answered answered = idempotency.run(companyId, request, () -> {
            PurchaseInvoice invoice = get(companyId, purchaseInvoiceId);
            PurchaseStatus to = decision(invoice, accepted);
            record(invoice, to, PurchaseChange.statement(comment), comment);
            return get(companyId, purchaseInvoiceId);
        }, render);
        courier.wake();
        return answered;
    }

    /**
     * Notes the VAT that the buyer has calculated itself on a supply of reverse charge; another amount takes the place of the first.
     *
     * @param answer what the caller is told, once the amount is stored
     */
    public Answered chargeReverseVat(long companyId, Idempotency.Request request, long purchaseInvoiceId, BigDecimal vatAmount, StoredAnswer answer) {
        if (vatAmount.signum() < 0 || vatAmount.stripTrailingZeros().scale() > 2) {
            throw Problem.refused("ValueIsNotInADefinedRange", "vatAmount", "vatAmount is not negative and has at most two decimals").refusal();
        }
        return idempotency.run(companyId, request, () -> {
            PurchaseInvoice invoice = get(companyId, purchaseInvoiceId);
            if (NOT_OWED.contains(invoice.status())) {
                throw Problem.refused("InvalidPurchaseStatus", "purchaseInvoiceId", "Invoice " + purchaseInvoiceId
                    + " is in status " + invoice.status().wire()).refusal();
            }
            if (!contents.hasVatCategory(invoice, REVERSE_CHARGE)) {
                throw Problem.refused("InvoiceHasNoAEVatCategory", "purchaseInvoiceId",
                    "Invoice " + purchaseInvoiceId + " has no VAT category AE").refusal();
            }
            purchases.chargeReverseVat(invoice, vatAmount);
            return answer;
        }, Function.identity());
    }

    /** Whether the invoice, as it stands, may be accepted or rejected. */
    public boolean mayDecide(PurchaseInvoice invoice, boolean accepted) {
        boolean afterDeadline = accepted && PurchaseLifeCycle.mayAcceptAfterDeadline(invoice.status(), invoice.standing().decidedByDeadline(),
            settings.acceptAfterAutoReject());
        return afterDeadline || PurchaseLifeCycle.step(invoice.status(), accepted ? PurchaseAct.ACCEPT : PurchaseAct.REJECT) instanceof Step.Moved;
    }

    private PurchaseStatus decision(PurchaseInvoice invoice, boolean accepted) {
        PurchaseInvoice.Standing standing = invoice.standing();
        if (accepted && PurchaseLifeCycle.mayAcceptAfterDeadline(invoice.status(), standing.decidedByDeadline(), settings.acceptAfterAutoReject())) {
            return PurchaseStatus.APPROVED;
        }
        return switch (PurchaseLifeCycle.step(invoice.status(), accepted ? PurchaseAct.ACCEPT : PurchaseAct.REJECT)) {
            case Step.Moved(PurchaseStatus to) -> to;
            case Step.Refused(String code) ->
                throw Problem.refused(code, "invoiceId", "Invoice " + invoice.ids().purchaseInvoiceId()
                    + " is in status " + invoice.status().wire()).refusal();
        };
    }

    /** Brings about what the deadline says, if the buyer is still silent. */
    void act(long companyId, long purchaseInvoiceId, PurchaseAct act, Optional<String> comment) {
        transactions.run(companyId, () -> {
            PurchaseInvoice invoice = get(companyId, purchaseInvoiceId);
            if (!(PurchaseLifeCycle.step(invoice.status(), act) instanceof Step.Moved(PurchaseStatus to))) {
                return false;
            }
            if (act == PurchaseAct.REMIND) {
                purchases.move(invoice, to, PurchaseChange.NOTHING);
                events.append(companyId, Side.PURCHASE, purchaseInvoiceId, to, Actor.SYSTEM, Details.NONE);
            } else {
                record(invoice, to, PurchaseChange.deadline(comment), comment);
            }
            return true;
        });
        courier.wake();
    }

    private void record(PurchaseInvoice invoice, PurchaseStatus to, PurchaseChange change, Optional<String> comment) {
        long purchaseInvoiceId = invoice.ids().purchaseInvoiceId();
        purchases.move(invoice, to, change);
        events.append(invoice.companyId(), Side.PURCHASE, purchaseInvoiceId, to,
            change.byDeadline() ? Actor.SYSTEM : Actor.BUYER, Details.comment(comment));
        transfers.add(new Transfer(Transfer.Kind.STATEMENT, invoice.companyId(),
            invoice.seller().companyId(), invoice.ids().salesInvoiceId(), purchaseInvoiceId,
            change.byDeadline(), Optional.of(to.wire()), comment, Optional.empty()));
    }
}
