package rs.tefter.issuing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.ledger.Attachment;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.CodeLists.Numbering;
import rs.tefter.ledger.Ledger;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.ledger.Page;
import rs.tefter.ledger.Query;
import rs.tefter.ledger.Register;
import rs.tefter.ledger.Values;
import rs.tefter.platform.AccountingSettings.DuplicateCheck;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Time;

/** Issued invoices as records: drafting, changing, deleting, reading and finding. */
public final class IssuedInvoices {

    private final InvoiceStore store;
    private final InvoiceSearch search;
    private final Ledger ledger;
    private final Drafting drafting;
    private final IssuedReceipts receipts;
    private final CompanyTransactions transactions;
    private final DuplicateCheck duplicateCheck;
    private final Time time;

    public IssuedInvoices(DataSource database, Ledger ledger, CompanyTransactions transactions, DuplicateCheck duplicateCheck, Time time) {
        this.store = new InvoiceStore(JdbcClient.create(database));
        this.search = new InvoiceSearch(JdbcClient.create(database));
        this.ledger = ledger;
        this.receipts = new IssuedReceipts(JdbcClient.create(database));
        this.drafting = new Drafting(store, ledger, time);
        this.transactions = transactions;
        this.duplicateCheck = duplicateCheck;
        this.time = time;
    }

    InvoiceStore store() {
        return store;
    }

    Drafting drafting() {
        return drafting;
    }

    IssuedReceipts receipts() {
        return receipts;
    }

    /**
     * Adds a draft and gives its id.
     *
     * @param unreadable what could not be read of it; refused together with what else is wrong
     * @param mayRepeat whether an equal invoice with the same reference may be there already
     */
    public long add(long companyId, Draft draft, List<Problem> unreadable, boolean mayRepeat) {
        return transactions.run(companyId, () -> {
            IssuedInvoice invoice = drafting.fresh(companyId, draft, unreadable);
            if (!mayRepeat && duplicateCheck != DuplicateCheck.OFF
                    && invoice.header().text("DocumentReference").filter(text -> !text.isEmpty()).isPresent()) {
                store.same(companyId, invoice, duplicateCheck == DuplicateCheck.STRICT).ifPresent(existing -> {
                    throw InvoiceProblem.referenceExists(invoice.header().textOrEmpty("DocumentReference"), existing).refusal();
                });
            }
            store.add(companyId, invoice, customerName(companyId, invoice));
            return invoice.id();
        });
    }

    /** Puts the draft in place of the draft that is there; with a version only if that is still the one. */
    public void change(long companyId, long id, Draft draft, List<Problem> unreadable, Optional<Long> version) {
        transactions.run(companyId, () -> {
            IssuedInvoice before = find(companyId, id);
            requireVersion(before, version);
            requireFree(companyId, before);
            IssuedInvoice after = drafting.changed(companyId, before, draft, unreadable);
            if (!after.header().textOrEmpty("InvoiceType").equals(before.header().textOrEmpty("InvoiceType"))) {
                throw LedgerProblem.notAllowed("InvoiceType", after.header().textOrEmpty("InvoiceType")).refusal();
            }
            store.change(companyId, after, customerName(companyId, after));
            return id;
        });
    }

    public void delete(long companyId, long id, Optional<Long> version) {
        transactions.run(companyId, () -> {
            IssuedInvoice invoice = find(companyId, id);
            requireVersion(invoice, version);
            requireFree(companyId, invoice);
            drafting.giveBackNumber(companyId, invoice);
            store.delete(companyId, id);
            return id;
        });
    }

    /** Issued invoices stay as they are, and so does a draft for as long as its receipt may have been signed. */
    private void requireFree(long companyId, IssuedInvoice invoice) {
        if (invoice.issued()) {
            throw LedgerProblem.issuedIsFinal().refusal();
        }
        if (receipts.isOpen(companyId, invoice.id())) {
            throw InvoiceProblem.beingFiscalised().refusal();
        }
    }

    public IssuedInvoice find(long companyId, long id) {
        return store.find(companyId, id).orElseThrow(LedgerProblem::unknown);
    }

    /** The invoices of a list, whole and in its order. */
    public List<IssuedInvoice> whole(long companyId, List<InvoiceSummary> listed) {
        Map<Long, IssuedInvoice> found = store.all(companyId, listed.stream().map(InvoiceSummary::id).toList()).stream()
            .collect(Collectors.toMap(IssuedInvoice::id, Function.identity()));
        return listed.stream().map(InvoiceSummary::id).filter(found::containsKey).map(found::get).toList();
    }

    /** Whether an invoice names that customer, item, employee, analytic or document. */
    public boolean names(long companyId, Register register, long id) {
        return switch (register.name()) {
            case "customers" -> store.uses(companyId, "Customer", id);
            case "items" -> store.uses(companyId, "Item", id);
            case "employees" -> store.uses(companyId, "Employee", id);
            case "analytics" -> store.uses(companyId, "Analytic", id);
            case "documents" -> store.uses(companyId, "Document", id);
            default -> false;
        };
    }

    public Page<InvoiceSummary> list(long companyId, InvoiceQuery query) {
        List<Long> advances = ledger.organisations().of(companyId).lists().numberings().stream().filter(Numbering::advance)
            .map(Numbering::id).toList();
        return search.list(companyId, query, advances, today());
    }

    public Page<InvoiceChange> changed(long companyId, Instant from, Instant to, Query page) {
        return search.changed(companyId, from, to, page);
    }

    /** Puts a file beside an invoice, issued or not, and gives the file's id. */
    public long attach(long companyId, long id, Attachment.Content content) {
        return transactions.run(companyId, () -> {
            IssuedInvoice invoice = find(companyId, id);
            long document = invoice.files().document().orElseGet(() -> {
                long made = newDocument(companyId, invoice, "Račun " + id);
                store.setDocument(companyId, id, made);
                return made;
            });
            return ledger.attachments().add(companyId, document, content, false);
        });
    }

    long newDocument(long companyId, IssuedInvoice invoice, String description) {
        Values values = new Values().put("DocumentDate", invoice.dateIssued()).put("Customer", invoice.header().id("Customer").orElseThrow())
            .put("Description", description);
        return ledger.registers().add(companyId, Register.of("documents"), 0, Optional.empty(), values);
    }

    /** How far the invoice is paid today; the lists are those of its organisation. */
    public PaymentStatus paymentStatus(CodeLists lists, IssuedInvoice invoice) {
        return PaymentStatus.of(invoice.issued(), numbering(lists, invoice).advance(), invoice.invoiceValue(), invoice.paidValue(),
            invoice.dateDue().toLocalDate(), today());
    }

    /** The same for a row of a list. */
    public PaymentStatus paymentStatus(CodeLists lists, InvoiceSummary invoice) {
        return PaymentStatus.of(invoice.issued(), numbering(lists, invoice.numberingId()).advance(), invoice.invoiceValue(), invoice.paidValue(),
            invoice.dateDue().toLocalDate(), today());
    }

    /** The number as it is printed; nothing for a draft that never had one. */
    public static Optional<String> numberText(CodeLists lists, IssuedInvoice invoice) {
        return invoice.number().map(number -> Numbers.text(numbering(lists, invoice), invoice.year(), number, invoice.revision()));
    }

    static Numbering numbering(CodeLists lists, IssuedInvoice invoice) {
        return numbering(lists, invoice.numberingId());
    }

    private static Numbering numbering(CodeLists lists, long id) {
        return CodeLists.byId(lists.numberings(), id).orElseThrow(() -> LedgerProblem.noSuchRecord("DocumentNumbering", id).refusal());
    }

    LocalDate today() {
        return time.today();
    }

    static void requireVersion(IssuedInvoice invoice, Optional<Long> version) {
        if (version.isPresent() && version.get() != invoice.version()) {
            throw LedgerProblem.changedMeanwhile().refusal();
        }
    }

    String customerName(long companyId, IssuedInvoice invoice) {
        return ledger.registers().find(companyId, Register.of("customers"), 0, invoice.header().id("Customer").orElseThrow())
            .values().textOrEmpty("Name");
    }
}
