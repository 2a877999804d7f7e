package rs.tefter.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicReference;

/** The one clock of the server: instants, and calendar days and wall time in Belgrade; a sandbox's clock can be moved. */
public final class Time implements InstantSource {

    public static final ZoneId BELGRADE = ZoneId.of("Europe/Belgrade");

    private final InstantSource source;
    private final boolean movable;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    private Time(InstantSource source, boolean movable) {
        this.source = source;
        this.movable = movable;
    }

    /** The machine's clock, which nobody can move. */
    public static Time real() {
        return new Time(InstantSource.system(), false);
    }

    /** Runs on with the given source from wherever {@link #advance} has put it. */
    public static Time movable(InstantSource source) {
        return new Time(source, true);
    }

    @Override
    public Instant instant() {
        return source.instant().plus(offset.get());
    }

    /** The calendar day in Belgrade, which is what the law means by a day. */
    public LocalDate today() {
        return now().toLocalDate();
    }

    public ZonedDateTime now() {
        return instant().atZone(BELGRADE);
    }

    /** The first instant of a calendar day in Belgrade. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BELGRADE).toInstant();
    }

    /** The calendar day in Belgrade on which the instant falls. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(BELGRADE).toLocalDate();
    }

    /** By how much {@link #advance} has moved the clock. */
    public Duration ahead() {
        return offset.get();
    }

    /** Moves the clock by the given time, backwards when negative; {@link IllegalStateException} outside a sandbox. */
    public void advance(Duration by) {
        if (!movable) {
            throw new IllegalStateException("the clock moves only in sandbox mode");
        }
        offset.updateAndGet(now -> now.plus(by));
    }
}
