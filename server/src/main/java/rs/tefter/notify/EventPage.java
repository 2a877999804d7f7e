package rs.tefter.notify;

import java.time.Instant;
import java.util.List;

/**
 * A page of events.
 *
 * @param next         the cursor of the page that follows; no event appears later with an id at or below it
 * @param hasMore      whether the page that follows has events already
 * @param completeUpTo everything that happened before this instant has an id at or below {@code next}
 */
public record EventPage(List<Event> events, long next, boolean hasMore, Instant completeUpTo) {

    public EventPage {
        events = List.copyOf(events);
    }
}
