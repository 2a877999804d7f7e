package rs.tefter.web.documents;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.PurchaseInvoices;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.web.FormRequest;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Visit;

/** What a buyer does with one document. */
final class PurchaseActs {

    private final Pages pages;
    private final PurchaseInvoices purchases;

    PurchaseActs(Pages pages, PurchaseInvoices purchases) {
        this.pages = pages;
        this.purchases = purchases;
    }

    List<Route> routes(Guard guard) {
        return List.of(
            guard.form("/purchases/{id:digits}/accept", CompanyRole.ACCOUNTANT,
                visit -> act(visit, "purchases.done.accepted", id -> decide(visit, id, true))),
            guard.form("/purchases/{id:digits}/reject", CompanyRole.ACCOUNTANT,
                visit -> act(visit, "purchases.done.rejected", id -> decide(visit, id, false))),
            guard.form("/purchases/{id:digits}/archive", CompanyRole.ACCOUNTANT,
                visit -> act(visit, "documents.done.archived", id -> purchases.archive(visit.companyId(), id))));
    }

    /** A document that is not the company's is a page of its own, not a refusal on a page that there is not. */
    private Reply act(Visit visit, String done, LongConsumer act) {
        long id = purchases.get(visit.companyId(), visit.pathNumber("id")).ids().purchaseInvoiceId();
        return pages.act(Places.document(Side.PURCHASE, id), done, () -> act.accept(id));
    }

    private void decide(Visit visit, long id, boolean accepted) {
        Optional<String> comment = visit.form().get("comment");
        purchases.decide(visit.companyId(), FormRequest.of(visit.form().get("request").orElse(""), "decide", id, accepted, comment.orElse("")), id, accepted, comment,
            _ -> StoredAnswer.EMPTY);
    }
}
