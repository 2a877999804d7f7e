package rs.tefter.bench;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import rs.tefter.platform.Time;

/** How fast a company reads from its mailbox. */
final class Reading {

    /** Requests a second. */
    record Rates(double inboxPages, double statuses, double changes) {}

    private static final int CLIENTS = 4;
    private static final double SHARE_FOR_WARM_UP = 0.3;

    private final RunningServer server;
    private final DemoCompany reader;
    private final Time time;
    private final double seconds;

    Reading(RunningServer server, DemoCompany reader, Time time, double seconds) {
        this.server = server;
        this.reader = reader;
        this.time = time;
        this.seconds = seconds;
    }

    /** Reads from a mailbox that holds so many invoices. */
    Rates measure(int stored) throws IOException, InterruptedException {
        AtomicLong seeds = new AtomicLong();
        double pages = rate(connection -> same(connection, "GET", "/api/v1/invoices?side=purchase&limit=50"));
        double statuses = rate(connection -> {
            SplittableRandom random = new SplittableRandom(seeds.incrementAndGet());
            return () -> {
                long invoiceId = Mailbox.invoiceId(random.nextInt(stored));
                connection.exchange(request("GET", "/api/publicApi/purchase-invoice?invoiceId=" + invoiceId)).good();
            };
        });
        double changes = rate(connection -> same(connection, "POST", "/api/publicApi/purchase-invoice/changes?date=" + time.today().minusDays(1)));
        return new Rates(pages, statuses, changes);
    }

    private Load.Shot same(HttpConnection connection, String method, String path) {
        byte[] request = request(method, path);
        return () -> connection.exchange(request).good();
    }

    private byte[] request(String method, String path) {
        return HttpConnection.request(method, path, server.host(), reader.apiKey());
    }

    private double rate(Load.Client client) throws IOException, InterruptedException {
        Load load = new Load(server.port());
        load.closedLoop(CLIENTS, seconds * SHARE_FOR_WARM_UP, client);
        return load.closedLoop(CLIENTS, seconds, client).perSecond();
    }
}
