package rs.tefter.web.documents;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.SalesInvoices;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.registry.Companies;
import rs.tefter.web.FormRequest;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Visit;

/** What a seller does with one document. */
final class SaleActs {

    private final Pages pages;
    private final SalesInvoices sales;
    private final Companies companies;

    SaleActs(Pages pages, SalesInvoices sales, Companies companies) {
        this.pages = pages;
        this.sales = sales;
        this.companies = companies;
    }

    List<Route> routes(Guard guard) {
        return List.of(
            guard.form("/sales/{id:digits}/send", CompanyRole.ACCOUNTANT, visit -> act(visit, "sales.done.sent",
                id -> sales.send(companies.byId(visit.companyId()).orElseThrow(), List.of(id)))),
            guard.form("/sales/{id:digits}/cancel", CompanyRole.ACCOUNTANT, visit -> act(visit, "sales.done.cancelled", id -> cancel(visit, id))),
            guard.form("/sales/{id:digits}/storno", CompanyRole.ACCOUNTANT, visit -> act(visit, "sales.done.stornoed", id -> storno(visit, id))),
            guard.form("/sales/{id:digits}/remind", CompanyRole.ACCOUNTANT,
                visit -> act(visit, "sales.done.reminded", id -> sales.announce(visit.companyId(), id))),
            guard.form("/sales/{id:digits}/archive", CompanyRole.ACCOUNTANT,
                visit -> act(visit, "documents.done.archived", id -> sales.archive(visit.companyId(), id))),
            guard.form("/sales/{id:digits}/delete", CompanyRole.ACCOUNTANT, visit -> {
                sales.delete(visit.companyId(), visit.pathNumber("id"));
                return pages.done(Places.list(Side.SALES), "sales.done.deleted");
            }));
    }

    /** A document that is not the company's is a page of its own, not a refusal on a page that there is not. */
    private Reply act(Visit visit, String done, LongConsumer act) {
        long id = sales.get(visit.companyId(), visit.pathNumber("id")).ids().salesInvoiceId();
        return pages.act(Places.document(Side.SALES, id), done, () -> act.accept(id));
    }

    private void cancel(Visit visit, long id) {
        String comment = comment(visit);
        sales.cancel(visit.companyId(), FormRequest.of(visit.form().get("request").orElse(""), "cancel", id, comment), id, comment, _ -> StoredAnswer.EMPTY);
    }

    private void storno(Visit visit, long id) {
        String comment = comment(visit);
        Optional<String> number = visit.form().get("number");
        sales.storno(visit.companyId(), FormRequest.of(visit.form().get("request").orElse(""), "storno", id, comment, number.orElse("")), id, comment, number,
            _ -> StoredAnswer.EMPTY);
    }

    private static String comment(Visit visit) {
        return visit.form().get("comment").orElse("");
    }
}
