package rs.tefter.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rs.tefter.testing.CrudePfr;
import rs.tefter.testing.CrudePfr.Fault;
import rs.tefter.testing.FreePort;
import rs.tefter.testing.ServerProcess;
import rs.tefter.testing.TestDatabase;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A cash register that is killed by SIGKILL while its fiscal processor, a process of its own, signs: before it has signed and after. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledTillTest {

    private static final int KILLS = 4;
    private static final String SALE = """
        {"clientId":"%s","invoiceType":"normal","transactionType":"sale","payments":{"cash":400},"items":[{"sku":10,"quantity":1}],
         "receiptDelivery":{"pdf":false}}""";

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicReference<ServerProcess> running = new AtomicReference<>();

    @Test
    void aReceiptIsSignedOnceThoughTheServerDiesInBetween() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        try (http; TestDatabase database = TestDatabase.create(); CrudePfr pfr = new CrudePfr(this::kill)) {
            SwiftServer server = SwiftServer.learn(folder, home, settings(database));
            running.set(server.start());
            JsonNode badi = JsonMapper.shared().readTree(home.resolve("demo.json")).at("/companies/0/badi");
            String order = SALE.formatted(clientOf(pfr, badi));
            List<String> numbers = new ArrayList<>();
            for (int kill = 0; kill < KILLS; kill++) {
                String key = "order-" + kill;
                pfr.fails(kill % 2 == 0 ? Fault.KILL_AFTER_SIGNING : Fault.KILL_BEFORE_SIGNING);
                assertThat(post("/v2/fiscalization/receipts", badi, key, order)).as("the killed server does not answer").isEmpty();
                running.get().close();
                running.set(server.start());
                numbers.add(untilAnswered(badi, key, order));
            }
            assertThat(pfr.signings()).hasSize(KILLS).doesNotHaveDuplicates();
            assertThat(numbers).hasSize(KILLS).doesNotHaveDuplicates();
            running.get().close();
        }
    }

    private void kill() {
        try {
            running.get().kill();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> settings(TestDatabase database) {
        Map<String, String> settings = new HashMap<>(TestServer.environment(database.settings()));
        settings.put("TEFTER_PORT", Integer.toString(FreePort.find()));
        settings.put("TEFTER_BADI_LOCAL_PORT", "0");
        settings.put("TEFTER_ESIR_REPLY_TIMEOUT", "2s");
        settings.put("TEFTER_ESIR_LOOK_UP_GAP", "50ms");
        return settings;
    }

    private String clientOf(CrudePfr pfr, JsonNode badi) {
        String client = "{\"storeId\":\"" + badi.get("storeId").stringValue()
            + "\",\"name\":\"Каса\",\"kind\":\"lpfr\",\"baseUrl\":\"" + pfr.base() + "\"}";
        List<HttpResponse<String>> made = post("/v2/clients", badi, "none", client);
        return JsonMapper.shared().readTree(made.getFirst().body()).get("id").stringValue();
    }

    private String untilAnswered(JsonNode badi, String key, String order) {
        List<String> numbers = new ArrayList<>();
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).until(() -> {
            post("/v2/fiscalization/receipts", badi, key, order).stream().filter(reply -> reply.statusCode() == 200)
                .map(reply -> JsonMapper.shared().readTree(reply.body()).get("invoiceNumber").stringValue()).forEach(numbers::add);
            return !numbers.isEmpty();
        });
        return numbers.getFirst();
    }

    /** The reply; none when the server is killed meanwhile. */
    private List<HttpResponse<String>> post(String path, JsonNode badi, String key, String body) {
        String pair = badi.get("key").stringValue() + ":" + badi.get("secret").stringValue();
        HttpRequest request = HttpRequest.newBuilder(URI.create(running.get().baseUrl() + path)).header("Idempotency-Key", key)
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            return List.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException dead) {
            return List.of();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
