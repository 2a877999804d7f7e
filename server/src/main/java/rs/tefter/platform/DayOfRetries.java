package rs.tefter.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When something that was not taken is tried again: nine times within a day. */
public final class DayOfRetries {

    private static final List<Duration> DELAYS = List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10),
        Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(8), Duration.ofHours(8));

    private DayOfRetries() {}

    /** How long to wait after so many attempts; empty when it is enough. */
    public static Optional<Duration> after(int attempts) {
        return attempts > DELAYS.size() ? Optional.empty() : Optional.of(DELAYS.get(attempts - 1));
    }
}
