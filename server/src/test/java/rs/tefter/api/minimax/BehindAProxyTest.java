package rs.tefter.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rs.tefter.testing.TestServer;

/** What a reverse proxy says of the caller and of the address that was called. */
class BehindAProxyTest {

    private static final String[] FORWARDED = {"X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "tefter.example"};

    @Test
    void theWordOfANamedProxyIsTaken() throws Exception {
        try (TestServer server = TestServer.start(Map.of("TEFTER_PROXIES", "10.0.0.5, 127.0.0.1"))) {
            assertThat(placeOfANewRecord(server)).startsWith("https://tefter.example/RS/API/api/orgs/");
            assertThat(statusAtTheMachineAlone(server)).as("the caller is not at this machine").isIn(403, 404);
        }
    }

    @Test
    void anybodyElseIsNotBelieved() throws Exception {
        try (TestServer server = TestServer.start(Map.of("TEFTER_PROXIES", "10.0.0.5"))) {
            assertThat(placeOfANewRecord(server)).startsWith(server.baseUrl() + "/RS/API/api/orgs/");
            assertThat(statusAtTheMachineAlone(server)).isEqualTo(200);
        }
    }

    private static String placeOfANewRecord(TestServer server) {
        return Accounting.of(server, 1).call("POST", "/analytics", Optional.of("{\"Code\":\"A\",\"Name\":\"A\"}"), FORWARDED).header("Location");
    }

    private static int statusAtTheMachineAlone(TestServer server) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + "/pfr/sandbox")).headers(FORWARDED).build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
