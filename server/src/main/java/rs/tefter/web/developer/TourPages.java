package rs.tefter.web.developer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Exchange;
import rs.tefter.exchange.Intake;
import rs.tefter.exchange.PurchaseInvoice;
import rs.tefter.exchange.PurchaseStatus;
import rs.tefter.exchange.SalesInvoice;
import rs.tefter.exchange.SalesStatus;
import rs.tefter.exchange.Submission;
import rs.tefter.notify.Event;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.RequestId;
import rs.tefter.platform.Sha256;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.platform.Time;
import rs.tefter.registry.Company;
import rs.tefter.retail.receipts.Receipt;
import rs.tefter.retail.receipts.Receipts;
import rs.tefter.sandbox.Sample;
import rs.tefter.validation.SendToCir;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Visit;
import rs.tefter.web.Words;
import rs.tefter.web.till.SampleSale;

/** The first invoice in five minutes: sent, accepted by the other company, heard of, and a receipt sold, by clicking alone. */
public final class TourPages implements Section {

    /**
     * How far somebody has come.
     *
     * @param requestId of the invoice that is sent next, and of the receipt
     * @param invoice   the one that the tour is about
     * @param news      what the company heard
     * @param receipt   what they have sold
     */
    public record Tour(List<Company> buyers, String requestId, Invoice invoice, News news, Optional<Receipt> receipt, String baseUrl) {

        /** Where this page is, for what comes back to it. */
        public String query() {
            return "?" + invoice.sent.map(one -> "sale=" + one.ids().salesInvoiceId())
                .or(() -> invoice.received.map(one -> "purchase=" + one.ids().purchaseInvoiceId())).orElse("");
        }
    }

    /**
     * The invoice of the tour.
     *
     * @param sent     as its seller sees it
     * @param received as its buyer sees it
     * @param awaited  whether it is on its way to the buyer who asks
     * @param other    by whose address the other company is entered
     */
    public record Invoice(Optional<SalesInvoice> sent, Optional<PurchaseInvoice> received, boolean awaited, Optional<String> other) {

        public boolean isAccepted() {
            return received.filter(one -> one.status() == PurchaseStatus.APPROVED).isPresent();
        }

        /** Whether its seller knows that it was accepted. */
        public boolean isHeard() {
            return sent.filter(one -> one.status() == SalesStatus.APPROVED).isPresent();
        }
    }

    /**
     * What the company heard.
     *
     * @param catching whether its callbacks are caught here
     */
    public record News(List<Event> events, boolean catching, List<CallbackPages.News> callbacks) {}

    private static final String PATH = "/developer";
    private static final int MOST_COMPANIES = 20;
    private static final int EVENTS = 6;
    private static final int CALLBACKS = 3;

    private final Pages pages;
    private final DeveloperPages.Parts parts;
    private final CallbackPages callbacks;
    private final Exchange exchange;
    private final SampleSale till;

    TourPages(Pages pages, DeveloperPages.Parts parts, CallbackPages callbacks) {
        this.pages = pages;
        this.parts = parts;
        this.callbacks = callbacks;
        this.exchange = parts.exchange();
        this.till = new SampleSale(parts.shop(), parts.settings().pfr().pin());
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.page(PATH, CompanyRole.VIEWER, this::show),
            guard.page(PATH + "/invoice.xml", CompanyRole.VIEWER, this::sample),
            guard.form(PATH + "/send", CompanyRole.ACCOUNTANT, this::send),
            guard.form(PATH + "/accept", CompanyRole.ACCOUNTANT, this::accept),
            guard.form(PATH + "/sell", CompanyRole.ACCOUNTANT, this::sell));
    }

    private Reply show(Visit visit) {
        long own = visit.companyId();
        News news = new News(parts.notices().feed().latest(own, EVENTS), callbacks.address(own).isPresent(),
            callbacks.newest(own).stream().limit(CALLBACKS).toList());
        return pages.show(visit, "developer/tour", new Tour(buyers(own), UUID.randomUUID().toString(), invoice(visit), news,
            visit.query("receipt").flatMap(id -> till.find(own, id)), parts.settings().baseUrl().toString()));
    }

    private Invoice invoice(Visit visit) {
        long own = visit.companyId();
        Optional<SalesInvoice> sent = visit.query("sale", Long::valueOf).flatMap(id -> known(() -> exchange.sales().get(own, id)));
        Optional<Long> asked = visit.query("purchase", Long::valueOf);
        Optional<PurchaseInvoice> received = asked.flatMap(id -> known(() -> exchange.purchases().get(own, id)));
        Optional<Long> other = sent.map(invoice -> invoice.buyer().companyId()).or(() -> received.map(invoice -> invoice.seller().companyId()));
        return new Invoice(sent, received, asked.isPresent() && received.isEmpty(), other.flatMap(parts.people().accounts()::administratorEmail));
    }

    private List<Company> buyers(long own) {
        return parts.companies().page(0, false, MOST_COMPANIES).stream().filter(company -> company.companyId() != own && !company.publicFundUser())
            .toList();
    }

    private static <T> Optional<T> known(Supplier<T> ask) {
        try {
            return Optional.of(ask.get());
        } catch (Refusal unknown) {
            return Optional.empty();
        }
    }

    /** The sample as a file, for whoever sends it by a program. */
    private Reply sample(Visit visit) {
        Company buyer = buyers(visit.companyId()).getFirst();
        return pages.file("application/xml", "invoice.xml", document(seller(visit), buyer, RequestId.of(UUID.randomUUID().toString()).orElseThrow()));
    }

    private Company seller(Visit visit) {
        return parts.companies().byId(visit.companyId()).orElseThrow();
    }

    /** The number comes of the request id, so that a form sent twice sends one invoice. */
    private byte[] document(Company seller, Company buyer, RequestId id) {
        return Sample.invoice(seller, buyer, "PRIMER-" + id.value().substring(0, 8).toUpperCase(Locale.ROOT), Time.dayOf(parts.clock().now()));
    }

    private Reply send(Visit visit) {
        try {
            Company buyer = visit.form().get("buyer").flatMap(text -> buyers(visit.companyId()).stream()
                .filter(company -> Long.toString(company.companyId()).equals(text)).findFirst())
                .orElseThrow(() -> Problem.refused("CompanyNotFound", "buyer", "There is no such company to send to").refusal());
            RequestId id = RequestId.of(request(visit).toString()).orElseThrow();
            if (visit.form().flag("catch").orElse(false) && visit.may(CompanyRole.ADMINISTRATOR)) {
                callbacks.begin(visit.companyId());
            }
            Company seller = seller(visit);
            Submission submission = new Submission(id, document(seller, buyer, id), Optional.of(SendToCir.NO), true, false, false);
            byte[] answer = exchange.intake().send(seller, submission,
                ids -> new StoredAnswer(200, Reply.TEXT, Long.toString(ids.salesInvoiceId()).getBytes(StandardCharsets.US_ASCII))).answer().body();
            return pages.done(PATH + "?sale=" + new String(answer, StandardCharsets.US_ASCII), "tour.sent");
        } catch (Refusal refusal) {
            return pages.refused(PATH, refusal);
        }
    }

    private static UUID request(Visit visit) {
        return visit.form().get("request").filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(UUID::fromString)
            .orElseThrow(() -> Problem.refused("RequiredRequestId", "request", "requestId is required").refusal());
    }

    private Reply accept(Visit visit) {
        long id = number(visit, "purchase").orElse(0L);
        Idempotency.Request request = new Idempotency.Request("accept-reject", Optional.empty(), Sha256.of(new byte[0]), Intake.MISMATCH);
        return pages.act(PATH + "?purchase=" + id, "tour.accepted",
            () -> exchange.purchases().decide(visit.companyId(), request, id, true, Optional.empty(), _ -> StoredAnswer.EMPTY));
    }

    private static Optional<Long> number(Visit visit, String field) {
        return visit.form().get(field).filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    private Reply sell(Visit visit) {
        String here = PATH + "?" + number(visit, "sale").map(id -> "sale=" + id + "&").orElse("");
        try {
            Receipt receipt = till.sell(visit.companyId(), request(visit), Words.in(visit.language()).get("tour.receipt.item"));
            return pages.redirect(here + "receipt=" + receipt.id() + "#receipt");
        } catch (Refusal refusal) {
            boolean unknown = refusal.problem().code().equals(Receipts.OUTCOME_UNKNOWN);
            return unknown ? pages.redirect("/till/outcome/" + request(visit)) : pages.refused(here + "#receipt", refusal);
        }
    }
}
