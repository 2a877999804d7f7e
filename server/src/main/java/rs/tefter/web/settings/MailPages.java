package rs.tefter.web.settings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.mail.Outbox;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Slice;
import rs.tefter.web.Visit;

/** What became of the company's e-mail. */
public final class MailPages implements Section {

    /** @param caught whether messages go nowhere, because this sandbox catches them */
    public record MailList(Slice<Outbox.Summary> mail, boolean caught) {}

    private final Pages pages;
    private final Outbox outbox;

    MailPages(Pages pages, Outbox outbox) {
        this.pages = pages;
        this.outbox = outbox;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(guard.page("/settings/mail", CompanyRole.VIEWER, this::show));
    }

    private Reply show(Visit visit) {
        Optional<UUID> before = visit.query("before", UUID::fromString);
        return pages.show(visit, "settings/mail", new MailList(
            Slice.of(limit -> outbox.page(visit.companyId(), before, limit), Outbox.Summary::id), outbox.caught().isPresent()));
    }
}
