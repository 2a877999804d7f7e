package rs.tefter.web.developer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.mail.CaughtMails;
import rs.tefter.mail.CaughtMails.Caught;
import rs.tefter.mail.MailReader;
import rs.tefter.mail.Outbox;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Slice;
import rs.tefter.web.Visit;

/** The e-mail of the company that was caught; administrators alone see it, because invitations are among it. */
public final class CaughtMailPages implements Section {

    /** @param catching whether messages are caught here at all */
    public record CaughtList(Slice<CaughtMails.Summary> mail, boolean catching) {}

    /** One message taken apart. */
    public record OneMail(CaughtMails.Summary mail, MailReader.Parts parts) {

        private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
        private static final int MOST_LINKS = 10;

        /** What its text leads to. */
        public List<String> links() {
            return parts.text().stream().flatMap(text -> LINK.matcher(text).results()).map(MatchResult::group).distinct().limit(MOST_LINKS).toList();
        }
    }

    private static final String PATH = "/developer/mail";

    private final Pages pages;
    private final Outbox outbox;

    CaughtMailPages(Pages pages, Outbox outbox) {
        this.pages = pages;
        this.outbox = outbox;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.page(PATH, CompanyRole.ADMINISTRATOR, this::list),
            guard.form(PATH + "/empty", CompanyRole.ADMINISTRATOR, this::empty),
            guard.page(PATH + "/{mail}", CompanyRole.ADMINISTRATOR, this::show),
            guard.page(PATH + "/{mail}/page", CompanyRole.ADMINISTRATOR, this::page),
            guard.page(PATH + "/{mail}/files/{file:digits}", CompanyRole.ADMINISTRATOR, this::file),
            guard.page(PATH + "/{mail}/message", CompanyRole.ADMINISTRATOR,
                visit -> pages.file("message/rfc822", "message.eml", find(visit).content())));
    }

    private Reply list(Visit visit) {
        Optional<UUID> before = visit.query("before", UUID::fromString);
        Slice<CaughtMails.Summary> mail = outbox.caught()
            .map(caught -> Slice.of(limit -> caught.page(Optional.of(visit.companyId()), before, limit), CaughtMails.Summary::id))
            .orElse(new Slice<>(List.of(), Optional.empty()));
        return pages.show(visit, "developer/mail", new CaughtList(mail, outbox.caught().isPresent()));
    }

    private Reply empty(Visit visit) {
        outbox.caught().ifPresent(caught -> caught.empty(Optional.of(visit.companyId())));
        return pages.done(PATH, "caught.emptied");
    }

    private Reply show(Visit visit) {
        Caught caught = find(visit);
        return pages.show(visit, "developer/caught", new OneMail(caught.summary(), MailReader.read(caught.content())));
    }

    private Reply page(Visit visit) {
        return pages.embedded(MailReader.read(find(visit).content()).html().orElseThrow(() -> unknown(visit)));
    }

    private Reply file(Visit visit) {
        long number = visit.pathNumber("file");
        MailReader.File file = MailReader.read(find(visit).content()).attachments().stream().skip(number).findFirst()
            .orElseThrow(() -> unknown(visit));
        return pages.file(file.mediaType(), file.name(), file.content());
    }

    private Caught find(Visit visit) {
        return id(visit).flatMap(id -> outbox.caught().flatMap(caught -> caught.find(Optional.of(visit.companyId()), id)))
            .orElseThrow(() -> unknown(visit));
    }

    private static Optional<UUID> id(Visit visit) {
        try {
            return Optional.of(UUID.fromString(visit.call().path("mail")));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Refusal unknown(Visit visit) {
        return Problem.unknown("MailNotFound", "id", "There is no message " + visit.call().path("mail")).refusal();
    }
}
