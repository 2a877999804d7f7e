package rs.tefter.api.badi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.testing.Plain;
import rs.tefter.testing.TestServer;

class LocalPortTest {

    private static final String RECEIPTS = "/fiscalization/receipts";

    private static final String PDF = "GET " + RECEIPTS + "/none/pdf";
    private static final String DELIVER = "POST " + RECEIPTS + "/none/deliver";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of("TEFTER_SEF_CORS_ORIGINS", "https://shop.example"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void nothingButReceiptsIsThere() throws IOException {
        for (String path : List.of("/v2/stores", "/actuator/health", "/api/v1/status", "/", "/swagger/index.html", "/v/", "/pfr/api/v3/attention")) {
            assertThat(call("GET " + path, "localhost", "", "")).as(path).startsWith("HTTP/1.1 404").contains("\"code\":40040001");
        }
    }

    @Test
    void whatIsThereIsNowhereElse() {
        assertThat(Plain.get(server.uri(RECEIPTS)).statusCode()).isEqualTo(404);
    }

    @Test
    void aPageWhoseNameWasMadeToLeadHereIsTurnedAway() throws IOException {
        for (String host : List.of("shop.example", "shop.example:9999", "localhost.example", "127.0.0.1.example", "x@localhost")) {
            assertThat(call(PDF, host, "", "")).as(host).startsWith("HTTP/1.1 40").doesNotContain("Receipt not found");
        }
        assertThat(call(PDF, "shop.example", "", "")).startsWith("HTTP/1.1 403").contains("Host must be localhost or an IP address");
    }

    @Test
    void aProgramOfThisMachineNeedsNoKey() throws IOException {
        for (String host : List.of("localhost", "LocalHost:9999", "127.0.0.1", "192.0.2.7:9999", "[::1]:9999")) {
            assertThat(call(PDF, host, "", "")).as(host).startsWith("HTTP/1.1 404").contains("Receipt not found");
        }
    }

    @Test
    void whatAPageCanSendWithoutAskingIsNotRead() throws IOException {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "")) {
            String header = type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";
            assertThat(call(DELIVER, "localhost", header, "{}")).as(type).startsWith("HTTP/1.1 415").contains("must be application/json");
        }
        assertThat(call(DELIVER, "localhost", "Content-Type: application/json; charset=utf-8\r\n", "{}")).doesNotStartWith("HTTP/1.1 415");
    }

    @Test
    void noOriginIsEverGrantedAnything() throws IOException {
        String asked = call(DELIVER.replace("POST", "OPTIONS"), "localhost", "Origin: https://shop.example\r\nAccess-Control-Request-Method: POST\r\n"
            + "Access-Control-Request-Headers: content-type\r\n", "");
        assertThat(asked).startsWith("HTTP/1.1 405").doesNotContainIgnoringCase("Access-Control-");
    }

    private static String call(String methodAndPath, String host, String headers, String body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.settings().esir().localPort())) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String length = bytes.length == 0 ? "" : "Content-Length: " + bytes.length + "\r\n";
            socket.getOutputStream().write((methodAndPath + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + headers + length + "\r\n"
                + body).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
