package rs.tefter.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import rs.tefter.platform.Time;

/**
 * {@code ./bench intake}: invoices by HTTP to the durable commit, beside the limit of the database below, and reading from small and large
 * mailboxes.
 */
final class IntakeBench {

    private static final int CLIENTS = 64;
    private static final double MEDIAN = 0.5;
    private static final double ALMOST_ALL = 0.99;

    /** How many invoices the mailbox has in the two rounds of reading. */
    private record Stored(int few, int many) {
        private static final Stored USUAL = new Stored(10_000, 1_000_000);
        private static final Stored QUICK = new Stored(1_000, 3_000);
    }

    /** A load that ended and what it cost the processes, all of it delivered. */
    private record Cost(Load.Result result, double deliverySeconds, double serverMicros, double databaseMicros) {}

    /** A load at a set rate, and how long the buyer waited for what was sent. */
    private record Watched(double wantedPerSecond, Load.Result sent, Latencies inbox) {}

    private final Options options;
    private final Stored stored;
    private final PrintStream remarks;
    private final Time time = Time.real();
    private final AtomicLong numbers = new AtomicLong();
    private final Report report = new Report();

    IntakeBench(Options options, PrintStream remarks) {
        this.options = options;
        this.stored = options.quick() ? Stored.QUICK : Stored.USUAL;
        this.remarks = remarks;
    }

    Report run() throws IOException, InterruptedException, SQLException {
        remarks.println("starting a server with a database of its own");
        try (RunningServer server = RunningServer.start()) {
            List<DemoCompany> companies = server.companies();
            InvoiceTemplate template = InvoiceTemplate.between(companies.get(0), companies.get(1), time.today());
            report.add("cores", "processors", Runtime.getRuntime().availableProcessors());
            report.add("invoiceBytes", "bytes of an invoice", template.document(0).length);
            sending(server, template, companies);
            reading(server, companies.getLast());
        }
        return report;
    }

    private void sending(RunningServer server, InvoiceTemplate template, List<DemoCompany> companies)
            throws IOException, InterruptedException, SQLException {
        Load load = new Load(server.port());
        InvoiceTemplate.Request request = template.request(server.host(), companies.get(0).apiKey());
        Load.Client sender = connection -> () -> connection.exchange(request.numbered(numbers.incrementAndGet())).good();
        remarks.println("warming up");
        load.closedLoop(CLIENTS, 2 * options.seconds(), sender);
        remarks.println("sending with one client");
        Cost one = cost(server, () -> load.closedLoop(1, options.seconds(), sender));
        remarks.println("sending with " + CLIENTS + " clients");
        Cost many = cost(server, () -> load.closedLoop(CLIENTS, options.seconds(), sender));
        remarks.println("sending at half of that rate, with the buyer watching");
        Watched half = halfLoad(server, load, request, companies.get(1), many.result.perSecond() / 2);
        remarks.println("writing the same rows by bare JDBC");
        Limit limit = new Limit(server, template, time, options.seconds());
        Limit.Found oneByOne = limit.oneByOne();
        Limit.Found highest = limit.highest();

        rates(one, many, oneByOne, highest);
        waits(half);
        report.add("sendP50MillisFullLoad", "send at full load, p50, ms", many.result.latencies().millis(MEDIAN));
        report.add("sendP99MillisFullLoad", "send at full load, p99, ms", many.result.latencies().millis(ALMOST_ALL));
        report.add("sendP50MillisOneClient", "send with 1 client, p50, ms", one.result.latencies().millis(MEDIAN));
        report.add("sendP99MillisOneClient", "send with 1 client, p99, ms", one.result.latencies().millis(ALMOST_ALL));
        report.add("cpuMicrosPerDocument", "processor time of the server a document, us", many.serverMicros);
        report.add("databaseCpuMicrosPerDocument", "processor time of PostgreSQL a document, us", many.databaseMicros);
        report.add("databaseCpuMicrosPerDocumentAtLimit", "processor time of PostgreSQL at the limit, us", highest.databaseMicros());
        report.add("cpuMicrosPerDocumentOneClient", "processor time of the server, 1 client, us", one.serverMicros);
        report.add("databaseCpuMicrosPerDocumentOneClient", "processor time of PostgreSQL, 1 client, us", one.databaseMicros);
        report.add("databaseCpuMicrosPerDocumentOneConnection", "processor time of PostgreSQL, 1 connection, us", oneByOne.databaseMicros());
    }

    private void rates(Cost one, Cost many, Limit.Found oneByOne, Limit.Found highest) {
        double perSecond = many.result.perSecond();
        report.add("documentsPerSecond", "documents/s, " + CLIENTS + " clients", perSecond);
        report.add("limitPerSecond", "limit, documents/s by bare JDBC", highest.perSecond(),
            highest.way().connections() + " connections, " + highest.way().batch() + " a commit");
        report.add("ratio", "ratio", perSecond / highest.perSecond(), "aim: at least 0.35");
        report.add("deliveredPerSecond", "documents/s until all are delivered",
            many.result.latencies().count() / (many.result.seconds() + many.deliverySeconds));
        report.add("documentsPerSecondOneClient", "documents/s, 1 client", one.result.perSecond());
        report.add("limitPerSecondOneConnection", "limit, 1 connection, 1 a commit", oneByOne.perSecond());
        report.add("ratioOneClient", "ratio with 1 client", one.result.perSecond() / oneByOne.perSecond());
    }

    private Watched halfLoad(RunningServer server, Load load, InvoiceTemplate.Request request, DemoCompany buyer, double perSecond)
            throws IOException, InterruptedException, SQLException {
        try (InboxWatch watch = new InboxWatch(server, buyer.apiKey(), lastEvent(server))) {
            Load.Result sent = load.openLoop(CLIENTS, perSecond, options.seconds(), connection -> () ->
                watch.answered(connection.exchange(request.numbered(numbers.incrementAndGet()))));
            server.awaitDelivered();
            return new Watched(perSecond, sent, watch.finish());
        }
    }

    private void waits(Watched half) {
        report.add("halfLoadPerSecond", "half load, documents/s", half.sent.perSecond(), "set to " + Math.round(half.wantedPerSecond));
        report.add("sendP50Millis", "send at half load, p50, ms", half.sent.latencies().millis(MEDIAN));
        report.add("sendP99Millis", "send at half load, p99, ms", half.sent.latencies().millis(ALMOST_ALL), "aim: under 50");
        report.add("inboxP50Millis", "from the answer to the buyer's inbox, p50, ms", half.inbox.millis(MEDIAN));
        report.add("inboxP99Millis", "from the answer to the buyer's inbox, p99, ms", half.inbox.millis(ALMOST_ALL), "aim: under 150");
    }

    private static long lastEvent(RunningServer server) throws IOException, SQLException {
        try (Connection connection = server.connect(); Statement statement = connection.createStatement();
             var row = statement.executeQuery("select coalesce(max(event_id), 0) from event")) {
            row.next();
            return row.getLong(1);
        }
    }

    @FunctionalInterface
    private interface Loaded {
        Load.Result run() throws IOException, InterruptedException;
    }

    private static Cost cost(RunningServer server, Loaded load) throws IOException, InterruptedException, SQLException {
        server.awaitDelivered();
        server.execute("checkpoint");
        long serverBefore = CpuTime.micros(server.handle());
        long databaseBefore = CpuTime.microsWithChildren(server.postgres());
        Load.Result result = load.run();
        double deliverySeconds = server.awaitDelivered();
        double documents = result.latencies().count();
        return new Cost(result, deliverySeconds, (CpuTime.micros(server.handle()) - serverBefore) / documents,
            (CpuTime.microsWithChildren(server.postgres()) - databaseBefore) / documents);
    }

    private void reading(RunningServer server, DemoCompany reader) throws IOException, InterruptedException, SQLException {
        LocalDate yesterday = time.today().minusDays(1);
        Mailbox mailbox = new Mailbox(server, reader);
        Reading reading = new Reading(server, reader, time, options.seconds() / 2);
        remarks.println("reading at " + stored.few + " stored invoices");
        mailbox.fill(stored.few, yesterday);
        Reading.Rates few = reading.measure(stored.few);
        remarks.println("reading at " + stored.many + " stored invoices");
        mailbox.fill(stored.many, yesterday);
        Reading.Rates many = reading.measure(stored.many);
        report.add("storedFew", "stored invoices, few", stored.few);
        report.add("storedMany", "stored invoices, many", stored.many);
        compare("inboxPages", "inbox pages/s", few.inboxPages(), many.inboxPages());
        compare("statuses", "statuses/s", few.statuses(), many.statuses());
        compare("changes", "changes/s, " + Mailbox.INVOICES_A_DAY + " a day", few.changes(), many.changes());
    }

    private void compare(String key, String label, double few, double many) {
        report.add(key + "PerSecondFew", label + ", few stored", few);
        report.add(key + "PerSecondMany", label + ", many stored", many);
        report.add(key + "TimeRatio", label + ", time many/few", few / many, "aim: at most 1.3");
    }
}
