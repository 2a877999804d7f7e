package rs.tefter.web.documents;

import java.util.List;
import rs.tefter.access.Sessions;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Exchange;
import rs.tefter.mail.Outbox;
import rs.tefter.platform.Time;
import rs.tefter.platform.TimeOrderedIds;
import rs.tefter.registry.Companies;
import rs.tefter.view.InvoiceViews;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;

/** Everything about the documents of both mailboxes. */
public final class DocumentPages implements Section {

    /**
     * What these pages ask.
     *
     * @param sessions of people who follow a link to a document of another company they work for
     */
    public record Parts(Exchange exchange, InvoiceViews views, Companies companies, Sessions sessions, Outbox outbox, Time time) {}

    private final List<Section> sections;

    public DocumentPages(Pages pages, Parts parts, TimeOrderedIds ids) {
        Exchange exchange = parts.exchange();
        Papers papers = new Papers(exchange, parts.views());
        DaysAhead days = new DaysAhead(exchange.deadlines(), parts.time());
        sections = List.of(new ListPages(pages, exchange.mailboxes(), days)::routes,
            new SearchPages(pages, exchange, parts.sessions(), days)::routes,
            new DocumentPage(pages, papers, exchange, parts.outbox(), days, ids)::routes,
            new FilePages(pages, papers)::routes,
            new SaleActs(pages, exchange.sales(), parts.companies())::routes,
            new PurchaseActs(pages, exchange.purchases())::routes,
            new BulkPages(pages, papers, exchange.purchases(), ids)::routes,
            new ExportPages(pages, exchange.mailboxes())::routes);
    }

    @Override
    public List<Route> routes(Guard guard) {
        return sections.stream().flatMap(section -> section.routes(guard).stream()).toList();
    }
}
