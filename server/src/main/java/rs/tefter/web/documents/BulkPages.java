package rs.tefter.web.documents;

import java.util.List;
import java.util.Optional;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Explanation;
import rs.tefter.api.http.Query;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.PurchaseInvoice;
import rs.tefter.exchange.PurchaseInvoices;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.platform.TimeOrderedIds;
import rs.tefter.web.FormRequest;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Visit;

/** One decision about several purchases, each with its own result; and several documents as one archive. */
public final class BulkPages {

    /** So many documents may be ticked at once. */
    public static final int MOST = 100;

    /**
     * What is to be decided on.
     *
     * @param ticked    so many were
     * @param waiting   those that a decision can be made on
     * @param others    those that it cannot
     * @param unsaid    whether a rejection lacked its comment
     */
    public record Decision(int ticked, List<PurchaseInvoice> waiting, List<PurchaseInvoice> others, String requestId, boolean unsaid) {

        public boolean tooMany() {
            return ticked > MOST;
        }
    }

    /**
     * What became of one document.
     *
     * @param problem why nothing was done; empty where it was decided
     */
    public record Result(Opened document, Optional<Explanation> problem) {}

    /** What became of all of them. */
    public record Results(boolean accepted, List<Result> results) {

        public long done() {
            return results.stream().filter(result -> result.problem().isEmpty()).count();
        }
    }

    private final Pages pages;
    private final Papers papers;
    private final PurchaseInvoices purchases;
    private final TimeOrderedIds ids;

    BulkPages(Pages pages, Papers papers, PurchaseInvoices purchases, TimeOrderedIds ids) {
        this.pages = pages;
        this.papers = papers;
        this.purchases = purchases;
        this.ids = ids;
    }

    List<Route> routes(Guard guard) {
        return List.of(
            guard.page("/purchases/decide", CompanyRole.ACCOUNTANT, visit -> ask(visit, ticked(visit.call().query()), false)),
            guard.form("/purchases/decide", CompanyRole.ACCOUNTANT, this::decide),
            guard.page("/purchases/zip", CompanyRole.VIEWER, visit -> zip(visit, Side.PURCHASE)),
            guard.page("/sales/zip", CompanyRole.VIEWER, visit -> zip(visit, Side.SALES)));
    }

    private Reply ask(Visit visit, List<Long> ticked, boolean unsaid) {
        List<PurchaseInvoice> found = ticked.size() > MOST ? List.of() : ticked.stream().map(id -> purchases.get(visit.companyId(), id)).toList();
        return pages.show(visit, "documents/decide", new Decision(ticked.size(), found.stream().filter(this::isWaiting).toList(),
            found.stream().filter(invoice -> !isWaiting(invoice)).toList(), ids.next().toString(), unsaid));
    }

    private boolean isWaiting(PurchaseInvoice invoice) {
        return purchases.mayDecide(invoice, true);
    }

    /**
     * Every document is an act of its own under an id made of the form's: the form sent again meets the same answers. A rejection without a
     * comment would be refused for each of them, so it is asked for first and nothing has to be ticked anew.
     */
    private Reply decide(Visit visit) {
        boolean accepted = visit.form().get("decision").filter("accept"::equals).isPresent();
        Optional<String> comment = visit.form().get("comment");
        if (!accepted && comment.filter(text -> !text.isBlank()).isEmpty()) {
            return ask(visit, ticked(visit.form()), true);
        }
        List<Result> results = ticked(visit.form()).stream().limit(MOST).map(id -> decide(visit, id, accepted, comment)).toList();
        return pages.show(visit, "documents/results", new Results(accepted, results));
    }

    private Result decide(Visit visit, long id, boolean accepted, Optional<String> comment) {
        Opened document = papers.find(visit, Side.PURCHASE, id);
        try {
            purchases.decide(visit.companyId(), FormRequest.of(visit.form().get("request").map(request -> request + ":" + id).orElse(""),
                "decide", id, accepted, comment.orElse("")), id, accepted, comment, _ -> StoredAnswer.EMPTY);
            return new Result(papers.find(visit, Side.PURCHASE, id), Optional.empty());
        } catch (Refusal refusal) {
            return new Result(document, Optional.of(Explanation.of(refusal.problem(), visit.language())));
        }
    }

    private Reply zip(Visit visit, Side side) {
        List<Long> ticked = ticked(visit.call().query());
        if (ticked.isEmpty() || ticked.size() > MOST) {
            return pages.show(visit, "documents/ticked", new Ticked(side, ticked.size()));
        }
        List<Opened> documents = ticked.stream().map(id -> papers.open(visit, side, id)).toList();
        String name = (side == Side.SALES ? "prodaja" : "nabavke") + "-" + documents.size() + ".zip";
        return pages.stream("application/zip", name, new Archive(papers, documents, visit.language()));
    }

    /** How many were ticked, when it was none or too many. */
    public record Ticked(Side side, int count) {}

    private static List<Long> ticked(Query query) {
        return query.all("id").stream().filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong).distinct().toList();
    }
}
