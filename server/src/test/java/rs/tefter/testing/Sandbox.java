package rs.tefter.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Coverage;
import rs.tefter.contracts.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running sandbox as its users see it: clients of the demo companies whose every reply is held against the contracts. */
public final class Sandbox implements AutoCloseable {

    public static final int TRADER = 0;
    public static final int OTHER_TRADER = 1;
    public static final int PUBLIC_FUND_USER = 2;
    public static final int THIRD_TRADER = 3;

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TestServer server;
    private final Coverage coverage;

    private Sandbox(TestServer server, Coverage coverage) {
        this.server = server;
        this.coverage = coverage;
    }

    public static Sandbox start(Map<String, String> settings) {
        return new Sandbox(TestServer.start(settings), new Coverage());
    }

    public static Sandbox start() {
        return start(Map.of());
    }

    public TestServer server() {
        return server;
    }

    public Coverage coverage() {
        return coverage;
    }

    public JsonNode company(int index) {
        return server.demo().get("companies").get(index);
    }

    public ContractClient anonymous() {
        return ContractClient.of(server.baseUrl().toString(), coverage);
    }

    public ContractClient client(int company) {
        return anonymous().withKey(company(company).get("apiKey").stringValue());
    }

    public ContractClient administrator(int company) {
        JsonNode user = company(company).get("user");
        return anonymous().signedIn(user.get("email").stringValue(), user.get("password").stringValue());
    }

    /** An invoice of today from the first trader to the second, with a number of its own. */
    public TestInvoice invoice() {
        return invoice("N-" + NUMBERS.incrementAndGet());
    }

    public TestInvoice invoice(String number) {
        return TestInvoice.between(company(TRADER), company(OTHER_TRADER), number, server.time().today());
    }

    public static JsonNode json(Reply reply) {
        return JsonMapper.shared().readTree(reply.body());
    }

    /** What a send answered with success. */
    public record Sent(long salesId, long purchaseId) {}

    /** Sends as the first trader and expects success. */
    public Sent send(TestInvoice invoice, String requestId) {
        Reply reply = client(TRADER).postXml("/api/publicApi/sales-invoice/ubl?sendToCir=No&requestId=" + requestId, invoice.bytes());
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        JsonNode body = json(reply);
        return new Sent(body.get("SalesInvoiceId").longValue(), body.get("PurchaseInvoiceId").longValue());
    }

    /** Sends a new invoice and waits until the buyer has it and the seller knows. */
    public Sent delivered() {
        Sent sent = send(invoice(), "delivered-" + NUMBERS.incrementAndGet());
        awaitSales(sent.salesId(), "Sent");
        return sent;
    }

    public void awaitSales(long salesId, String status) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20))
            .untilAsserted(() -> assertThat(salesStatus(salesId)).isEqualTo(status));
    }

    public void awaitPurchase(long purchaseId, String status) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20))
            .untilAsserted(() -> assertThat(purchaseStatus(purchaseId)).isEqualTo(status));
    }

    public String salesStatus(long salesId) {
        return json(client(TRADER).get("/api/publicApi/sales-invoice?invoiceId=" + salesId)).get("Status").stringValue();
    }

    public String purchaseStatus(long purchaseId) {
        return json(client(OTHER_TRADER).get("/api/publicApi/purchase-invoice?invoiceId=" + purchaseId)).get("Status").stringValue();
    }

    @Override
    public void close() {
        server.close();
    }
}
