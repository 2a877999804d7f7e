package rs.tefter.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.testing.FreePort;
import rs.tefter.testing.ServerProcess;
import rs.tefter.testing.TestDatabase;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tills that are busy while the fiscal processor is killed, and with two servers that are one processor. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledFiscalProcessorTest {

    private static final Logger LOG = LoggerFactory.getLogger(KilledFiscalProcessorTest.class);
    private static final int KILLS = 6;
    private static final int TILLS = 6;
    private static final long SEED = 20261121;
    private static final int LONGEST_LIFE_MILLIS = 1500;

    @TempDir
    private Path folder;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Gate gate = new Gate();
    private final Tills tills = new Tills(gate);

    private static Map<String, String> settings(TestDatabase database) {
        Map<String, String> settings = new HashMap<>(TestServer.environment(database.settings()));
        settings.put("TEFTER_PORT", Integer.toString(FreePort.find()));
        settings.put("TEFTER_PFR_SANDBOX_PIN", "none");
        return settings;
    }

    @Test
    void aKilledProcessorUsesEachNumberOnceAndLeavesNoneOut() throws Exception {
        Random random = new Random(SEED);
        Path home = Files.createDirectory(folder.resolve("home"));
        try (clock; TestDatabase database = TestDatabase.create()) {
            SwiftServer server = SwiftServer.learn(folder, home, settings(database));
            ServerProcess first = server.start();
            URI address = first.baseUrl();
            for (int i = 0; i < TILLS; i++) {
                tills.start(address, Integer.MAX_VALUE);
            }
            kill(first, random);
            for (int kill = 2; kill <= KILLS; kill++) {
                kill(server.start(), random);
            }
            try (ServerProcess _ = server.start()) {
                gate.open();
                assertThat(tills.stop()).isEmpty();
                LOG.info("{} kills, {} receipts", KILLS, tills.count());
                assertBooksAreRight(database.jdbc());
                for (Map.Entry<String, String> receipt : tills.signed().entrySet().stream().limit(200).toList()) {
                    assertThat(Tills.find(address, receipt.getKey())).contains(receipt.getValue());
                }
            }
        }
    }

    /** At a random moment after the first answer of this server. */
    private void kill(ServerProcess server, Random random) throws Exception {
        try (server) {
            int before = tills.count();
            gate.open();
            await("receipts are signed").atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(5)).until(() -> tills.count() > before);
            clock.schedule(() -> {
                server.kill();
                return true;
            }, random.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS).get();
            gate.close();
        }
    }

    @Test
    void twoServersOverOneDatabaseCountAsOne() throws Exception {
        gate.open();
        try (TestDatabase database = TestDatabase.create();
                ServerProcess one = ServerProcess.start(Files.createDirectory(folder.resolve("one")), settings(database));
                ServerProcess other = ServerProcess.start(Files.createDirectory(folder.resolve("other")), settings(database))) {
            for (int i = 0; i < TILLS; i++) {
                tills.start(i % 2 == 0 ? one.baseUrl() : other.baseUrl(), 50);
            }
            assertThat(tills.awaitEnd()).isEmpty();
            assertThat(tills.count()).isEqualTo(TILLS * 50);
            assertBooksAreRight(database.jdbc());
            for (String receipt : tills.signed().values().stream().limit(10).toList()) {
                String address = JsonMapper.shared().readTree(receipt).get("verificationUrl").stringValue();
                assertThat(Tills.check(one.baseUrl(), address)).hasValueSatisfying(check -> assertThat(check).contains("\"isValid\":true"));
                assertThat(Tills.check(other.baseUrl(), address)).isEqualTo(Tills.check(one.baseUrl(), address));
            }
        }
    }

    /** Numbers run from 1 without a gap, and what was answered is what is kept. */
    private void assertBooksAreRight(JdbcClient database) {
        List<Long> kept = database.sql("select total_counter from sandbox_pfr_receipt order by total_counter").query(Long.class).list();
        assertThat(kept).hasSize(tills.count()).containsExactlyElementsOf(LongStream.rangeClosed(1, tills.count()).boxed().toList());
        assertThat(database.sql("select total_counter from sandbox_pfr").query(Long.class).single()).isEqualTo(tills.count());
        List<JsonNode> answers = tills.signed().values().stream().map(JsonMapper.shared()::readTree).toList();
        assertThat(answers).extracting(answer -> answer.get("totalCounter").longValue()).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.get("transactionTypeCounter")).isEqualTo(answer.get("totalCounter")));
        List<Boolean> agree = database.sql("""
            select request_id is not null and total_counter = (convert_from(result, 'UTF8')::jsonb ->> 'totalCounter')::bigint
            from sandbox_pfr_receipt""").query(Boolean.class).list();
        assertThat(agree).containsOnly(true);
    }
}
