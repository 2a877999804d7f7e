package rs.tefter.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to a company's invoices, from the beginning to this moment, by a cursor that misses nothing. */
public final class EventFeed {

    /** How often a waiting reader looks for events that another server has committed. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final EventStore events;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Wakeups wakeups;
    private final InstantSource time;

    public EventFeed(DataSource database, Wakeups wakeups, InstantSource time) {
        this.events = new EventStore(database);
        this.jdbc = JdbcClient.create(database);
        this.transactions = new Transactions(database);
        this.wakeups = wakeups;
        this.time = time;
    }

    /** The newest events, newest first. */
    public List<Event> latest(long companyId, int limit) {
        return events.latest(companyId, limit);
    }

    /** The page that was asked for; when it is empty, waits as long as the query allows for the first event. */
    public EventPage page(long companyId, EventQuery query) {
        long end = System.nanoTime() + query.longestWait().toNanos();
        EventQuery rest = query;
        while (true) {
            CompletableFuture<Void> woken = wakeups.next(companyId);
            EventPage page = read(companyId, rest);
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (!page.events().isEmpty() || !left.isPositive() || wakeups.isClosed() || Thread.currentThread().isInterrupted()) {
                return page;
            }
            rest = new EventQuery(page.next(), query.limit(), query.side(), query.kinds(), query.longestWait());
            wakeups.await(woken, left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN);
        }
    }

    /** The status changes of one side on one calendar day in Belgrade, in the order of their ids. */
    public List<Event> changes(long companyId, Side side, LocalDate day) {
        return events.ofDay(companyId, side, day);
    }

    private EventPage read(long companyId, EventQuery query) {
        return transactions.run(() -> {
            boolean nobodyWrites = nobodyWrites(companyId);
            Instant now = time.instant();
            long last = events.lastId(companyId);
            List<Event> found = events.between(companyId, query.after(), last, query.limit() + 1, query.side(), query.kinds());
            if (found.size() > query.limit()) {
                List<Event> page = found.subList(0, query.limit());
                return new EventPage(page, page.getLast().id(), true, page.getLast().occurredAt());
            }
            long next = Math.max(query.after(), last);
            return new EventPage(found, next, false, nobodyWrites ? now : events.lastBefore(companyId, next).orElse(Instant.EPOCH));
        });
    }

    /** Whoever writes events of a company holds its lock; while we share it, nothing that has happened is still uncommitted. */
    private boolean nobodyWrites(long companyId) {
        return jdbc.sql("select pg_try_advisory_xact_lock_shared(?)").param(companyId).query(Boolean.class).single();
    }
}
