package rs.tefter.web.documents;

import java.util.List;
import java.util.Optional;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Exchange;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.Linked.Link;
import rs.tefter.platform.TimeOrderedIds;
import rs.tefter.rendering.InvoiceView.Attachment;
import rs.tefter.validation.Finding;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Visit;

/** One document with everything that is known of it and can be done with it. */
public final class DocumentPage {

    /**
     * What the page of a document shows.
     *
     * @param uploaded  whether what was handed over is another file than what was sent
     * @param requestId of the act that a form of the page carries out
     */
    public record Shown(Opened document, Acts acts, List<Attachment> attachments, boolean uploaded, List<Link> links, List<Happening> happenings,
                        List<Finding> findings, String requestId) {

        public String path(String below) {
            return Places.document(document.side(), document.id()) + below;
        }

        /** Text keys that differ between the sides. */
        public String text(String key) {
            return (document.side() == Side.SALES ? "sales." : "purchases.") + key;
        }

        /** The id that the seller's program gave its request. */
        public Optional<String> callersRequest() {
            return document instanceof Opened.Sale(var invoice) ? invoice.requestId() : Optional.empty();
        }

        public boolean registered() {
            return document.register().invoiceId().isPresent();
        }
    }

    private final Pages pages;
    private final Papers papers;
    private final Exchange exchange;
    private final TimeOrderedIds ids;

    DocumentPage(Pages pages, Papers papers, Exchange exchange, TimeOrderedIds ids) {
        this.pages = pages;
        this.papers = papers;
        this.exchange = exchange;
        this.ids = ids;
    }

    List<Route> routes(Guard guard) {
        return List.of(
            guard.page("/sales/{id:digits}", CompanyRole.VIEWER, visit -> show(visit, Side.SALES)),
            guard.page("/purchases/{id:digits}", CompanyRole.VIEWER, visit -> show(visit, Side.PURCHASE)));
    }

    private Reply show(Visit visit, Side side) {
        Opened document = papers.open(visit, side, visit.pathNumber("id"));
        String own = visit.member().companyName();
        Shown shown = new Shown(document, Acts.on(document, exchange.purchases()), papers.attachments(document), papers.upload(document).isPresent(),
            papers.links(document),
            Happening.all(document, exchange.search().history(visit.companyId(), side, document.id()), own), findings(document),
            ids.next().toString());
        return pages.show(visit, "documents/document", shown);
    }

    private List<Finding> findings(Opened document) {
        return exchange.gate().inspect(papers.original(document), exchange.gate().profile()).findings();
    }
}
