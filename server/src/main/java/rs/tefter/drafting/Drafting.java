package rs.tefter.drafting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import rs.tefter.exchange.Exchange;
import rs.tefter.exchange.SalesInvoice;
import rs.tefter.exchange.Submission;
import rs.tefter.ledger.Ledger;
import rs.tefter.ledger.Query;
import rs.tefter.ledger.Register;
import rs.tefter.platform.Answered;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.RequestId;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.platform.Time;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.writing.InvoiceWriter;
import rs.tefter.validation.Result;
import rs.tefter.validation.Scope;
import rs.tefter.validation.SendToCir;

/** Writes invoices by hand: what may be chosen, what the exchange would say, and the sending. */
public final class Drafting {

    private static final int MOST_FOUND = 8;
    private static final int MOST_ADVANCES = 50;

    private final Exchange exchange;
    private final Companies companies;
    private final Ledger ledger;
    private final Drafts drafts;
    private final SoldLines sold;

    public Drafting(DataSource database, Exchange exchange, Companies companies, Ledger ledger, CompanyTransactions transactions, Time time) {
        this.exchange = exchange;
        this.companies = companies;
        this.ledger = ledger;
        this.drafts = new Drafts(database, transactions, time);
        this.sold = new SoldLines(database, time);
    }

    public Drafts drafts() {
        return drafts;
    }

    /** Companies that the text may mean; for an empty text those that got the last invoices. */
    public List<Company> buyers(long companyId, String text) {
        if (text.isBlank()) {
            return exchange.dealings().recentBuyers(companyId, MOST_FOUND).stream().flatMap(id -> companies.byId(id).stream())
                .filter(Company::active).toList();
        }
        List<Long> recent = exchange.dealings().recentBuyers(companyId, Integer.MAX_VALUE);
        return companies.search(text, MOST_FOUND).stream().filter(company -> company.companyId() != companyId)
            .sorted(Comparator.comparing(company -> !recent.contains(company.companyId()))).toList();
    }

    /** What was sold before and items of the ledger that the text may mean. */
    public List<KnownItem> items(long companyId, String text) {
        List<KnownItem> found = new ArrayList<>(sold.find(companyId, text, MOST_FOUND));
        Query query = new Query(Optional.of(text), Optional.empty(), false, 1, MOST_FOUND);
        ledger.registers().list(companyId, Register.of("items"), Optional.empty(), query).rows().stream().map(row -> row.values())
            .map(item -> new KnownItem(item.textOrEmpty("Name"), item.text("Code"), Optional.empty(), item.decimal("Price"), Optional.empty()))
            .filter(item -> found.stream().noneMatch(known -> known.name().equals(item.name()))).forEach(found::add);
        return found.stream().limit(MOST_FOUND).toList();
    }

    /** Advance invoices in that currency that the buyer has and that nothing settles yet. */
    public List<Advance> openAdvances(long companyId, long buyerId, String currency) {
        return exchange.dealings().openAdvances(companyId, buyerId, MOST_ADVANCES).stream()
            .filter(invoice -> invoice.summary().currency().equals(currency)).map(this::advance).toList();
    }

    private Advance advance(SalesInvoice invoice) {
        return new Advance(invoice.ids().salesInvoiceId(), invoice.summary().number(), invoice.summary().issueDate(), invoice.summary().currency(),
            new Written(document(invoice)).taxes());
    }

    private Document document(SalesInvoice invoice) {
        return exchange.contents().read(exchange.contents().original(invoice));
    }

    /** The lines of an invoice of the company's, to write a credit note from. */
    public List<SalesDraft.Line> linesOf(SalesInvoice invoice) {
        return new Written(document(invoice)).lines();
    }

    /** A number that may come after the last one: its last group of digits counted on. */
    public Optional<String> nextNumber(long companyId) {
        return exchange.dealings().lastNumber(companyId).flatMap(NextNumber::after);
    }

    /** The account that the company's ledger prints on invoices. */
    public Optional<String> usualAccount(long companyId) {
        return ledger.organisations().of(companyId).bankAccount();
    }

    /** What the exchange would say of the draft now. */
    public Result check(Company seller, Company buyer, SalesDraft draft, SendToCir sendToCir) {
        return exchange.gate().check(seller, write(seller, buyer, draft), Optional.of(sendToCir), false, Scope.EVERYTHING);
    }

    /** The document of the draft, UBL. */
    public byte[] write(Company seller, Company buyer, SalesDraft draft) {
        List<Advance> advances = draft.advances().stream()
            .flatMap(id -> exchange.sales().find(seller.companyId(), id).stream()).map(this::advance).toList();
        return InvoiceWriter.write(Composer.compose(draft, seller, buyer, advances));
    }

    /**
     * Sends the draft, once however often this is called with its id, and gives the id of the sales invoice.
     *
     * @param id of the form that is sent
     * @param by who sends it
     */
    public long send(Company seller, Company buyer, UUID id, SalesDraft draft, SendToCir sendToCir, String by) {
        Optional<Long> before = drafts.find(seller.companyId(), id).flatMap(Drafts.Draft::sentAs);
        return before.orElseGet(() -> sendNow(seller, buyer, id, draft, sendToCir, by));
    }

    private long sendNow(Company seller, Company buyer, UUID id, SalesDraft draft, SendToCir sendToCir, String by) {
        Submission submission = new Submission(new RequestId("portal-" + id), write(seller, buyer, draft), Optional.of(sendToCir), true, false,
            false);
        long sent = submit(seller, submission);
        Drafts.Heading heading = new Drafts.Heading(draft.number(), buyer.name(), Sums.of(draft.lines()).withVat(), draft.currency());
        drafts.sent(seller.companyId(), id, heading, by, sent);
        sold.remember(seller.companyId(), draft.lines());
        return sent;
    }

    /** Sends a ready document under a name of the call and gives the id of the sales invoice. */
    public long upload(Company seller, RequestId requestId, byte[] document, SendToCir sendToCir) {
        return submit(seller, new Submission(requestId, document, Optional.of(sendToCir), true, false, true));
    }

    private long submit(Company seller, Submission submission) {
        Answered answered = exchange.intake().send(seller, submission,
            ids -> new StoredAnswer(200, "text/plain", Long.toString(ids.salesInvoiceId()).getBytes(StandardCharsets.US_ASCII)));
        return Long.parseLong(new String(answered.answer().body(), StandardCharsets.US_ASCII));
    }

    /** Units of measure offered first, by their codes of UN/ECE Recommendation 20. */
    public static List<String> units() {
        return List.of("H87", "HUR", "DAY", "MON", "KGM", "TNE", "LTR", "MTR", "MTK", "MTQ", "KMT", "KWH", "XPX", "SET");
    }
}
