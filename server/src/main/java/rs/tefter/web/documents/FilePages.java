package rs.tefter.web.documents;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.platform.Problem;
import rs.tefter.view.InvoiceViews.AttachedFile;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Visit;

/** A document as a page within the page, and as files to keep. */
final class FilePages {

    private static final int MOST_DIGITS = 9;

    private final Pages pages;
    private final Papers papers;

    FilePages(Pages pages, Papers papers) {
        this.pages = pages;
        this.papers = papers;
    }

    List<Route> routes(Guard guard) {
        return Stream.of(Side.values()).flatMap(side -> Stream.of(
            page(guard, side, "/html", (visit, document) -> pages.embedded(papers.html(document, visit.language()))),
            page(guard, side, "/pdf", (visit, document) -> pages.file(Reply.PDF, name(document, ".pdf"), papers.pdf(document, visit.language()))),
            page(guard, side, "/history", (visit, document) ->
                pages.file(Reply.PDF, name(document, "-history.pdf"), papers.history(document, visit.language()))),
            page(guard, side, "/xml", (_, document) -> pages.file(Reply.XML_AS_RECEIVED, name(document, ".xml"), papers.original(document))),
            page(guard, side, "/envelope", (_, document) -> pages.file(Reply.XML, name(document, "-sef.xml"), papers.envelope(document))),
            page(guard, side, "/upload", (_, document) -> pages.file(Reply.XML_AS_RECEIVED, name(document, "-upload.xml"),
                papers.upload(document).orElseThrow(() -> Problem.unknown("NotFound", "id", "Nothing else was handed over").refusal()))),
            page(guard, side, "/attachments/{number:digits}", this::attachment))).toList();
    }

    private Route page(Guard guard, Side side, String below, BiFunction<Visit, Opened, Reply> answer) {
        return guard.page(Places.list(side) + "/{id:digits}" + below, CompanyRole.VIEWER,
            visit -> answer.apply(visit, papers.open(visit, side, visit.pathNumber("id"))));
    }

    private Reply attachment(Visit visit, Opened document) {
        String digits = visit.call().path("number");
        AttachedFile file = papers.attachment(document, digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits));
        return pages.file(Reply.FILE, file.name(), file.content());
    }

    /** By its number, which is how people look for it among their files. */
    static String name(Opened document, String end) {
        return document.summary().number() + end;
    }
}
