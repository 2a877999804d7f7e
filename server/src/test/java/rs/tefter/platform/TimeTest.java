package rs.tefter.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class TimeTest {

    @Test
    void aDayBeginsAtMidnightInBelgradeInSummerAndWinter() {
        assertThat(Time.startOf(LocalDate.of(2026, 7, 1))).isEqualTo(Instant.parse("2026-06-30T22:00:00Z"));
        assertThat(Time.startOf(LocalDate.of(2026, 11, 20))).isEqualTo(Instant.parse("2026-11-19T23:00:00Z"));
        assertThat(at("2026-11-19T22:59:59Z").today()).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(at("2026-11-19T23:00:00Z").today()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void aMovedClockGoesOnFromThere() {
        Time time = at("2026-11-20T10:00:00Z");
        time.advance(Duration.ofDays(15));
        time.advance(Duration.ofHours(-1));
        assertThat(time.instant()).isEqualTo(Instant.parse("2026-12-05T09:00:00Z"));
    }

    @Test
    void theRealClockCannotBeMoved() {
        assertThatThrownBy(() -> Time.real().advance(Duration.ofSeconds(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aWindowMayRunOverMidnight() {
        DailyWindow night = DailyWindow.parse("22:00-06:00");
        assertThat(night.contains(LocalTime.of(22, 0))).isTrue();
        assertThat(night.contains(LocalTime.of(5, 59))).isTrue();
        assertThat(night.contains(LocalTime.of(6, 0))).isFalse();
        assertThat(night.contains(LocalTime.of(21, 59))).isFalse();
        DailyWindow morning = DailyWindow.parse("00:00-06:00");
        assertThat(morning.contains(LocalTime.MIDNIGHT)).isTrue();
        assertThat(morning.contains(LocalTime.of(6, 0))).isFalse();
    }

    private static Time at(String instant) {
        return Time.movable(InstantSource.fixed(Instant.parse(instant)));
    }
}
