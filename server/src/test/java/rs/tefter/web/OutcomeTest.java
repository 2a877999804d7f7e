package rs.tefter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.testing.TestServer;

/** What whoever stands at the till learns when the fiscal processor does not do as it should. */
class OutcomeTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of("TEFTER_ESIR_ANSWER_TIMEOUT", "3s", "TEFTER_ESIR_LOOK_UP_GAP", "4s"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aProcessorWithoutItsPinIsOpenedInThePageAndALostRequestIsWaitedForAndSignedOnce() throws Exception {
        Visitor visitor = Visitor.administrator(server, 1);
        String request = UUID.randomUUID().toString();
        HttpResponse<String> closed = sell(visitor, request);
        assertThat(closed.statusCode()).isEqualTo(422);
        assertThat(closed.body()).contains("name=\"pin\"").contains("value=\"349,90\"");
        assertThat(visitor.post("/till", "act", "pin", "pin", "1111").body()).contains("The PIN is wrong");
        assertThat(visitor.post("/till", "act", "pin", "pin", "1234").body()).doesNotContain("name=\"pin\"");

        faults("{\"dropBeforeSign\":1}");
        String outcome = sell(visitor, request).headers().firstValue("Location").orElseThrow();
        assertThat(outcome).isEqualTo("/till/outcome/" + request);
        assertThat(visitor.get(outcome).body()).contains("It is not known yet");
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200)).until(() -> visitor.get(outcome).statusCode() == 303);
        assertThat(visitor.get(visitor.get(outcome).headers().firstValue("Location").orElseThrow()).body()).contains("1/1ПП");
        assertThat(sell(visitor, request).headers().firstValue("Location").orElseThrow()).startsWith("/receipts/");
        assertThat(server.database().jdbc().sql("select count(*) from receipt").query(Long.class).single()).isEqualTo(1);
    }

    private static HttpResponse<String> sell(Visitor visitor, String request) throws Exception {
        return visitor.post("/till", "request", request, "type", "Normal", "sku", "10", "name", "x", "quantity", "1", "price", "349,90", "label", "Ђ",
            "discount", "", "act", "sell:Cash");
    }

    private static void faults(String plan) throws Exception {
        URI workbench = server.uri("/pfr/sandbox/faults");
        HttpRequest ask = HttpRequest.newBuilder(workbench).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(plan))
            .build();
        assertThat(HttpClient.newHttpClient().send(ask, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
}
