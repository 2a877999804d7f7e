package rs.tefter.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
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

/** A server that is killed by SIGKILL just after the receipt of an invoice is signed: one receipt, one number. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledIssueTest {

    @TempDir
    private Path folder;

    private final AtomicReference<ServerProcess> running = new AtomicReference<>();

    @Test
    void anInvoiceHasOneReceiptAndOneNumberThoughTheServerDiesInBetween() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        try (TestDatabase database = TestDatabase.create(); CrudePfr pfr = new CrudePfr(this::kill)) {
            Map<String, String> settings = settings(database);
            running.set(ServerProcess.start(home, settings));
            JsonNode company = JsonMapper.shared().readTree(home.resolve("demo.json")).at("/companies/0");
            String client = company.at("/badi/clientId").stringValue();
            call(company.at("/badi"), "key", "secret", "PATCH", "/v2/clients/" + client, "{\"kind\":\"lpfr\",\"baseUrl\":\"" + pfr.base() + "\"}");
            call(company.at("/user"), "email", "password", "PUT", "/api/v1/ledger/lists", CashShop.lists(client));
            CashShop shop = CashShop.of(Accounting.of(running.get().baseUrl().toString(), company.get("minimax")));
            long id = shop.draft();
            pfr.fails(Fault.KILL_AFTER_SIGNING);
            assertThat(isAnswered(shop, id)).as("the killed server does not answer").isFalse();
            running.get().close();
            running.set(ServerProcess.start(home, settings));
            Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100)).until(() -> isIssued(shop, id));
            assertThat(shop.accounting().read(id).get("InvoiceNumber").intValue()).isEqualTo(1);
            assertThat(pfr.signings()).hasSize(1);
            running.get().close();
        }
    }

    private static boolean isIssued(CashShop shop, long id) {
        shop.accounting().act(id, "issue");
        return shop.accounting().read(id).get("Status").stringValue().equals("I");
    }

    private static boolean isAnswered(CashShop shop, long id) {
        try {
            shop.accounting().act(id, "issue");
            return true;
        } catch (AssertionError dead) {
            return false;
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

    private void call(JsonNode caller, String name, String secret, String method, String path, String body) throws IOException, InterruptedException {
        String pair = caller.get(name).stringValue() + ":" + caller.get(secret).stringValue();
        HttpRequest request = HttpRequest.newBuilder(URI.create(running.get().baseUrl() + path))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(body)).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }
}
