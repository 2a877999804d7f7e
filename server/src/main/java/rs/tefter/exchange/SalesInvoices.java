package rs.tefter.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.exchange.Events.Actor;
import rs.tefter.exchange.Events.Details;
import rs.tefter.exchange.Events.Side;
import rs.tefter.exchange.PreparedInvoice.Reference;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Answered;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.SefSettings;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.platform.Time;
import rs.tefter.registry.Company;
import rs.tefter.validation.Result;
import rs.tefter.validation.Scope;
import rs.tefter.validation.SendToCir;
import rs.tefter.validation.acceptance.Acceptance;

/** What a seller does with the invoices of its mailbox, and asks of them. */
public final class SalesInvoices {

    private static final Logger LOG = LoggerFactory.getLogger(SalesInvoices.class);
    private static final int MAX_COMMENT = 2000;

    private final SalesStore sales;
    private final NoteStore notes;
    private final Switches switches;
    private final Arrivals arrivals;
    private final Events events;
    private final Transfers transfers;
    private final Courier courier;
    private final CompanyTransactions transactions;
    private final Idempotency idempotency;
    private final Gate gate;
    private final Time time;
    private final SefSettings settings;

    SalesInvoices(SalesStore sales, NoteStore notes, Switches switches, Arrivals arrivals, Events events, Transfers transfers, Courier courier,
                  CompanyTransactions transactions, Idempotency idempotency, Gate gate, Time time, SefSettings settings) {
        this.sales = sales;
        this.notes = notes;
        this.switches = switches;
        this.arrivals = arrivals;
        this.events = events;
        this.transfers = transfers;
        this.courier = courier;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.gate = gate;
        this.time = time;
        this.settings = settings;
    }

    /** The invoice; SalesInvoiceNotFound when it is unknown, deleted or another company's. */
    public SalesInvoice get(long companyId, long salesInvoiceId) {
        return find(companyId, salesInvoiceId)
            .orElseThrow(() -> Problem.unknown("SalesInvoiceNotFound", "invoiceId", "There is no sales invoice " + salesInvoiceId).refusal());
    }

    /** The invoice; empty when it is unknown, deleted or another company's. */
    public Optional<SalesInvoice> find(long companyId, long salesInvoiceId) {
        return sales.find(companyId, salesInvoiceId);
    }

    /** The live invoice that bears the number. */
    public Optional<SalesInvoice> findByNumber(long companyId, String number) {
        return sales.findByNumber(companyId, number);
    }

    /** The invoice as soon as it is decided whether it could be delivered, or as it is when that takes longer. */
    public SalesInvoice settled(long companyId, long salesInvoiceId, Duration longest) {
        return arrivals.await(companyId, longest, () -> get(companyId, salesInvoiceId), invoice -> invoice.status() != SalesStatus.SENDING);
    }

    /** Puts the invoice away on the seller's side. */
    public void archive(long companyId, long salesInvoiceId) {
        note(companyId, salesInvoiceId, notes::archived);
    }

    /** Lets the buyer be told of the invoice once more. */
    public void announce(long companyId, long salesInvoiceId) {
        note(companyId, salesInvoiceId, notes::announce);
    }

    private void note(long companyId, long salesInvoiceId, Consumer<SalesInvoice> what) {
        transactions.run(companyId, () -> {
            what.accept(get(companyId, salesInvoiceId));
            return true;
        });
    }

    public List<Long> ids(long companyId, SalesFilter filter) {
        return sales.ids(companyId, filter);
    }

    /** Sends drafts, or again what had failed: all of them or none. Each document is checked anew, because its day may have passed. */
    public List<Long> send(Company seller, List<Long> salesInvoiceIds) {
        List<Long> sent = transactions.run(seller.companyId(), () -> {
            salesInvoiceIds.stream().distinct().forEach(id -> sendOne(seller, get(seller.companyId(), id)));
            return salesInvoiceIds.stream().distinct().toList();
        });
        courier.wake();
        return sent;
    }

    private void sendOne(Company seller, SalesInvoice invoice) {
        SalesStatus to = next(invoice, SalesAct.SEND);
        Optional<SalesInvoice> sameNumber = sales.findByNumber(seller.companyId(), invoice.summary().number());
        if (sameNumber.isPresent() && !sameNumber.get().ids().equals(invoice.ids())) {
            throw Gate.problem(Acceptance.numberNotUnique(invoice.summary().number())).refusal();
        }
        byte[] document = sales.document(seller.companyId(), invoice.ids().salesInvoiceId());
        Result result = gate.check(seller, document, Optional.of(invoice.sendToCir() ? SendToCir.YES : SendToCir.NO), false, Scope.EVERYTHING);
        if (!result.status().passes()) {
            throw Gate.problem(result).refusal();
        }
        sales.move(invoice, to, SalesChange.sending(time.today()));
        events.append(seller.companyId(), Side.SALES, invoice.ids().salesInvoiceId(), to, Actor.SELLER, Details.NONE);
        Transfer.Kind next = invoice.unsealed() ? Transfer.Kind.SEAL : Transfer.Kind.DELIVERY;
        transfers.add(switches.of(seller.companyId()).refuse()
            ? transfer(invoice, Transfer.Kind.MISTAKE, Optional.of(Switches.REFUSED), Optional.empty())
            : transfer(invoice, next, Optional.empty(), Optional.empty()));
    }

    /** Sends what the sandbox's switch had kept back; an invoice that meanwhile breaks a rule stays New. */
    public void release(Company seller) {
        for (long id : sales.ids(seller.companyId(), new SalesFilter(Optional.of(SalesStatus.NEW), Optional.empty(), Optional.empty()))) {
            try {
                send(seller, List.of(id));
            } catch (Refusal broken) {
                LOG.info("Invoice {} stays New: {}", id, broken.problem().message());
            }
        }
    }

    /** Deletes those that may be deleted and gives their ids; others are left as they are. */
    public List<Long> deleteAll(long companyId, List<Long> salesInvoiceIds) {
        return transactions.run(companyId, () -> {
            List<Long> deleted = new ArrayList<>();
            for (long id : salesInvoiceIds.stream().distinct().toList()) {
                Optional<SalesInvoice> invoice = sales.find(companyId, id);
                if (invoice.isPresent() && SalesLifeCycle.step(invoice.get().status(), SalesAct.DELETE) instanceof Step.Moved(SalesStatus to)) {
                    move(invoice.get(), to, SalesChange.NOTHING, Details.NONE);
                    deleted.add(id);
                }
            }
            return deleted;
        });
    }

    /** Deletes what was not sent; what waits for its seal counts as that. */
    public void delete(long companyId, long salesInvoiceId) {
        transactions.run(companyId, () -> {
            SalesInvoice invoice = get(companyId, salesInvoiceId);
            SalesStatus to = transfers.endSeal(companyId, salesInvoiceId) ? SalesStatus.DELETED : next(invoice, SalesAct.DELETE);
            move(invoice, to, SalesChange.NOTHING, Details.NONE);
            return true;
        });
    }

    /** Cancels what has not reached the buyer; an invoice that is being sent only after a while and only if no server is sending it now. */
    public Answered cancel(long companyId, Idempotency.Request request, long salesInvoiceId, String comment, RenderSales render) {
        checkLength(comment, "cancelComments");
        return idempotency.run(companyId, request, () -> {
            SalesInvoice invoice = get(companyId, salesInvoiceId);
            SalesStatus to = next(invoice, SalesAct.CANCEL);
            if (invoice.status() == SalesStatus.SENDING) {
                withdraw(invoice);
            }
            move(invoice, to, SalesChange.cancel(comment), Details.comment(Optional.of(comment)));
            return get(companyId, salesInvoiceId);
        }, render::render);
    }

    private void withdraw(SalesInvoice invoice) {
        boolean longEnough = !invoice.standing().modifiedAt().plus(settings.cancelSendingAfter()).isAfter(time.instant());
        if (!longEnough || !transfers.withdrawDelivery(invoice.companyId(), invoice.ids().salesInvoiceId())) {
            throw Problem.refused("InvoiceForCancellationNotLongEnoughInSendingStatus", "invoiceId",
                "An invoice can be cancelled once it has been sending for " + settings.cancelSendingAfter().toMinutes() + " minutes").refusal();
        }
    }

    /** Reverses an invoice that the buyer has; the buyer's side follows. A document that others correct or settle must be reversed after them. */
    public Answered storno(long companyId, Idempotency.Request request, long salesInvoiceId,
            String comment, Optional<String> stornoNumber, RenderSales render) {
        checkLength(comment, "stornoComment");
        return reverse(companyId, request, salesInvoiceId, (invoice, to) -> {
            move(invoice, to, SalesChange.storno(comment, stornoNumber), new Details(Optional.of(comment), stornoNumber, Optional.empty()));
            transfers.add(transfer(invoice, Transfer.Kind.STORNO, Optional.of(comment), stornoNumber));
        }, render);
    }

    /** Reverses an invoice that has arrived and that the buyer has not taken: from then on there is nothing to take. */
    public Answered withdraw(long companyId, Idempotency.Request request, long salesInvoiceId, String comment, RenderSales render) {
        checkLength(comment, "stornoComment");
        return reverse(companyId, request, salesInvoiceId, (invoice, to) -> {
            notes.withdrawn(invoice);
            move(invoice, to, SalesChange.storno(comment, Optional.empty()), Details.comment(Optional.of(comment)));
            transfers.add(transfer(invoice, Transfer.Kind.STORNO, Optional.of(comment), Optional.empty()).withStatus(Transfer.WITHDRAWN));
        }, render);
    }

    private Answered reverse(long companyId, Idempotency.Request request, long salesInvoiceId, BiConsumer<SalesInvoice, SalesStatus> how,
                             RenderSales render) {
        Answered answered = idempotency.run(companyId, request, () -> {
            SalesInvoice invoice = get(companyId, salesInvoiceId);
            SalesStatus to = next(invoice, SalesAct.STORNO);
            requireUnattached(invoice);
            how.accept(invoice, to);
            return get(companyId, salesInvoiceId);
        }, render::render);
        courier.wake();
        return answered;
    }

    private void requireUnattached(SalesInvoice invoice) {
        String number = invoice.summary().number();
        if (sales.isReferenced(invoice.companyId(), number, Reference.ADVANCE)) {
            throw Problem.refused("AllAttachedFinalInvoicesToThisPrepaymentInvoiceMustBeReversedFirst", "invoiceId",
                "A final invoice that settles this advance must be stornoed first").refusal();
        }
        if (sales.isReferenced(invoice.companyId(), number, Reference.SOURCE)) {
            throw Problem.refused("AllAttachedInvoicesToThisInvoiceMustBeStornoFirst",
                "invoiceId", "A document that corrects this one must be stornoed first").refusal();
        }
    }

    private static SalesStatus next(SalesInvoice invoice, SalesAct act) {
        return switch (SalesLifeCycle.step(invoice.status(), act)) {
            case Step.Moved(SalesStatus to) -> to;
            case Step.Refused(String code) -> throw refused(invoice, code);
        };
    }

    private static Refusal refused(SalesInvoice invoice, String code) {
        return Problem.refused(code, "invoiceId", "Invoice " + invoice.ids().salesInvoiceId() + " is in status " + invoice.status().wire()).refusal();
    }

    private void move(SalesInvoice invoice, SalesStatus to, SalesChange change, Details details) {
        sales.move(invoice, to, change);
        events.append(invoice.companyId(), Side.SALES, invoice.ids().salesInvoiceId(), to, Actor.SELLER, details);
    }

    static Transfer transfer(SalesInvoice invoice, Transfer.Kind kind, Optional<String> comment, Optional<String> stornoNumber) {
        return new Transfer(kind, invoice.companyId(), invoice.buyer().companyId(),
            invoice.ids().salesInvoiceId(), invoice.ids().purchaseInvoiceId(), false,
            Optional.empty(), comment, stornoNumber);
    }

    private static void checkLength(String comment, String field) {
        if (comment.length() > MAX_COMMENT) {
            throw Problem.refused("MaximumLengthString", field, "A comment has at most " + MAX_COMMENT + " characters").refusal();
        }
    }

    /** Makes the answer out of the changed invoice, in the shape of the caller's contract. */
    @FunctionalInterface
    public interface RenderSales {
        StoredAnswer render(SalesInvoice invoice);
    }
}
