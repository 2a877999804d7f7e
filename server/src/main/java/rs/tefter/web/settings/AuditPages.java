package rs.tefter.web.settings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.access.Audit;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Slice;
import rs.tefter.web.Visit;

/** Who did what. */
public final class AuditPages implements Section {

    /** What people did, newest first. */
    public record AuditList(Slice<Audit.Entry> acts) {}

    private final Pages pages;
    private final Audit audit;

    AuditPages(Pages pages, Audit audit) {
        this.pages = pages;
        this.audit = audit;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(guard.page("/settings/audit", CompanyRole.ADMINISTRATOR, this::show));
    }

    private Reply show(Visit visit) {
        Optional<UUID> before = visit.query("before", UUID::fromString);
        return pages.show(visit, "settings/audit", new AuditList(Slice.of(limit -> audit.page(visit.companyId(), before, limit), Audit.Entry::id)));
    }
}
