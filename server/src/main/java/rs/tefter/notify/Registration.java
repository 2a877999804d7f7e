package rs.tefter.notify;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A row that says who is told of a company's events.
 *
 * @param address  where to; absent for the second generation, which has its own addresses
 * @param kinds    the kinds wanted; none means all
 * @param from     what happened earlier is not sent
 * @param to       what happened at or after it is not sent
 * @param readUpTo events up to this id have been put into deliveries
 */
record Registration(
        long companyId, UUID id, Kind kind, Optional<CallbackAddress> address,
        Set<EventKind> kinds, boolean active, Instant createdAt, Optional<Instant> from,
        Optional<Instant> to, long readUpTo) {

    enum Kind {
        FIRST, SECOND, HOOK;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    boolean covers(Event event) {
        return from.filter(event.occurredAt()::isBefore).isEmpty()
            && to.filter(end -> !event.occurredAt().isBefore(end)).isEmpty()
            && (kinds.isEmpty() || kinds.contains(event.kind()));
    }
}
