package rs.tefter.notify;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Which events of a company are wanted.
 *
 * @param after the {@code next} of the page before; 0 is the beginning
 * @param limit 1 to {@value #MAX_LIMIT}
 * @param kinds the kinds wanted; none means all
 * @param longestWait how long to wait for an event when there is none, at most {@link #MAX_WAIT}
 */
public record EventQuery(long after, int limit, Optional<Side> side, Set<EventKind> kinds, Duration longestWait) {

    public static final int DEFAULT_LIMIT = 100;
    public static final int MAX_LIMIT = 1000;
    public static final Duration MAX_WAIT = Duration.ofSeconds(30);

    public EventQuery {
        kinds = Set.copyOf(kinds);
        if (after < 0 || limit < 1 || limit > MAX_LIMIT || longestWait.isNegative() || longestWait.compareTo(MAX_WAIT) > 0) {
            throw new IllegalArgumentException("an event query out of its bounds");
        }
    }

    /** Every event after the cursor, without waiting. */
    public static EventQuery after(long cursor) {
        return new EventQuery(cursor, DEFAULT_LIMIT, Optional.empty(), Set.of(), Duration.ZERO);
    }
}
