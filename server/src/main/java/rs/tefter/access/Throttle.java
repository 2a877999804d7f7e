package rs.tefter.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import rs.tefter.platform.Time;

/** Counts wrong passwords by user: ten within a minute lock the user out for a minute. */
final class Throttle {

    static final int MOST_FAILURES = 10;
    static final Duration WINDOW = Duration.ofMinutes(1);
    static final Duration LOCKED_OUT = Duration.ofMinutes(1);
    private static final int MOST_USERS = 10_000;

    private static final class Record {

        private final Deque<Instant> failures = new ArrayDeque<>();
        private Instant lockedUntil = Instant.MIN;
    }

    private final Time time;
    /** The users that failed longest ago are forgotten first, so that made-up names cannot fill the memory. */
    private final Map<String, Record> records = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Record> eldest) {
            return size() > MOST_USERS;
        }
    };

    Throttle(Time time) {
        this.time = time;
    }

    synchronized boolean isLockedOut(String user) {
        Record record = records.get(user);
        return record != null && time.instant().isBefore(record.lockedUntil);
    }

    synchronized void failed(String user) {
        Instant now = time.instant();
        Record record = records.computeIfAbsent(user, _ -> new Record());
        record.failures.addLast(now);
        while (record.failures.peekFirst().isBefore(now.minus(WINDOW))) {
            record.failures.removeFirst();
        }
        if (record.failures.size() >= MOST_FAILURES) {
            record.failures.clear();
            record.lockedUntil = now.plus(LOCKED_OUT);
        }
    }
}
