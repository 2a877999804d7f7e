package rs.tefter.web.crf;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.RegisterList;
import rs.tefter.exchange.RegisteredInvoices;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Problem;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.register.CirAct;
import rs.tefter.register.CirChange;
import rs.tefter.register.CirInvoice;
import rs.tefter.register.CirLifeCycle;
import rs.tefter.register.CirStatus;
import rs.tefter.register.Ticket;
import rs.tefter.register.TicketSearch;
import rs.tefter.register.Tickets;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import rs.tefter.validation.text.Language;
import rs.tefter.web.Decimals;
import rs.tefter.web.FormRequest;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Visit;

/** The central register of invoices as a company sees it: its invoices there, whom payment was assigned to, and objections. */
public final class RegisterPages implements Section {

    /** @param more the query of the next page */
    public record RegisterPage(Side side, List<RegisterList.Listed> entries, Optional<String> more) {

        public String path() {
            return side == Side.PURCHASE ? "/crf" : "/crf/sales";
        }
    }

    /**
     * One invoice in the register.
     *
     * @param payer who is to pay instead of the buyer, while the payment is assigned
     */
    public record Shown(RegisterList.Listed entry, Side side, List<CirChange> changes, Optional<Company> payer, List<Ticket> tickets,
            String requestId) {

        public boolean ofBuyer() {
            return side == Side.PURCHASE;
        }

        public String invoice() {
            return (ofBuyer() ? "/purchases/" : "/sales/") + entry.invoiceId();
        }

        public boolean isAssignable() {
            return ofBuyer() && CirLifeCycle.allows(entry.status(), CirAct.ASSIGN);
        }

        public boolean isAssigned() {
            return CirLifeCycle.allows(entry.status(), CirAct.CANCEL_ASSIGN);
        }

        public List<Ticket.Category> categories() {
            return Arrays.asList(Ticket.Category.values());
        }
    }

    /** The company's tickets, and how many there are on all pages. */
    public record TicketPage(List<Ticket> tickets, int total, int page, boolean more) {}

    private static final int A_PAGE = 50;
    private static final int MOST_PAGES = 10_000;

    private final Pages pages;
    private final RegisterList list;
    private final RegisteredInvoices registered;
    private final Tickets tickets;
    private final Companies companies;
    private final Supplier<UUID> ids;

    /** @param ids names of forms, each once */
    public RegisterPages(Pages pages, RegisterList list, RegisteredInvoices registered, Tickets tickets, Companies companies, Supplier<UUID> ids) {
        this.pages = pages;
        this.list = list;
        this.registered = registered;
        this.tickets = tickets;
        this.companies = companies;
        this.ids = ids;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.page("/crf", CompanyRole.VIEWER, visit -> page(visit, Side.PURCHASE)),
            guard.page("/crf/sales", CompanyRole.VIEWER, visit -> page(visit, Side.SALES)),
            guard.page("/crf/tickets", CompanyRole.VIEWER, this::tickets),
            guard.page("/crf/{id}", CompanyRole.VIEWER, this::show),
            guard.form("/crf/{id}/assign", CompanyRole.ACCOUNTANT, this::assign),
            guard.form("/crf/{id}/cancel-assign", CompanyRole.ACCOUNTANT, this::cancelAssign),
            guard.form("/crf/{id}/tickets", CompanyRole.ACCOUNTANT, this::open));
    }

    private Reply page(Visit visit, Side side) {
        Optional<RegisterList.Before> before = visit.query("before").flatMap(RegisterPages::moment)
            .map(at -> new RegisterList.Before(at, visit.query("id").orElse("")));
        List<RegisterList.Listed> found = list.page(visit.companyId(), side, before, A_PAGE + 1);
        boolean more = found.size() > A_PAGE;
        List<RegisterList.Listed> shown = more ? found.subList(0, A_PAGE) : found;
        return pages.show(visit, "crf/list", new RegisterPage(side, shown,
            more ? Optional.of("?before=" + shown.getLast().registeredAt() + "&id=" + shown.getLast().cirInvoiceId()) : Optional.empty()));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The entry, whichever side of it the company is. */
    private CirInvoice entry(Visit visit) {
        CirInvoice entry = registered.entry(visit.call().path("id"));
        if (!entry.isParty(visit.companyId())) {
            throw Problem.unknown("CirInvoiceNotFound", "cirInvoiceId", "There is no invoice " + entry.id() + " in the central register").refusal();
        }
        return entry;
    }

    private Reply show(Visit visit) {
        CirInvoice entry = entry(visit);
        Side side = entry.buyerId() == visit.companyId() ? Side.PURCHASE : Side.SALES;
        List<CirChange> changes = registered.changes(entry.id()).reversed();
        Optional<Company> payer = Optional.of(changes).filter(_ -> entry.status() == CirStatus.ASSIGNED).stream().flatMap(List::stream)
            .flatMap(change -> change.request().assigned().stream()).findFirst().flatMap(assigned -> companies.byId(assigned.debtorId()));
        return pages.show(visit, "crf/entry", new Shown(list.find(visit.companyId(), side, entry.id()).orElseThrow(), side, changes, payer,
            tickets.ofInvoice(visit.companyId(), entry.id(), false), ids.get().toString()));
    }

    private Reply tickets(Visit visit) {
        int page = visit.query("page").filter(text -> text.matches("\\d{1,4}")).map(Integer::valueOf).filter(number -> number < MOST_PAGES).orElse(0);
        Tickets.Found found = tickets.search(visit.companyId(), new TicketSearch(
            List.of(new TicketSearch.Sort(TicketSearch.Column.CREATION_DATE, true)), List.of(), page, A_PAGE));
        return pages.show(visit, "crf/tickets", new TicketPage(found.tickets(), found.total(), page, (page + 1) * A_PAGE < found.total()));
    }

    private Reply assign(Visit visit) {
        String id = entry(visit).id();
        String jbkjs = visit.form().get("jbkjs").orElse("");
        String contract = visit.form().get("contract").orElse("");
        Idempotency.Request request = request(visit, "cir-assign", id + jbkjs + contract);
        return pages.act("/crf/" + id, "crf.assigned",
            () -> registered.assign(visit.companyId(), request, id, jbkjs, contract, _ -> StoredAnswer.EMPTY));
    }

    private Reply cancelAssign(Visit visit) {
        String id = entry(visit).id();
        return pages.act("/crf/" + id, "crf.assign-cancelled",
            () -> registered.cancelAssign(visit.companyId(), request(visit, "cir-cancel-assign", id), id, _ -> StoredAnswer.EMPTY));
    }

    private Reply open(Visit visit) {
        String id = entry(visit).id();
        Ticket.Category category = visit.form().get("category").flatMap(Ticket.Category::read).orElse(Ticket.Category.INFORMATION);
        Ticket.ResourceType about = category == Ticket.Category.SETTLEMENT ? Ticket.ResourceType.SETTLEMENT : Ticket.ResourceType.INVOICE;
        return pages.act("/crf/" + id, "crf.ticket-opened", () -> {
            Ticket.Subject subject = new Ticket.Subject(category, about, Optional.empty(), amount(visit), visit.form().get("comment"));
            tickets.open(visit.companyId(), request(visit, "cir-ticket", id + subject), id, subject, _ -> StoredAnswer.EMPTY);
        });
    }

    private static Optional<BigDecimal> amount(Visit visit) {
        return visit.form().get("amount").map(text -> Decimals.read(text, visit.language() == Language.EN).orElseThrow(() ->
            Problem.refused("FormAmountUnreadable", "amount", "What was typed is no amount").refusal()));
    }

    private static Idempotency.Request request(Visit visit, String family, String content) {
        return FormRequest.in(family, visit.form().get("requestId").orElse(""), content);
    }
}
