package rs.tefter.notify;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a batch that was not received is sent again: ten times over 27.7 hours. */
final class RetrySchedule {

    private static final List<Duration> DELAYS = List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10),
        Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(8), Duration.ofHours(12));
    private static final double JITTER = 0.1;
    private static final Duration LONGEST_WISH = Duration.ofHours(1);

    private final RandomGenerator random;

    RetrySchedule(RandomGenerator random) {
        this.random = random;
    }

    /** How long to wait after so many tries without success, at least as long as the receiver wishes; empty when it is enough. */
    Optional<Duration> after(int tries, Optional<Duration> wish) {
        if (tries > DELAYS.size()) {
            return Optional.empty();
        }
        Duration delay = DELAYS.get(tries - 1);
        Duration jittered = delay.plusMillis(Math.round(delay.toMillis() * random.nextDouble(-JITTER, JITTER)));
        Duration wished = wish.map(asked -> asked.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : asked).orElse(Duration.ZERO);
        return Optional.of(wished.compareTo(jittered) > 0 ? wished : jittered);
    }
}
