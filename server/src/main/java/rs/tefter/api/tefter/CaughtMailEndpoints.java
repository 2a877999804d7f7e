package rs.tefter.api.tefter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.mail.CaughtMails;
import rs.tefter.mail.MailReader;
import rs.tefter.mail.Outbox;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;

/** The e-mail that a sandbox without a mail server has caught: a company's own, or everybody's for those who run the server. */
final class CaughtMailEndpoints {

    private static final String PATH = "/api/v1/sandbox/mail";
    private static final int USUAL_LIMIT = 100;
    private static final int MOST = 1000;

    private final Outbox outbox;

    CaughtMailEndpoints(Outbox outbox) {
        this.outbox = outbox;
    }

    List<Route> routes() {
        return List.of(
            Route.get(PATH, Access.KEY_OR_OPERATOR, this::page),
            Route.delete(PATH, Access.KEY_OR_OPERATOR, this::empty),
            Route.get(PATH + "/{id}", Access.KEY_OR_OPERATOR, this::show),
            Route.get(PATH + "/{id}/message", Access.KEY_OR_OPERATOR, this::message));
    }

    private CaughtMails caught() {
        return outbox.caught().orElseThrow(
            () -> Problem.of(Problem.Kind.UNKNOWN, "NotFound", "Messages go to a mail server here; none is caught").refusal());
    }

    private Reply page(Call call) {
        int limit = Parameters.integer(call, "limit", USUAL_LIMIT, 1, MOST);
        Optional<UUID> before = call.query("after").map(text -> Parameters.parse(text, "after", UUID::fromString));
        List<CaughtMails.Summary> page = caught().page(call.ofCompany(), before, limit);
        return TefterJson.reply(new PageDto(page.stream().map(SummaryDto::of).toList(),
            page.size() < limit ? null : page.getLast().id().toString()));
    }

    private Reply show(Call call) {
        return TefterJson.reply(MailDto.of(find(call)));
    }

    /** The bytes as they would have left; never shown in place, because anything can stand in them. */
    private Reply message(Call call) {
        return Reply.of(200, "message/rfc822", find(call).content()).with("X-Content-Type-Options", "nosniff")
            .with("Content-Disposition", "attachment; filename=\"message.eml\"");
    }

    private Reply empty(Call call) {
        caught().empty(call.ofCompany());
        return Reply.empty(204);
    }

    private CaughtMails.Caught find(Call call) {
        return id(call).flatMap(id -> caught().find(call.ofCompany(), id)).orElseThrow(() -> unknown(call));
    }

    private static Optional<UUID> id(Call call) {
        try {
            return Optional.of(UUID.fromString(call.path("id")));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Refusal unknown(Call call) {
        return Problem.unknown("MailNotFound", "id", "There is no message " + call.path("id")).refusal();
    }

    record PageDto(List<SummaryDto> items, String next) {}

    record SummaryDto(UUID id, long companyId, String to, String subject, Instant caughtUtc, int size) {

        static SummaryDto of(CaughtMails.Summary mail) {
            return new SummaryDto(mail.id(), mail.companyId(), mail.to(), mail.subject(), mail.caughtAt(), mail.bytes());
        }
    }

    record MailDto(UUID id, long companyId, String from, String to, String subject, Instant caughtUtc, int size, String messageId, String text,
            String html, List<FileDto> attachments) {

        static MailDto of(CaughtMails.Caught caught) {
            CaughtMails.Summary mail = caught.summary();
            MailReader.Parts parts = MailReader.read(caught.content());
            return new MailDto(mail.id(), mail.companyId(), parts.from(), mail.to(), mail.subject(), mail.caughtAt(), mail.bytes(),
                parts.messageId(), parts.text().orElse(null), parts.html().orElse(null),
                parts.attachments().stream().map(file -> new FileDto(file.name(), file.mediaType(), file.content().length)).toList());
        }
    }

    record FileDto(String name, String mediaType, int size) {}
}
