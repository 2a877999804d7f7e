package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContractClientTest {
    private final Coverage coverage = new Coverage();
    private final AtomicReference<String> received = new AtomicReference<>();
    private HttpServer server;
    private ContractClient client;

    @BeforeEach
    void startAServerThatKnowsItsVersion() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            received.set(call.getRequestMethod() + " " + call.getRequestHeaders().getFirst("ApiKey") + " "
                    + new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = "{\"Version\":\"3.14\"}".getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        server.start();
        client = ContractClient.of("http://127.0.0.1:" + server.getAddress().getPort(), coverage).withKey("k");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aReplyAsDescribedIsHandedOverAndCounted() {
        assertThat(client.get("/api/publicApi/getEfakturaVersion?x=1").text()).isEqualTo("{\"Version\":\"3.14\"}");
        assertThat(received.get()).isEqualTo("GET k ");
        assertThat(coverage.neverSucceeded()).doesNotContain("efakturaVersion").contains("unitMeasures");
    }

    @Test
    void aReplyThatTheContractDoesNotDescribeFailsTheTest() {
        assertThatThrownBy(() -> client.get("/api/publicApi/get-unit-measures")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("array");
        assertThatThrownBy(() -> client.post("/api/publicApi/subscribe", "{}")).isInstanceOf(AssertionError.class);
        assertThat(coverage.neverSucceeded()).contains("unitMeasures", "subscribe");
    }

    @Test
    void aFileIsSentAsAPartOfAForm() {
        assertThatThrownBy(() -> client.postFile("/api/publicApi/sales-invoice/ubl/upload?requestId=a", "ublFile",
                "<Invoice/>".getBytes(StandardCharsets.UTF_8))).isInstanceOf(AssertionError.class);
        assertThat(received.get()).contains("name=\"ublFile\"", "\r\n\r\n<Invoice/>\r\n--");
    }
}
