package rs.tefter.retail.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.platform.Time;

/**
 * Which receipts a report is about.
 *
 * @param from     first day, in Belgrade
 * @param to       last day, the same or a later one
 * @param storeId  of one store only
 * @param clientId of one client only
 */
public record Scope(LocalDate from, LocalDate to, Optional<UUID> storeId, Optional<UUID> clientId) {

    /** Days of a report at most. */
    public static final int MOST_DAYS = 366;

    public Scope {
        if (to.isBefore(from) || days(from, to) > MOST_DAYS) {
            throw new IllegalArgumentException("from one day to " + MOST_DAYS + " days");
        }
    }

    /** How many days, with both ends. */
    public static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public static Scope ofDay(LocalDate day, Optional<UUID> storeId, Optional<UUID> clientId) {
        return new Scope(day, day, storeId, clientId);
    }

    Instant begin() {
        return Time.startOf(from);
    }

    Instant end() {
        return Time.startOf(to.plusDays(1));
    }
}
