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
import rs.tefter.exchange.SalesInvoice;
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
import rs.tefter.sandbox.Sample;
import rs.tefter.validation.SendToCir;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Visit;

/** The first invoice in five minutes: sent, accepted by the other company, heard of, by clicking alone. */
public final class TourPages implements Section {

    /**
     * How far somebody has come.
     *
     * @param requestId of the invoice that is sent next
     * @param sent      what they have sent
     * @param received  what they have received
     * @param other     by whose address the other company is entered
     */
    public record Tour(List<Company> buyers, String requestId, Optional<SalesInvoice> sent, Optional<PurchaseInvoice> received,
            Optional<String> other, List<Event> events, String baseUrl) {}

    private static final String PATH = "/developer";
    private static final int MOST_COMPANIES = 20;
    private static final int EVENTS = 8;

    private final Pages pages;
    private final DeveloperPages.Parts parts;
    private final Exchange exchange;

    TourPages(Pages pages, DeveloperPages.Parts parts) {
        this.pages = pages;
        this.parts = parts;
        this.exchange = parts.exchange();
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.page(PATH, CompanyRole.VIEWER, this::show),
            guard.form(PATH + "/send", CompanyRole.ACCOUNTANT, this::send),
            guard.form(PATH + "/accept", CompanyRole.ACCOUNTANT, this::accept));
    }

    private Reply show(Visit visit) {
        long own = visit.companyId();
        Optional<SalesInvoice> sent = visit.query("sale", Long::valueOf).flatMap(id -> known(() -> exchange.sales().get(own, id)));
        Optional<PurchaseInvoice> received = visit.query("purchase", Long::valueOf).flatMap(id -> known(() -> exchange.purchases().get(own, id)));
        Optional<Long> other = sent.map(invoice -> invoice.buyer().companyId()).or(() -> received.map(invoice -> invoice.seller().companyId()));
        return pages.show(visit, "developer/tour", new Tour(buyers(own), UUID.randomUUID().toString(), sent, received,
            other.flatMap(parts.people().accounts()::administratorEmail), parts.notices().feed().latest(own, EVENTS),
            parts.settings().baseUrl().toString()));
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

    /** The number comes of the request id, so that a form sent twice sends one invoice. */
    private Reply send(Visit visit) {
        try {
            Company buyer = visit.form().get("buyer").flatMap(text -> buyers(visit.companyId()).stream()
                .filter(company -> Long.toString(company.companyId()).equals(text)).findFirst())
                .orElseThrow(() -> Problem.refused("CompanyNotFound", "buyer", "There is no such company to send to").refusal());
            RequestId id = visit.form().get("request").filter(text -> text.matches("[0-9a-f-]{36}")).flatMap(RequestId::of)
                .orElseThrow(() -> Problem.refused("RequiredRequestId", "request", "requestId is required").refusal());
            Company seller = parts.companies().byId(visit.companyId()).orElseThrow();
            byte[] document = Sample.invoice(seller, buyer, "PRIMER-" + id.value().substring(0, 8).toUpperCase(Locale.ROOT),
                Time.dayOf(parts.clock().now()));
            byte[] answer = exchange.intake().send(seller, new Submission(id, document, Optional.of(SendToCir.NO), true, false, false),
                ids -> new StoredAnswer(200, Reply.TEXT, Long.toString(ids.salesInvoiceId()).getBytes(StandardCharsets.US_ASCII))).answer().body();
            return pages.done(PATH + "?sale=" + new String(answer, StandardCharsets.US_ASCII), "tour.sent");
        } catch (Refusal refusal) {
            return pages.refused(PATH, refusal);
        }
    }

    private Reply accept(Visit visit) {
        long id = visit.form().get("purchase").filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf).orElse(0L);
        Idempotency.Request request = new Idempotency.Request("accept-reject", Optional.empty(), Sha256.of(new byte[0]), Intake.MISMATCH);
        return pages.act(PATH + "?purchase=" + id, "tour.accepted",
            () -> exchange.purchases().decide(visit.companyId(), request, id, true, Optional.empty(), _ -> StoredAnswer.EMPTY));
    }
}
