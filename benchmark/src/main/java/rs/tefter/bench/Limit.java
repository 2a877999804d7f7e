package rs.tefter.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;

/** What the database alone can write: the fastest of several bare JDBC loops that leave the same rows with the same durability. */
final class Limit {

    /** A way to write: so many connections, each committing so many invoices at once. */
    record Way(int connections, int batch) {}

    /** How fast a way is, and what it costs PostgreSQL. */
    record Found(Way way, double perSecond, double databaseMicros) {}

    private record Written(long all, double perSecond) {}

    private static final Way ONE_BY_ONE = new Way(1, 1);
    private static final List<Way> WAYS = List.of(
        new Way(2, 1), new Way(4, 1), new Way(16, 1), new Way(1, 16), new Way(2, 16), new Way(1, 128), new Way(2, 128));
    private static final double SHARE_FOR_TRIAL = 0.2;
    private static final AtomicLong MAILBOXES = new AtomicLong(1_000_000_000L);

    private final RunningServer server;
    private final InvoiceTemplate template;
    private final Time time;
    private final double seconds;

    Limit(RunningServer server, InvoiceTemplate template, Time time, double seconds) {
        this.server = server;
        this.template = template;
        this.time = time;
        this.seconds = seconds;
    }

    /** One connection, one commit an invoice: what a lone client's sends may be held against. */
    Found oneByOne() throws IOException, InterruptedException, SQLException {
        return measure(ONE_BY_ONE, seconds / 2);
    }

    /** Tries all ways for a short time each and the fastest of them at length. */
    Found highest() throws IOException, InterruptedException, SQLException {
        Found best = measure(ONE_BY_ONE, seconds * SHARE_FOR_TRIAL);
        for (Way way : WAYS) {
            best = faster(best, measure(way, seconds * SHARE_FOR_TRIAL));
        }
        return faster(measure(best.way, seconds), best);
    }

    private static Found faster(Found one, Found other) {
        return one.perSecond >= other.perSecond ? one : other;
    }

    /** The first fifth of the time warms up and is not counted. */
    private Found measure(Way way, double lengthSeconds) throws IOException, InterruptedException, SQLException {
        server.execute("checkpoint");
        List<BareWriter> writers = new ArrayList<>();
        try {
            for (int i = 0; i < way.connections; i++) {
                writers.add(new BareWriter(server.connect(), template, MAILBOXES.incrementAndGet(), Sql.utc(time.instant())));
            }
            return measure(way, writers, lengthSeconds);
        } finally {
            for (BareWriter writer : writers) {
                writer.close();
            }
        }
    }

    private Found measure(Way way, List<BareWriter> writers, double lengthSeconds) throws IOException, InterruptedException {
        Queue<BareWriter> free = new ConcurrentLinkedQueue<>(writers);
        long databaseBefore = CpuTime.microsWithChildren(server.postgres());
        long countFrom = System.nanoTime() + (long) (lengthSeconds * SHARE_FOR_TRIAL * 1e9);
        long end = countFrom + (long) (lengthSeconds * 1e9);
        List<Written> written = Load.together(way.connections, () -> write(free.remove(), way.batch, countFrom, end));
        double databaseMicros = CpuTime.microsWithChildren(server.postgres()) - databaseBefore;
        return new Found(way, written.stream().mapToDouble(Written::perSecond).sum(),
            databaseMicros / written.stream().mapToLong(Written::all).sum());
    }

    private static Written write(BareWriter writer, int batch, long countFrom, long end) throws SQLException {
        long uncounted = 0;
        while (System.nanoTime() < countFrom) {
            writer.write(batch);
            uncounted += batch;
        }
        long start = System.nanoTime();
        long counted = 0;
        while (System.nanoTime() < end) {
            writer.write(batch);
            counted += batch;
        }
        return new Written(uncounted + counted, counted / ((System.nanoTime() - start) / 1e9));
    }
}
