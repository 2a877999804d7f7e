package rs.tefter.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightPauseTest {

    private static NightPause pause(String window, String now) {
        return new NightPause(Optional.of(DailyWindow.parse(window)), Time.movable(() -> Instant.parse(now)));
    }

    @ParameterizedTest
    @CsvSource({
        "00:00-06:00, 2026-11-20T22:59:59Z, ''",
        "00:00-06:00, 2026-11-20T23:00:00Z, 2026-11-21T06:00+01:00[Europe/Belgrade]",
        "00:00-06:00, 2026-11-21T04:59:59Z, 2026-11-21T06:00+01:00[Europe/Belgrade]",
        "00:00-06:00, 2026-11-21T05:00:00Z, ''",
        "22:00-04:00, 2026-11-20T21:30:00Z, 2026-11-21T04:00+01:00[Europe/Belgrade]",
        "22:00-04:00, 2026-11-21T02:30:00Z, 2026-11-21T04:00+01:00[Europe/Belgrade]",
        "22:00-04:00, 2026-11-21T03:30:00Z, ''",
        "00:00-06:00, 2026-07-01T00:00:00Z, 2026-07-01T06:00+02:00[Europe/Belgrade]",
    })
    void aPauseLastsFromItsFirstMinuteToItsEndInBelgrade(String window, String now, String until) {
        assertThat(pause(window, now).now().map(pause -> pause.to().toString()).orElse("")).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        "00:00-06:00, 2026-11-20T12:00:00Z, 2026-11-21T00:00+01:00[Europe/Belgrade]",
        "00:00-06:00, 2026-11-20T23:30:00Z, 2026-11-22T00:00+01:00[Europe/Belgrade]",
        "22:00-04:00, 2026-11-20T12:00:00Z, 2026-11-20T22:00+01:00[Europe/Belgrade]",
    })
    void theNextPauseIsTheOneThatHasNotBegun(String window, String now, String from) {
        assertThat(pause(window, now).next().map(pause -> pause.from().toString())).contains(from);
    }

    @Test
    void withoutAWindowThereIsNoPause() {
        NightPause none = new NightPause(Optional.empty(), Time.real());
        assertThat(none.now()).isEmpty();
        assertThat(none.next()).isEmpty();
    }
}
