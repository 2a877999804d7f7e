package rs.tefter.api.minimax;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import rs.tefter.api.http.Call;

/** The time in which somebody wants to know of changes: its beginning belongs to it, its end does not. */
record Interval(Instant from, Instant to) {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    /** What is not given, or cannot be read, is no limit. */
    static Interval of(Call call) {
        return new Interval(moment(call, "RecordDtModifiedFrom").orElse(Instant.EPOCH), moment(call, "RecordDtModifiedTo").orElse(END_OF_TIME));
    }

    private static Optional<Instant> moment(Call call, String name) {
        try {
            return call.query(name).flatMap(LocalTimes::read).map(time -> time.atZone(LocalTimes.BELGRADE).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
