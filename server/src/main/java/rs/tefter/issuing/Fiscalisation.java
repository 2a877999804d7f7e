package rs.tefter.issuing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.fiscal.wire.DeviceStatus;
import rs.tefter.fiscal.wire.ErrorJson;
import rs.tefter.fiscal.wire.PfrError;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.Ledger;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.ledger.Register;
import rs.tefter.ledger.Values;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.Sha256;
import rs.tefter.platform.Time;
import rs.tefter.registry.Companies;
import rs.tefter.retail.delivery.Wishes;
import rs.tefter.retail.receipts.Asked;
import rs.tefter.retail.receipts.Desk;
import rs.tefter.retail.receipts.Done;
import rs.tefter.retail.receipts.Job;
import rs.tefter.retail.receipts.Receipt;
import rs.tefter.retail.receipts.Receipts;
import rs.tefter.retail.receipts.State;
import rs.tefter.retail.receipts.Watch;

/**
 * Has the fiscal receipts of invoices signed, each once. That one is asked for is written down before; the cash register knows it by the invoice's
 * own key, so that whoever asks again, after a lost answer or a crash, gets the receipt that was signed.
 */
public final class Fiscalisation {

    /** What was begun this long ago, and of which the cash register knows nothing, was never asked for. */
    private static final Duration LONGEST_BEGINNING = Duration.ofMinutes(10);
    private static final Duration LONGEST_ISSUE = Duration.ofMinutes(1);
    private static final int MOST_TOGETHER = 100;

    /** The cash register as far as invoices need it. */
    public record Till(Desk desk, Receipts receipts, Watch watch) {}

    /** What is asked for, and the version of the draft that asks: it stays the same for as long as the outcome is unknown. */
    private record Begun(Asked.Issue asked, long version) {}

    private final IssuedInvoices invoices;
    private final Ledger ledger;
    private final EInvoices eInvoices;
    private final IssuedReceipts issued;
    private final Till till;
    private final Companies companies;
    private final CompanyTransactions transactions;
    private final Time time;

    Fiscalisation(IssuedInvoices invoices, Ledger ledger, EInvoices eInvoices, Till till, Companies companies,
            CompanyTransactions transactions, Time time) {
        this.invoices = invoices;
        this.ledger = ledger;
        this.eInvoices = eInvoices;
        this.issued = invoices.receipts();
        this.till = till;
        this.companies = companies;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * Sees that the receipt of a draft is signed before the draft is issued; does nothing with an invoice that needs none, or is issued. Refuses,
     * before anything is signed, with whatever would keep the draft from being issued. Not inside a transaction: the fiscal processor takes its time.
     */
    public void sign(long companyId, long id, Optional<Long> version) {
        IssuedInvoice draft = invoices.find(companyId, id);
        CodeLists lists = ledger.organisations().of(companyId).lists();
        if (draft.issued() || !Cash.isFiscal(lists, draft) || signed(companyId, draft).isPresent()) {
            return;
        }
        LedgerProblem.refuse(Cash.lacking(lists, draft));
        UUID device = device(lists, draft);
        Map<String, BigDecimal> rates = rates(companyId, device);
        transactions.run(companyId, () -> begun(companyId, id, version, rates)).ifPresent(begun -> signed(companyId, id, device, begun));
    }

    private static UUID device(CodeLists lists, IssuedInvoice draft) {
        String device = IssuedInvoices.numbering(lists, draft).device().orElseThrow();
        try {
            return UUID.fromString(device);
        } catch (IllegalArgumentException noClient) {
            throw LedgerProblem.notAllowed("DocumentNumbering", device).refusal();
        }
    }

    private Map<String, BigDecimal> rates(long companyId, UUID device) {
        DeviceStatus status = till.watch.status(companyId, device)
            .orElseThrow(() -> InvoiceProblem.notFiscalised("The fiscal processor cannot be reached; nothing was sent.").refusal());
        Map<String, BigDecimal> rates = new HashMap<>();
        status.currentTaxRates().ifPresent(group -> group.categories()
            .forEach(category -> category.rates().forEach(rate -> rates.put(rate.label(), rate.rate()))));
        return rates;
    }

    /** Written down, and frozen until the outcome is known; empty when somebody else has issued it meanwhile. */
    private Optional<Begun> begun(long companyId, long id, Optional<Long> version, Map<String, BigDecimal> rates) {
        IssuedInvoice draft = invoices.find(companyId, id);
        if (draft.issued()) {
            return Optional.empty();
        }
        IssuedInvoices.requireVersion(draft, version);
        CodeLists lists = ledger.organisations().of(companyId).lists();
        Issuance.requireRows(draft);
        invoices.drafting().again(companyId, draft);
        Asked.Issue asked = ReceiptOrder.of(draft, lists, surroundings(companyId, draft, rates));
        if (eInvoices.isWanted(companyId, draft)) {
            long number = draft.number().orElseGet(() -> invoices.store().presumedNumber(companyId, draft.numberingId(), draft.year()));
            eInvoices.make(companyId, draft.numbered(number, Numbers.paymentReference(IssuedInvoices.numbering(lists, draft), draft.year(), number)));
        }
        issued.begin(companyId, id, time.instant());
        return Optional.of(new Begun(asked, draft.version()));
    }

    private ReceiptOrder.Surroundings surroundings(long companyId, IssuedInvoice draft, Map<String, BigDecimal> rates) {
        Values customer = named(companyId, "customers", draft.header().id("Customer"));
        Values employee = named(companyId, "employees", draft.header().id("Employee"));
        Optional<String> original = draft.header().text("DocumentReference").flatMap(number -> issued.ofNumber(companyId, number))
            .map(receipt -> till.receipts.find(companyId, receipt.toString()).result().invoiceNumber());
        return new ReceiptOrder.Surroundings(customer, employee, companies.byId(companyId).orElseThrow().pib(), rates, original);
    }

    private Values named(long companyId, String register, Optional<Long> id) {
        return ledger.registers().find(companyId, Register.of(register), 0, id.orElseThrow()).values();
    }

    private void signed(long companyId, long id, UUID device, Begun begun) {
        byte[] content = Sha256.of((id + " " + begun.version).getBytes(StandardCharsets.US_ASCII));
        Desk.Choice choice = new Desk.Choice(Optional.of(device), Optional.empty());
        try {
            till.receipts.carryOut(till.desk.order(companyId, Optional.empty(), choice, begun.asked, Wishes.NONE, Optional.of(key(id)), content),
                Fiscalisation::ids);
        } catch (Refusal refusal) {
            if (!isUnderWay(companyId, id)) {
                transactions.run(companyId, () -> {
                    issued.unsigned(companyId, id);
                    return true;
                });
            }
            throw told(refusal.problem()).refusal();
        }
    }

    private static byte[] ids(Done done) {
        return String.join(" ", done.signed().stream().map(receipt -> receipt.id().toString()).toList()).getBytes(StandardCharsets.UTF_8);
    }

    private static String key(long invoiceId) {
        return "issued-invoice-" + invoiceId;
    }

    /** The first receipt of the order is the invoice's; what follows it is a copy for the buyer's signature. */
    private Optional<Receipt> first(long companyId, long invoiceId) {
        return till.receipts.byRequest(companyId, key(invoiceId)).map(Job::receipts).map(List::getFirst);
    }

    private boolean isUnderWay(long companyId, long invoiceId) {
        return first(companyId, invoiceId).map(Receipt::state).filter(state -> state.isOpen() || state == State.SIGNED).isPresent();
    }

    /** The cash register's problem in the words of an invoice. */
    private static Problem told(Problem problem) {
        Optional<PfrError> answer = Optional.ofNullable(problem.extensions().get("pfr")).map(byte[].class::cast).flatMap(ErrorJson::read);
        List<String> codes = answer.map(error -> error.code().map(List::of).orElseGet(() -> error.violations().stream()
            .map(violation -> violation.code()).distinct().toList())).orElseGet(() -> deviceCodes(problem));
        if (!codes.isEmpty()) {
            List<Problem> refusals = codes.stream().map(InvoiceProblem::refusedByProcessor).toList();
            return refusals.getFirst().withFurther(refusals.subList(1, refusals.size()));
        }
        return switch (problem.kind()) {
            case LATER, UNRESOLVED, CONFLICT, LOCKED -> InvoiceProblem.notFiscalised(problem.message());
            default -> problem;
        };
    }

    private static List<String> deviceCodes(Problem problem) {
        return problem.extensions().get("pfrCodes") instanceof List<?> codes ? codes.stream().map(Object::toString).toList() : List.of();
    }

    /** The signed receipt of a draft that is about to be issued. */
    Optional<Receipt> signed(long companyId, IssuedInvoice draft) {
        return issued.isOpen(companyId, draft.id())
            ? first(companyId, draft.id()).filter(receipt -> receipt.state() == State.SIGNED) : Optional.empty();
    }

    /** The invoice has its number: from now on the receipt is its own. */
    void bind(long companyId, IssuedInvoice invoice, Receipt receipt, String number) {
        issued.signed(companyId, invoice.id(), receipt.id(), number);
    }

    /** The receipt of an issued invoice, where it has one. */
    public Optional<Receipt> receipt(long companyId, IssuedInvoice invoice) {
        return issued.find(companyId, invoice.id()).flatMap(IssuedReceipts.Entry::receiptId)
            .map(receipt -> till.receipts.find(companyId, receipt.toString()));
    }

    /** Drafts of which a receipt was asked for and that nobody has issued since; those of which none was signed are let go. */
    List<IssuedReceipts.Entry> signedAndForgotten() {
        return issued.unsettled(time.instant().minus(LONGEST_ISSUE), MOST_TOGETHER).stream().filter(this::isSigned).toList();
    }

    private boolean isSigned(IssuedReceipts.Entry entry) {
        Optional<State> state = first(entry.companyId(), entry.invoiceId()).map(Receipt::state);
        boolean given = state.map(known -> !known.isOpen() && known != State.SIGNED)
            .orElseGet(() -> entry.begunAt().isBefore(time.instant().minus(LONGEST_BEGINNING)));
        if (given) {
            transactions.run(entry.companyId(), () -> {
                issued.unsigned(entry.companyId(), entry.invoiceId());
                return true;
            });
        }
        return state.filter(known -> known == State.SIGNED).isPresent();
    }
}
