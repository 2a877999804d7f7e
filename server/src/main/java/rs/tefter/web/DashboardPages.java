package rs.tefter.web;

import java.util.List;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;

/** The first page. */
public final class DashboardPages implements Section {

    /** What the first page shows. */
    public record Dashboard(String companyName) {}

    private final Pages pages;

    public DashboardPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(guard.page("/", CompanyRole.VIEWER, this::show));
    }

    private Reply show(Visit visit) {
        return pages.show(visit, "dashboard", new Dashboard(visit.member().companyName()));
    }
}
