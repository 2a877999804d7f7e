package rs.tefter.api.pfr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;

/** A server with a fiscal processor as a cash register on the same machine sees it; every reply is held against the contract. */
final class Device implements AutoCloseable {

    static final String API = "/pfr/api/v3";
    static final String COFFEE = """
        {"name":"Кафа у зрну 500 г/ком","quantity":1,"labels":["Ђ"],"unitPrice":349.90,"totalAmount":349.90}""";
    static final String SALE = """
        {"cashier":"Петар Петровић","invoiceType":"Normal","transactionType":"Sale","payment":[{"amount":349.90,"paymentType":"Cash"}],\
        "invoiceNumber":"999/1.0.0","items":[%s]}""".formatted(COFFEE);

    private final TestServer server;
    private final ContractClient client;

    private Device(TestServer server) {
        this.server = server;
        this.client = ContractClient.of(server.baseUrl().toString());
    }

    /** With the PIN given, a journal without a mark, and further settings without their common beginning. */
    static Device start(Map<String, String> further) {
        Map<String, String> settings = new HashMap<>(Map.of(
            "TEFTER_PFR_SANDBOX_JID", "TFTRSBX1", "TEFTER_PFR_SANDBOX_MARK_JOURNAL", "none", "TEFTER_PFR_SANDBOX_CHECKS_PER_MINUTE", "0"));
        further.forEach((name, value) -> settings.put("TEFTER_PFR_SANDBOX_" + name, value));
        Device device = new Device(TestServer.start(settings));
        device.pin("1234");
        return device;
    }

    static Device start() {
        return start(Map.of());
    }

    TestServer server() {
        return server;
    }

    ContractClient client() {
        return client;
    }

    Reply pin(String body) {
        return client.post(API + "/pin", body);
    }

    Reply post(String request) {
        return client.post(API + "/invoices", request);
    }

    Reply post(String request, String requestId) {
        return client.with("RequestId", requestId).post(API + "/invoices", request);
    }

    JsonNode signed(String request) {
        Reply reply = post(request);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return Sandbox.json(reply);
    }

    JsonNode status() {
        return Sandbox.json(client.get(API + "/status"));
    }

    JsonNode bench(String act, String body) {
        Reply reply = client.post("/pfr/sandbox/" + act, body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return Sandbox.json(reply);
    }

    /** New counters, the card in, the clock running, no faults, the PIN given. */
    void renew() {
        bench("reset", "{}");
        bench("card", "{\"present\":true}");
        bench("clock", "{\"now\":null}");
        pin("1234");
    }

    @Override
    public void close() {
        server.close();
    }
}
