package rs.tefter.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final List<Duration> DELAYS = List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10),
        Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(8), Duration.ofHours(12));

    private final RetrySchedule schedule = new RetrySchedule(RandomGenerator.of("L64X128MixRandom"));

    @Test
    void tenRetriesFollowWithATenthOfJitterAndThenNone() {
        for (int tries = 1; tries <= DELAYS.size(); tries++) {
            Duration delay = DELAYS.get(tries - 1);
            for (int round = 0; round < 100; round++) {
                assertThat(schedule.after(tries, Optional.empty()).orElseThrow())
                    .isBetween(delay.multipliedBy(9).dividedBy(10), delay.multipliedBy(11).dividedBy(10));
            }
        }
        assertThat(schedule.after(11, Optional.empty())).isEmpty();
    }

    @Test
    void jitterSpreadsTheRetries() {
        assertThat(IntStream.range(0, 100).mapToObj(_ -> schedule.after(10, Optional.empty())).distinct()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource({"PT20S, PT20S", "PT1H, PT1H", "PT3H, PT1H"})
    void theWishOfTheReceiverIsRespectedUpToAnHour(Duration wish, Duration delay) {
        assertThat(schedule.after(1, Optional.of(wish))).contains(delay);
    }

    @Test
    void aWishShorterThanTheScheduleChangesNothing() {
        assertThat(schedule.after(4, Optional.of(Duration.ofSeconds(1))).orElseThrow()).isGreaterThanOrEqualTo(Duration.ofMinutes(9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "120|PT2M", "0|PT0S", "Fri, 20 Nov 2026 10:00:30 GMT|PT30S", "Fri, 20 Nov 2026 09:00:00 GMT|", "soon|", "-5|",
        "99999999999999999999|"})
    void theWishIsReadAsSecondsOrAsADate(String header, Duration wish) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(Optional.ofNullable(wish));
    }
}
