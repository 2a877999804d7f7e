package rs.tefter.pfr;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The clock of the processor, in milliseconds: the server's, unless somebody has stopped it at a moment. */
public final class PfrClock implements InstantSource {

    private final InstantSource time;
    private volatile Optional<Instant> stoppedAt = Optional.empty();

    PfrClock(InstantSource time) {
        this.time = time;
    }

    @Override
    public Instant instant() {
        return stoppedAt.orElseGet(time::instant).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Stops the clock at the moment; runs on with the server's when there is none. */
    public void stopAt(Optional<Instant> moment) {
        stoppedAt = moment;
    }
}
