package rs.tefter.api.sef;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Receiver;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.Sandbox.Sent;

/** Acceptance examples 39 to 43: subscriptions of both generations and their callbacks, over the real port. */
class SubscribeTest {

    private static final String SUBSCRIBE = "/api/publicApi/subscribe";

    @Test
    void anEmptyCallSubscribesAndARepetitionGetsTheSameKey() {
        try (Sandbox sandbox = Sandbox.start()) {
            ContractClient client = sandbox.client(TRADER);
            Reply first = client.post(SUBSCRIBE);
            assertThat(first.header("Content-Type")).startsWith("text/plain");
            assertThat(first.text()).matches("[0-9a-f-]{36}");
            assertThat(client.post(SUBSCRIBE, "[]").text()).isEqualTo(first.text());
            assertThat(client.post(SUBSCRIBE, "\"\"").text()).isEqualTo(first.text());
            assertThat(client.post(SUBSCRIBE, "{}").text()).as("no registration of 2021 to end").isEqualTo(first.text());

            assertThat(client.post(SUBSCRIBE, "{\"url\":\"http://127.0.0.1:9999/cb\"}").text()).isEqualTo("{\"success\":true}");
            assertThat(client.post(SUBSCRIBE, "{}").text()).as("ends the registration of 2021").isEqualTo("{\"success\":true}");
            assertThat(json(client.get("/api/v1/subscriptions")).get("g1").isNull()).isTrue();
            assertThat(json(client.get("/api/v1/subscriptions/g2")).get("subscriptionKey").stringValue()).isEqualTo(first.text());
        }
    }

    @Test
    void callbacksOf2021CarryPairsAreRetriedAndEndWithTheRegistration() throws IOException {
        try (Sandbox sandbox = Sandbox.start(); Receiver receiver = Receiver.start()) {
            ContractClient client = sandbox.client(TRADER);
            receiver.answers(Receiver.Answer.status(500));
            client.post(SUBSCRIBE, "{\"URL\":\"" + receiver.address("/cb") + "\"}");
            Sent sent = sandbox.delivered();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !receiver.requests().isEmpty());
            Receiver.Request failed = receiver.requests().getFirst();
            assertThat(failed.body())
                .matches("\\{\"requestId\":\"[0-9a-f-]{36}\",\"eventList\":\\[(\\[\"SalesInvoiceIssued\",%d\\])?\\]\\}".formatted(sent.salesId()));
            assertThat(failed.header("webhook-id")).isEqualTo(failed.body().substring(14, 50));
            assertThat(failed.header("webhook-signature")).startsWith("v1,");

            receiver.answers(Receiver.Answer.status(204));
            sandbox.server().time().advance(Duration.ofSeconds(6));
            String attempts = "/api/v1/webhooks/deliveries?requestId=" + failed.header("webhook-id");
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(json(client.get(attempts)).get("items")
                .valueStream().map(attempt -> attempt.get("state").stringValue())).containsExactly("Failed", "Delivered"));
            assertThat(receiver.requests().stream().filter(request -> request.header("webhook-id").equals(failed.header("webhook-id")))
                .map(Receiver.Request::body).distinct()).hasSize(1);

            client.post(SUBSCRIBE);
            assertThat(client.post(SUBSCRIBE, "{\"url\":null}").text()).isEqualTo("{\"success\":true}");
            assertThat(client.get("/api/v1/subscriptions/g1").status()).isEqualTo(404);
            assertThat(client.get("/api/v1/subscriptions/g2").status()).as("today's form knows nothing of it").isEqualTo(200);
        }
    }

    @Test
    void callbacksOfTodayGoToTheAddressOfTheirSide() throws IOException {
        try (Sandbox sandbox = Sandbox.start(); Receiver receiver = Receiver.start()) {
            sandbox.administrator(TRADER)
                .put("/api/v1/api-management/endpoints", "{\"outgoingInvoicesEndpoint\":\"%s\"}".formatted(receiver.address("/out")));
            String key = sandbox.client(TRADER).post(SUBSCRIBE).text();
            Sent sent = sandbox.delivered();
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(receiver.requests().stream().map(Receiver.Request::body))
                .anySatisfy(body -> assertThat(body)
                    .contains("\"NewInvoiceStatus\":\"Sent\",\"SalesInvoiceId\":" + sent.salesId(), "\"SubscriptionKey\":\"" + key + "\"")));
            assertThat(receiver.requests()).allSatisfy(request -> assertThat(request.path()).isEqualTo("/out"));
        }
    }

    @Test
    void addressesInsideTheHostsNetworksAreRefused() {
        try (Sandbox sandbox = Sandbox.start()) {
            Reply inside = sandbox.client(TRADER).post(SUBSCRIBE, "{\"url\":\"http://10.0.0.1/x\"}");
            assertThat(inside.status()).isEqualTo(400);
            assertThat(json(inside).get("FieldName").stringValue()).isEqualTo("url");
            assertThat(json(inside).get("ErrorCode").stringValue()).isEqualTo("InvalidNotificationEndpoint");
            assertThat(sandbox.client(TRADER).post(SUBSCRIBE, "{\"url\":\"http://127.0.0.1/x\"}").status())
                .as("a sandbox may call this machine").isEqualTo(200);
        }
        try (Sandbox asInProduction = Sandbox.start(Map.of("TEFTER_SEF_WEBHOOK_ALLOW_LOOPBACK", "false", "TEFTER_SEF_WEBHOOK_ALLOW_HTTP", "false"))) {
            assertThat(asInProduction.client(TRADER).post(SUBSCRIBE, "{\"url\":\"http://127.0.0.1/x\"}").status()).isEqualTo(400);
        }
    }

    @Test
    void extraHooksGetPagesOfEventsAndCanBeReplayed() throws IOException {
        try (Sandbox sandbox = Sandbox.start(); Receiver receiver = Receiver.start()) {
            ContractClient client = sandbox.client(TRADER);
            String id = json(client.post("/api/v1/webhooks",
                "{\"url\":\"%s\",\"types\":[\"SalesInvoiceIssued\"]}".formatted(receiver.address("/hook")))).get("id").stringValue();
            Sent sent = sandbox.delivered();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> receiver.requests().size() == 1);
            assertThat(receiver.requests().getFirst().body()).contains("\"type\":\"SalesInvoiceIssued\"", "\"SalesInvoiceId\":" + sent.salesId());
            Awaitility.await().atMost(Duration.ofSeconds(60))
                .until(() -> json(client.get("/api/v1/webhooks/deliveries?state=Delivered")).get("items").size() == 1);
            long delivery = json(client.get("/api/v1/webhooks/deliveries")).get("items").get(0).get("deliveryId").longValue();
            assertThat(client.post("/api/v1/webhooks/deliveries/" + delivery + "/replay").status()).isEqualTo(202);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> receiver.requests().size() == 2);
            assertThat(receiver.requests().getLast().body()).isEqualTo(receiver.requests().getFirst().body());
            assertThat(client.post("/api/v1/webhooks/replay", "{\"fromEventId\":1,\"toEventId\":1000}").status()).isEqualTo(202);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> receiver.requests().size() == 3);
            assertThat(client.get("/api/v1/webhooks/" + id).status()).isEqualTo(200);
            assertThat(json(client.put("/api/v1/webhooks/" + id, "{\"url\":\"%s\",\"active\":false}".formatted(receiver.address("/off"))))
                .get("active").booleanValue()).isFalse();
            assertThat(client.delete("/api/v1/webhooks/" + id).status()).isEqualTo(204);
            assertThat(client.get("/api/v1/webhooks/" + id).status()).isEqualTo(404);
            assertThat(json(client.get("/api/v1/webhooks")).get("items")).isEmpty();
        }
    }
}
