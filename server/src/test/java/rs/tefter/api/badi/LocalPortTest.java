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
