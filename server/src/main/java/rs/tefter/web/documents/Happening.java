package rs.tefter.web.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.exchange.InvoiceSearch.Entry;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.Notes;
import rs.tefter.platform.Origin;

/**
 * Something that happened to a document.
 *
 * @param text  key of what it was
 * @param look  class of its mark
 * @param actor key of the part played by whoever did it
 * @param name  of whoever did it; empty where nobody did
 * @param origin known of what the company did itself
 */
public record Happening(Instant at, String text, String look, String actor, Optional<String> name, Optional<String> comment,
                        Optional<String> stornoNumber, Origin origin) {

    /** Each status and each entry in the central register, and what was noted beside them. */
    static Stream<Happening> all(Opened document, List<Entry> history, String ownName) {
        boolean sale = document.side() == Side.SALES;
        String seller = sale ? ownName : document.partner().name();
        String buyer = sale ? document.partner().name() : ownName;
        Stream<Happening> statuses = history.stream().map(entry -> of(entry, document.side(), seller, buyer));
        return Stream.concat(statuses, noted(document.notes(), sale, buyer, ownName));
    }

    private static Happening of(Entry entry, Side side, String seller, String buyer) {
        String text = entry.registerStatus().map(status -> "crf.status." + status).orElseGet(() -> Look.text(side, entry.status()));
        Optional<String> name = switch (entry.actor()) {
            case "seller" -> Optional.of(seller);
            case "buyer" -> Optional.of(buyer);
            default -> Optional.empty();
        };
        return new Happening(entry.occurredAt(), text, Look.of(entry.registerStatus().orElse(entry.status())), "actor." + entry.actor(), name,
            entry.comment().filter(comment -> !comment.isBlank()), entry.stornoNumber(), entry.origin());
    }

    /** That the buyer has taken the document is a status on the buyer's own side. */
    private static Stream<Happening> noted(Notes notes, boolean sale, String buyer, String ownName) {
        return Stream.of(
            noted(notes.takenAt().filter(_ -> sale), "noted.taken", "actor.buyer", buyer),
            noted(notes.importedAt(), "noted.imported", "actor.buyer", buyer),
            noted(notes.paidInPartAt(), "noted.paid-in-part", "actor.buyer", buyer),
            noted(notes.paidAt(), "noted.paid", "actor.buyer", buyer),
            noted(notes.archivedAt(), "noted.archived", "actor.own", ownName)).flatMap(Optional::stream);
    }

    private static Optional<Happening> noted(Optional<Instant> at, String text, String actor, String name) {
        return at.map(instant -> new Happening(instant, text, "", actor, Optional.of(name), Optional.empty(), Optional.empty(), Origin.UNKNOWN));
    }
}
