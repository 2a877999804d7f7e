package rs.tefter.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/**
 * The part of {@code ./bench fiscal} that asks a running server: receipts that its fiscal processor signs and stores durably, beside the bare
 * signatures of the same run, and how long a cash register's software waits for one.
 */
final class SignedReceipts {

    private static final int CLIENTS = 16;
    private static final double MEDIAN = 0.5;
    private static final double ALMOST_ALL = 0.99;

    private static final String JSON = "application/json";
    private static final String TO_THE_PROCESSOR = """
        {"cashier":"Ana","invoiceType":"Normal","transactionType":"Sale","payment":[{"amount":517.81,"paymentType":"Cash"}],
         "invoiceNumber":"999/1.0.0","items":[
          {"name":"Kafa u zrnu 500 g/kom","quantity":1,"labels":["\u0402"],"unitPrice":349.90,"totalAmount":349.90},
          {"name":"Hleb beli 600 g/kom","quantity":2,"labels":["\u0415"],"unitPrice":20.00,"totalAmount":40.00},
          {"name":"Jabuka ajdared/kg","quantity":1.066,"labels":["\u0415"],"unitPrice":119.99,"totalAmount":127.91}]}""";

    private static final String TO_THE_CASH_REGISTER = """
        {"invoiceType":"normal","transactionType":"sale","payments":{"cash":517.81},
         "items":[{"sku":10,"quantity":1},{"sku":11,"quantity":2},{"sku":12,"quantity":1.066}],"receiptDelivery":{"pdf":false}}""";

    private final Options options;
    private final PrintStream remarks;
    private final Report report;

    SignedReceipts(Options options, PrintStream remarks, Report report) {
        this.options = options;
        this.remarks = remarks;
        this.report = report;
    }

    /** @param signaturesPerSecond bare ones, on all processors */
    void run(double signaturesPerSecond) throws IOException, InterruptedException {
        remarks.println("starting a server with a database of its own");
        try (RunningServer server = RunningServer.start()) {
            JsonNode demo = server.demo();
            enterPin(server, demo);
            Load load = new Load(server.port());
            processor(server, load, signaturesPerSecond);
            cashRegister(server, load, demo.at("/companies/0/badi"));
        }
    }

    private static void enterPin(RunningServer server, JsonNode demo) throws IOException {
        try (HttpConnection connection = new HttpConnection(server.port())) {
            connection.exchange(server.request("POST", "/pfr/api/v3/pin", "", JSON, demo.at("/pfr/pin").stringValue())).good();
        }
    }

    private void processor(RunningServer server, Load load, double signaturesPerSecond) throws IOException, InterruptedException {
        byte[] request = server.request("POST", "/pfr/api/v3/invoices", "", JSON, TO_THE_PROCESSOR);
        Load.Client client = connection -> () -> connection.exchange(request).good();
        remarks.println("warming up the fiscal processor");
        load.closedLoop(CLIENTS, 2 * options.seconds(), client);
        remarks.println("signing with " + CLIENTS + " clients");
        Load.Result signed = load.closedLoop(CLIENTS, options.seconds(), client);
        report.heading("A running server");
        report.add("storedReceiptsPerSecond", "signed and durably stored receipts/s by HTTP, " + CLIENTS + " clients", signed.perSecond());
        report.add("storedRatio", "these to bare signatures on all processors", signed.perSecond() / signaturesPerSecond, "aim: at least 0.5");
    }

    private void cashRegister(RunningServer server, Load load, JsonNode till) throws IOException, InterruptedException {
        String credentials = till.get("key").stringValue() + ":" + till.get("secret").stringValue();
        byte[] request = server.request("POST", "/v2/fiscalization/receipts",
            "Authorization: Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)) + "\r\n", JSON,
            TO_THE_CASH_REGISTER);
        Load.Client client = connection -> () -> connection.exchange(request).good();
        remarks.println("warming up the cash register");
        load.closedLoop(CLIENTS, options.seconds(), client);
        remarks.println("selling with " + CLIENTS + " clients at one cash register");
        Load.Result full = load.closedLoop(CLIENTS, options.seconds(), client);
        remarks.println("selling at half of that rate");
        Load.Result half = load.openLoop(CLIENTS, full.perSecond() / 2, options.seconds(), client);
        report.add("soldPerSecond", "receipts/s of one cash register", full.perSecond());
        report.add("soldPerSecondHalfLoad", "half load, receipts/s", half.perSecond());
        report.add("saleP50Millis", "a sale at half load, p50, ms", half.latencies().millis(MEDIAN));
        report.add("saleP99Millis", "a sale at half load, p99, ms", half.latencies().millis(ALMOST_ALL), "aim: under 100");
    }
}
