package rs.tefter.web.documents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rs.tefter.mail.InvoiceMail;
import rs.tefter.mail.Outbox;
import rs.tefter.platform.Origin;

/** The messages about a document as a part of what has happened to it. */
final class Mails {

    private Mails() {}

    /** Those that have come to an end, each when it did, and those that have not, each since it waits. */
    static Stream<Happening> happenings(List<InvoiceMail> ended, List<Outbox.Summary> pending) {
        return Stream.concat(ended.stream().map(Mails::of), pending.stream().map(Mails::of));
    }

    private static Happening of(InvoiceMail mail) {
        String event = mail.event().name().toLowerCase(Locale.ROOT);
        return switch (mail.event()) {
            case SENT -> happening(mail.occurredAt(), event, "", mail.to(), Optional.empty());
            case SKIPPED -> happening(mail.occurredAt(), event, "warn", Optional.empty(), Optional.empty());
            case UNSURE -> happening(mail.occurredAt(), event, "warn", mail.to(), mail.error());
            case FAILED -> happening(mail.occurredAt(), event, "bad", mail.to(), mail.error());
        };
    }

    private static Happening of(Outbox.Summary mail) {
        return happening(mail.createdAt(), "queued", "info", Optional.of(mail.to()), mail.entry().error());
    }

    private static Happening happening(Instant at, String event, String look, Optional<String> to, Optional<String> error) {
        String said = Stream.of(to, error).flatMap(Optional::stream).collect(Collectors.joining("\n"));
        return new Happening(at, "mail." + event, look, "actor.system", Optional.empty(), Optional.of(said).filter(text -> !text.isEmpty()),
            Optional.empty(), Origin.UNKNOWN);
    }
}
