package rs.tefter.web.settings;

import java.util.List;
import java.util.Optional;
import rs.tefter.access.Accounts;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import rs.tefter.registry.VatPeriodKind;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Visit;

/** What the register knows of the company. */
public final class CompanyPages implements Section {

    /** @param noticesTo whom notices about documents go to when nothing else is known */
    public record CompanySettings(Company company, Optional<String> noticesTo) {}

    private final Pages pages;
    private final Companies companies;
    private final Accounts accounts;

    CompanyPages(Pages pages, Companies companies, Accounts accounts) {
        this.pages = pages;
        this.companies = companies;
        this.accounts = accounts;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.page("/settings", CompanyRole.VIEWER, this::show),
            guard.form("/settings/vat-period", CompanyRole.ADMINISTRATOR, this::change));
    }

    private Reply show(Visit visit) {
        return pages.show(visit, "settings/company", new CompanySettings(companies.byId(visit.companyId()).orElseThrow(),
            accounts.administratorEmail(visit.companyId())));
    }

    private Reply change(Visit visit) {
        companies.setVatPeriodKind(visit.companyId(), visit.form().get("period").flatMap(VatPeriodKind::read));
        return pages.done("/settings", "settings.saved");
    }
}
