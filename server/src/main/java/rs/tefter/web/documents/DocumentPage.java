package rs.tefter.web.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Exchange;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.Linked.Link;
import rs.tefter.mail.Outbox;
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
     * @param until     when it can be decided at the latest, as long as it waits for that
     * @param approves  whether it counts as approved when nobody decides
     * @param uploaded  whether what was handed over is another file than what was sent
     * @param requestId of the act that a form of the page carries out
     */
    public record Shown(Opened document, Acts acts, Optional<DecisionDay> until, boolean approves, List<Attachment> attachments, boolean uploaded,
                        List<Link> links, List<Happening> happenings, List<Finding> findings, String requestId) {

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

        /** The rejection, as long as the document is rejected. */
        public Optional<Happening> rejection() {
            String rejected = Look.text(document.side(), REJECTED);
            return happenings.stream().filter(happening -> document.status().equals(REJECTED) && happening.text().equals(rejected)).findFirst();
        }

        public boolean registered() {
            return document.register().invoiceId().isPresent();
        }
    }

    private static final String REJECTED = "Rejected";

    private final Pages pages;
    private final Papers papers;
    private final Exchange exchange;
    private final Outbox outbox;
    private final DaysAhead days;
    private final TimeOrderedIds ids;

    DocumentPage(Pages pages, Papers papers, Exchange exchange, Outbox outbox, DaysAhead days, TimeOrderedIds ids) {
        this.pages = pages;
        this.papers = papers;
        this.exchange = exchange;
        this.outbox = outbox;
        this.days = days;
        this.ids = ids;
    }

    List<Route> routes(Guard guard) {
        return List.of(
            guard.page("/sales/{id:digits}", CompanyRole.VIEWER, visit -> show(visit, Side.SALES)),
            guard.page("/purchases/{id:digits}", CompanyRole.VIEWER, visit -> show(visit, Side.PURCHASE)));
    }

    private Reply show(Visit visit, Side side) {
        Opened document = papers.open(visit, side, visit.pathNumber("id"));
        Shown shown = new Shown(document, Acts.on(document, exchange.purchases()), days.decision(document), days.silenceApproves(document),
            papers.attachments(document), papers.upload(document).isPresent(), papers.links(document), happenings(visit, document),
            findings(document), ids.next().toString());
        return pages.show(visit, "documents/document", shown);
    }

    /** Of the messages about a document only its seller knows, who sent them. */
    private List<Happening> happenings(Visit visit, Opened document) {
        long company = visit.companyId();
        Stream<Happening> statuses = Happening.all(document, exchange.search().history(company, document.side(), document.id()),
            visit.member().companyName());
        Stream<Happening> mails = document.side() == Side.PURCHASE ? Stream.empty()
            : Mails.happenings(outbox.about(company, document.id()), outbox.pendingAbout(company, document.id()));
        return Stream.concat(statuses, mails).sorted(Comparator.comparing(Happening::at).reversed()).toList();
    }

    private List<Finding> findings(Opened document) {
        return exchange.gate().inspect(papers.original(document), exchange.gate().profile()).findings();
    }
}
