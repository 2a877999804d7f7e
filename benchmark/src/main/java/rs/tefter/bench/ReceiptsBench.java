package rs.tefter.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import rs.tefter.platform.Time;

/** {@code ./bench receipts}: how long lists, filters, searches, reports, an export and a sale take among 1,000,000 receipts of one company. */
final class ReceiptsBench {

    private static final int MANY = 1_000_000;
    private static final int FEW = 2_000;
    private static final int SHARE_OF_BUSY_DAY = 100;
    private static final int REGISTERS = 3;
    private static final int PAGE = 50;
    private static final double MEDIAN = 0.5;
    private static final double NANOS_A_MILLI = 1e6;
    private static final String LIST = "/v2/fiscalization/receipts?";
    private static final String PORTAL = "/receipts?";
    private static final String REPORTS = "/v2/fiscalization/reports/";

    private final Options options;
    private final PrintStream remarks;
    private final Report report = new Report();
    private final Timing timing;

    ReceiptsBench(Options options, PrintStream remarks) {
        this.options = options;
        this.remarks = remarks;
        this.timing = new Timing(options.seconds(), remarks, report);
    }

    private record Listed(String key, String label, String query) {}

    Report run() throws IOException, SQLException {
        int count = options.quick() ? FEW : MANY;
        try (RunningServer server = RunningServer.start()) {
            fill(server, count);
            // Anew, because the server closes a connection on which nothing was said for as long as the filling takes.
            try (TillVisitor visitor = new TillVisitor(server)) {
                measure(server, visitor, count);
            }
        }
        return report;
    }

    private void fill(RunningServer server, int count) throws IOException, SQLException {
        try (TillVisitor visitor = new TillVisitor(server)) {
            List<String> registers = visitor.registers(REGISTERS);
            String first = visitor.sell(registers.getFirst());
            report.heading("Milliseconds");
            timing.measure("saleBefore", "a sale while there is hardly a receipt", () -> visitor.sell(registers.getLast()));
            remarks.println("making " + count + " receipts");
            ReceiptCopies.make(server, UUID.fromString(first), count, count / SHARE_OF_BUSY_DAY);
        }
    }

    private void measure(RunningServer server, TillVisitor visitor, int count) throws IOException, SQLException {
        List<String> registers = visitor.registers(REGISTERS);
        LocalDate today = Time.real().today();
        report.heading("%,d receipts of a year, %,d of them of yesterday; p99 aimed at: under 200".formatted(count, count / SHARE_OF_BUSY_DAY));
        try (StoredReceipts stored = new StoredReceipts(server)) {
            double bare = timing.measure("key", "a row by its primary key, without the server", stored::readOne).millis(MEDIAN);
            lists(visitor, registers, today, count, bare);
            portal(visitor, stored, today, bare);
        }
        reports(visitor, today);
        exports(visitor);
        report.heading("A sale");
        timing.measure("sale", "a sale among all these, aim of p99: under 100", () -> visitor.sell(registers.getLast()));
    }

    private void lists(TillVisitor visitor, List<String> registers, LocalDate today, int count, double bare) throws IOException {
        String month = "from=" + today.minusDays(40) + "&to=" + today.minusDays(10);
        List<Listed> lists = List.of(
            new Listed("first", "the first page", ""),
            new Listed("middle", "the page in the middle", "page=" + count / PAGE / 2),
            new Listed("last", "the last page", "page=" + count / PAGE),
            new Listed("largest", "the first page of 500", "perPage=500"),
            new Listed("month", "of a month", month),
            new Listed("register", "of a register", "clientId=" + registers.getLast()),
            new Listed("store", "of a store", "storeId=" + visitor.read("/v2/stores").at("/0/id").stringValue()),
            new Listed("kind", "refunds, one in 50", "code=ПР"),
            new Listed("seldomKind", "pro formas, one in 10,000", "invoiceType=proforma"),
            new Listed("cashier", "of a cashier", "cashier=Kasir 7"),
            new Listed("seldomCashier", "of a cashier who seldom works", "cashier=" + ReceiptCopies.SELDOM_CASHIER),
            new Listed("amounts", "amounts of a wide range", "minAmount=1000&maxAmount=2000"),
            new Listed("amount", "amounts of a narrow range", "minAmount=1000&maxAmount=1001"),
            new Listed("buyer", "of a buyer", "buyerId=10:100000700"),
            new Listed("label", "of a tax label", "label=Е"),
            new Listed("payment", "paid by card", "payment=card"),
            new Listed("seldomPayment", "paid by voucher, one in 20,000", "payment=voucher"),
            new Listed("together", "of a month, a register, a cashier and paid by card",
                month + "&clientId=" + registers.get(1) + "&cashier=Kasir 7&payment=card"),
            new Listed("dearest", "the dearest first", "sort=-totalAmount"),
            new Listed("word", "a word of every receipt", "q=ајдаред"),
            new Listed("name", "an article, one in 500", "q=ајдаред/кг 123"),
            new Listed("seldomWord", "an article, one in 20,000", "q=" + ReceiptCopies.SELDOM_ARTICLE.substring(1)),
            new Listed("noWord", "a word of no receipt", "q=фрижидер"),
            new Listed("number", "a part of a number", "q=-" + count * 3 / 7),
            new Listed("metadata", "a part of the metadata", "q=W-" + count / 70 * 30),
            new Listed("wordOfMonth", "an article in a month", month + "&q=" + ReceiptCopies.SELDOM_ARTICLE));
        for (Listed list : lists) {
            measure(list, bare, () -> visitor.read(LIST + encoded(list.query)));
        }
    }

    private void portal(TillVisitor visitor, StoredReceipts stored, LocalDate today, double bare) throws IOException {
        report.heading("The same in the portal");
        List<Listed> lists = List.of(
            new Listed("portalFirst", "the first page", ""),
            new Listed("portalDay", "of a day", "from=" + today.minusDays(100) + "&to=" + today.minusDays(100)),
            new Listed("portalSeldomCashier", "of a cashier who seldom works", "cashier=" + ReceiptCopies.SELDOM_CASHIER),
            new Listed("portalAmount", "amounts of a narrow range", "least=1000&most=1001"),
            new Listed("portalSeldomPayment", "paid by voucher, one in 20,000", "payment=Voucher"),
            new Listed("portalWord", "a word of every receipt", "q=ајдаред"),
            new Listed("portalSeldomWord", "an article, one in 20,000", "q=" + ReceiptCopies.SELDOM_ARTICLE),
            new Listed("portalNoWord", "a word of no receipt", "q=фрижидер"));
        for (Listed list : lists) {
            measure(list, bare, () -> visitor.page(PORTAL + encoded(list.query)));
        }
        Listed before = new Listed("portalBefore", "the page before a receipt anywhere", "");
        measure(before, bare, () -> visitor.page(PORTAL + "before=" + stored.any().place()));
    }

    private void measure(Listed list, double bare, Timing.Step step) throws IOException {
        double median = timing.measure(list.key, list.label, step).millis(MEDIAN);
        report.add(list.key + "Ratio", "  p50 beside that of a row by its key", median / bare);
    }

    private void reports(TillVisitor visitor, LocalDate today) throws IOException {
        report.heading("Reports");
        LocalDate yesterday = today.minusDays(1);
        timing.measure("day", "of the busy day, aim: under 500", () -> visitor.read(REPORTS + "daily?date=" + yesterday));
        String month = "from=" + today.minusDays(40) + "&to=" + today.minusDays(10);
        timing.measure("monthReport", "of a month", () -> visitor.read(REPORTS + "period?" + month));
        timing.measure("gaps", "what is missing of a month", () -> visitor.read(REPORTS + "reconciliation?" + month));
    }

    private void exports(TillVisitor visitor) throws IOException {
        report.heading("Exports of the newest 100,000, once each");
        for (String format : List.of("csv", "xlsx")) {
            remarks.println("exporting as " + format);
            HttpConnection.Download file = visitor.download("/receipts/export?format=" + format);
            report.add(format + "FirstMillis", format + ", first bytes", file.nanosToFirst() / NANOS_A_MILLI, "aim: under 1,000");
            report.add(format + "LastMillis", format + ", all", file.nanosToLast() / NANOS_A_MILLI);
            report.add(format + "Bytes", format + ", bytes", file.bytes());
        }
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8).replace("%3D", "=").replace("%26", "&");
    }
}
