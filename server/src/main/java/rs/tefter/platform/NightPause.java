package rs.tefter.platform;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The hours of every night in which the exchange does not serve, if any are set; times are Belgrade's. */
public final class NightPause {

    /** One pause; the instants carry Belgrade's offset of that night. */
    public record Pause(ZonedDateTime from, ZonedDateTime to) {}

    private final Optional<DailyWindow> window;
    private final Time time;
    private final AtomicReference<Optional<Pause>> asked = new AtomicReference<>(Optional.empty());

    public NightPause(Optional<DailyWindow> window, Time time) {
        this.window = window;
        this.time = time;
    }

    /** Begins a pause of that length now, whatever the window says; a sandbox may. */
    public void begin(Duration length) {
        ZonedDateTime now = time.now();
        asked.set(Optional.of(new Pause(now, now.plus(length))));
    }

    /** Ends a pause that was begun by {@link #begin}. */
    public void end() {
        asked.set(Optional.empty());
    }

    /** The pause that was begun by {@link #begin}, while it lasts. */
    public Optional<Pause> asked() {
        return asked.get().filter(pause -> time.now().isBefore(pause.to));
    }

    /** The pause that is on now. */
    public Optional<Pause> now() {
        ZonedDateTime now = time.now();
        return asked().or(() -> window.filter(nightly -> nightly.contains(now.toLocalTime())).map(nightly -> {
            boolean beganToday = !now.toLocalTime().isBefore(nightly.from());
            return pause(nightly, beganToday ? now.toLocalDate() : now.toLocalDate().minusDays(1));
        }));
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
