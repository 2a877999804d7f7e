package rs.tefter.web.till;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Problem;
import rs.tefter.retail.Client;
import rs.tefter.retail.Clients;
import rs.tefter.retail.reports.Report;
import rs.tefter.retail.reports.Reports;
import rs.tefter.retail.reports.Scope;
import rs.tefter.web.Days;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Visit;

/** Turnover of days and periods, and the closing of days. */
final class ReportPages {

    private static final String PATH = "/receipts/reports";

    private final Pages pages;
    private final Shop shop;
    private final Figures figures;

    ReportPages(Pages pages, Shop shop, Figures figures) {
        this.pages = pages;
        this.shop = shop;
        this.figures = figures;
    }

    List<Route> routes(Guard guard) {
        return List.of(
            guard.page(PATH, CompanyRole.VIEWER, this::show),
            guard.page(PATH + "/pdf", CompanyRole.VIEWER, this::pdf),
            guard.form(PATH + "/close", CompanyRole.ACCOUNTANT, this::close));
    }

    private Reply show(Visit visit) {
        Scope scope = scope(visit);
        Report report = figures.reports().of(visit.companyId(), scope);
        return pages.show(visit, "receipts/report", new ReportPage(report, RegisterChoice.all(shop, visit.companyId()), shop.time().today(),
            Bars.of(figures.reports().days(visit.companyId(), scope)), closing(visit, scope)));
    }

    /** The month so far where nothing is asked for; days in the wrong order are put right, and too long a period is cut. */
    private Scope scope(Visit visit) {
        LocalDate today = shop.time().today();
        LocalDate to = visit.query("to").flatMap(Days::read).orElse(today);
        LocalDate from = visit.query("from").flatMap(Days::read).orElse(to.withDayOfMonth(1));
        LocalDate first = from.isBefore(to) ? from : to;
        LocalDate last = from.isBefore(to) ? to : from;
        LocalDate earliest = last.minusDays(Scope.MOST_DAYS - 1);
        Optional<UUID> register = visit.query("register").flatMap(Ids::read);
        return new Scope(first.isBefore(earliest) ? earliest : first, last, Optional.empty(), register);
    }

    private Optional<Reports.Closing> closing(Visit visit, Scope scope) {
        return scope.from().equals(scope.to())
            ? scope.clientId().flatMap(client -> figures.reports().closing(visit.companyId(), client, scope.from())) : Optional.empty();
    }

    private Reply pdf(Visit visit) {
        Scope scope = scope(visit);
        byte[] page = figures.views().pdf(figures.reports().of(visit.companyId(), scope), closing(visit, scope), visit.language());
        return pages.file(Reply.PDF, "promet-" + scope.from() + "-" + scope.to() + ".pdf", page);
    }

    private Reply close(Visit visit) {
        Client client = visit.form().get("register").flatMap(Ids::read).flatMap(id -> shop.clients().find(visit.companyId(), id))
            .orElseThrow(Clients::notConnected);
        LocalDate day = visit.form().get("day").flatMap(Days::read)
            .orElseThrow(() -> Problem.refused("ValidationError", "day", "day is required").refusal());
        String back = PATH + "?from=" + day + "&to=" + day + "&register=" + client.id();
        return pages.act(back, "reports.closed", () -> figures.reports().close(visit.companyId(), client.id(), day,
            (report, closing) -> figures.closings().write(report, closing, client.details().storeId())));
    }
}
