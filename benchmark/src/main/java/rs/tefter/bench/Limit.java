package rs.tefter.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;

/** What the database alone can write: the fastest of several bare JDBC loops that leave the same rows with the same durability. */
final class Limit {

    /** A way to write: so many connections, each committing so many invoices at once. */
    record Way(int connections, int batch) {}

    /** How fast a way is. */
    record Found(Way way, double perSecond) {}

    private static final Way ONE_BY_ONE = new Way(1, 1);
    private static final List<Way> WAYS = List.of(new Way(2, 1), new Way(4, 1), new Way(16, 1), new Way(1, 16), new Way(2, 16), new Way(1, 128), new Way(2, 128));
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
        return new Found(ONE_BY_ONE, measure(ONE_BY_ONE, seconds / 2));
    }

    /** Tries all ways for a short time each and the fastest of them at length. */
    Found highest() throws IOException, InterruptedException, SQLException {
        Found best = new Found(ONE_BY_ONE, 0);
        for (Way way : WAYS) {
            double perSecond = measure(way, seconds * SHARE_FOR_TRIAL);
            if (perSecond > best.perSecond) {
                best = new Found(way, perSecond);
            }
        }
        return new Found(best.way, Math.max(best.perSecond, measure(best.way, seconds)));
    }

    /** Invoices a second; the first fifth of the time warms up and is not counted. */
    private double measure(Way way, double lengthSeconds) throws IOException, InterruptedException, SQLException {
        server.execute("checkpoint");
        long countFrom = System.nanoTime() + (long) (lengthSeconds * SHARE_FOR_TRIAL * 1e9);
        long end = countFrom + (long) (lengthSeconds * 1e9);
        List<double[]> rates = new ArrayList<>(Load.together(way.connections, () -> {
            try (BareWriter writer = new BareWriter(server.connect(), template, MAILBOXES.incrementAndGet(), Sql.utc(time.instant()))) {
                while (System.nanoTime() < countFrom) {
                    writer.write(way.batch);
                }
                long start = System.nanoTime();
                long count = 0;
                while (System.nanoTime() < end) {
                    writer.write(way.batch);
                    count += way.batch;
                }
                return new double[] {count / ((System.nanoTime() - start) / 1e9)};
            }
        }));
        return rates.stream().mapToDouble(rate -> rate[0]).sum();
    }
}
