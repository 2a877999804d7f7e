package rs.tefter.sandbox;

import java.time.Duration;
import java.time.Instant;
import rs.tefter.access.Sessions;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Time;

/** Moves the clock of a sandbox forward, so that deadlines come while one watches. */
public final class SandboxClock {

    private static final Duration FURTHEST = Duration.ofDays(400);

    private final Time time;
    private final Sessions sessions;

    public SandboxClock(Time time, Sessions sessions) {
        this.time = time;
        this.sessions = sessions;
    }

    public Instant now() {
        return time.instant();
    }

    /** What the clock says afterwards; ValueIsNotInADefinedRange for nothing, for backwards, and for more than 400 days. Sessions go along. */
    public Instant advance(Duration by) {
        if (by.isNegative() || by.isZero() || by.compareTo(FURTHEST) > 0) {
            throw Problem.refused("ValueIsNotInADefinedRange", "minutes", "The clock moves forward by one minute to 400 days at once").refusal();
        }
        time.advance(by);
        sessions.shift(by);
        return time.instant();
    }

    /** Lets the clock tell the real time again; sessions are brought along by {@link #bringSessionsBack}. */
    void goBack() {
        time.advance(time.ahead().negated());
    }

    /** Brings, in the running transaction, every session to where {@link #goBack} will bring the clock. */
    void bringSessionsBack() {
        sessions.shift(time.ahead().negated());
    }
}
