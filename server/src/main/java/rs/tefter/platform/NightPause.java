package rs.tefter.platform;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The hours of every night in which the exchange does not serve, if any are set; times are Belgrade's. */
public final class NightPause {

    /** One pause; the instants carry Belgrade's offset of that night. */
    public record Pause(ZonedDateTime from, ZonedDateTime to) {}

    private final Optional<DailyWindow> window;
    private final Time time;

    public NightPause(Optional<DailyWindow> window, Time time) {
        this.window = window;
        this.time = time;
    }

    /** The pause that is on now. */
    public Optional<Pause> now() {
        ZonedDateTime now = time.now();
        return window.filter(nightly -> nightly.contains(now.toLocalTime())).map(nightly -> {
            boolean beganToday = !now.toLocalTime().isBefore(nightly.from());
            return pause(nightly, beganToday ? now.toLocalDate() : now.toLocalDate().minusDays(1));
        });
    }

    /** The next pause to begin. */
    public Optional<Pause> next() {
        ZonedDateTime now = time.now();
        return window.map(nightly -> pause(nightly, now.toLocalTime().isBefore(nightly.from()) ? now.toLocalDate() : now.toLocalDate().plusDays(1)));
    }

    private static Pause pause(DailyWindow window, LocalDate begins) {
        LocalDate ends = window.to().isAfter(window.from()) ? begins : begins.plusDays(1);
        return new Pause(at(begins, window.from()), at(ends, window.to()));
    }

    private static ZonedDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Time.BELGRADE);
    }
}
