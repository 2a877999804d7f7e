package rs.tefter.api.badi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Coverage;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;

/** The cash register of a demo company with the fiscal processor of the same server; every reply is held against the contract. */
final class TillOfTheSandbox implements AutoCloseable {

    static final String RECEIPTS = "/v2/fiscalization/receipts";
    static final String NOT_HANDED_OVER = "\"receiptDelivery\":{\"pdf\":false,\"base64pdf\":false,\"thermalPrinter\":false}";
    static final String SALE = "\"invoiceType\":\"normal\",\"transactionType\":\"sale\"";

    private final TestServer server;
    private final Sandbox sandbox;

    private TillOfTheSandbox(TestServer server) {
        this.server = server;
        this.sandbox = Sandbox.over(server, new Coverage());
    }

    static TillOfTheSandbox start(Map<String, String> further) {
        Map<String, String> settings = new HashMap<>(Map.of("TEFTER_PFR_SANDBOX_JID", "TFTRSBX1", "TEFTER_PFR_SANDBOX_MARK_JOURNAL", "none",
            "TEFTER_ESIR_LOOK_UP_GAP", "100ms"));
        settings.putAll(further);
        return new TillOfTheSandbox(TestServer.start(settings));
    }

    TestServer server() {
        return server;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** Counters at zero, the card in, the PIN given. */
    void renew() {
        workbench("reset", "{}");
        workbench("card", "{\"present\":true}");
        assertThat(client().post("/v2/clients/" + clientId() + "/pin", "{\"pin\":\"1234\"}").status()).isEqualTo(200);
    }

    JsonNode workbench(String act, String body) {
        Reply reply = sandbox.anonymous().post("/pfr/sandbox/" + act, body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return Sandbox.json(reply);
    }

    ContractClient client() {
        return sandbox.register(Sandbox.TRADER);
    }

    String clientId() {
        return sandbox.company(Sandbox.TRADER).at("/badi/clientId").stringValue();
    }

    ContractClient withKey(String key) {
        return client().with("Idempotency-Key", key);
    }

    /** The members of an order besides the client and the delivery. */
    Reply issue(ContractClient client, String members) {
        return client.post(RECEIPTS, "{\"clientId\":\"" + clientId() + "\"," + members + "," + NOT_HANDED_OVER + "}");
    }

    Reply issue(String members) {
        return issue(client(), members);
    }

    JsonNode issued(String members) {
        return ok(issue(members));
    }

    /** A sale of coffee and two loaves, 389.90 paid with 400 in cash. */
    JsonNode sold() {
        return issued(SALE + ",\"payments\":{\"cash\":400},\"items\":[{\"sku\":10,\"quantity\":1},{\"sku\":11,\"quantity\":2}]");
    }

    Reply act(JsonNode receipt, String action, String members) {
        String body = members.isEmpty() ? NOT_HANDED_OVER : members + "," + NOT_HANDED_OVER;
        return client().post(RECEIPTS + "/" + receipt.get("id").stringValue() + "/" + action, "{" + body + "}");
    }

    JsonNode acted(JsonNode receipt, String action, String members) {
        return ok(act(receipt, action, members));
    }

    static JsonNode ok(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return Sandbox.json(reply);
    }

    static void refused(Reply reply, int status, int code, String message) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(Sandbox.json(reply).get("code").intValue()).as(reply.toString()).isEqualTo(code);
        assertThat(Sandbox.json(reply).get("message").stringValue()).isEqualTo(message);
    }

    static void breaks(Reply reply, String rule) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(Sandbox.json(reply).get("code").intValue()).as(reply.toString()).isEqualTo(40090005);
        assertThat(Sandbox.json(reply).get("rule").stringValue()).isEqualTo(rule);
    }

    static String text(JsonNode receipt, String member) {
        return receipt.get(member).stringValue();
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::stringValue).toList();
    }

    /** The line of the journal that begins with this label, without the label and the blanks. */
    static String line(JsonNode receipt, String label) {
        return text(receipt, "journal").lines().filter(line -> line.startsWith(label)).map(line -> line.substring(label.length()).strip()).findFirst()
            .orElse("");
    }

    /** How many receipts the fiscal processor has signed since it was renewed. */
    long signed() {
        JsonNode number = Sandbox.json(sandbox.anonymous().get("/pfr/api/v3/status")).get("lastInvoiceNumber");
        return number.isNull() ? 0 : Long.parseLong(number.stringValue().replaceFirst(".*-", ""));
    }

    List<String> counters(JsonNode receipts) {
        List<String> counters = new ArrayList<>();
        receipts.forEach(receipt -> counters.add(text(receipt, "invoiceCounter")));
        return counters;
    }

    @Override
    public void close() {
        server.close();
    }
}
