package rs.tefter.hold;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.testing.FreePort;
import rs.tefter.testing.ServerProcess;
import rs.tefter.testing.TestDatabase;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One server after another over one database, each killed in the middle of its work. */
class KilledServerUnderLoadTest {

    private static final Logger LOG = LoggerFactory.getLogger(KilledServerUnderLoadTest.class);
    private static final int KILLS = Integer.getInteger("kills", 50);
    private static final long SEED = 20261120;
    private static final int SHORTEST_LIFE_MILLIS = 50;
    private static final int LONGEST_LIFE_MILLIS = 600;

    @TempDir
    private Path home;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aServerKilledFiftyTimesLosesAndDoublesNothing() throws Exception {
        Random random = new Random(SEED);
        try (TestDatabase database = TestDatabase.create();
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            Map<String, String> settings = new HashMap<>(TestServer.environment(database.settings()));
            settings.put("TEFTER_PORT", Integer.toString(FreePort.find()));
            ServerProcess server = start(settings);
            JsonNode demo = JsonMapper.shared().readTree(home.resolve("demo.json"));
            try (Storm storm = new Storm(server.baseUrl(), demo)) {
                for (int kill = 1; kill <= KILLS; kill++) {
                    storm.gate().open();
                    storm.awaitFurther(1);
                    clock.schedule(server::handle, random.nextInt(SHORTEST_LIFE_MILLIS, LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS).get();
                    server.kill();
                    storm.gate().close();
                    server.close();
                    server = start(settings);
                }
                storm.gate().open();
                storm.assertNothingIsLostOrDoubled(database.jdbc());
                LOG.info("{} kills: {}", KILLS, storm);
            } finally {
                server.close();
            }
        }
    }

    /** Nothing here is worth the time that optimizing compilation takes from so short a life. */
    private ServerProcess start(Map<String, String> settings) throws Exception {
        List<String> command = List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-cp", System.getProperty("java.class.path"), "rs.tefter.Tefter");
        return ServerProcess.launch(command, home, settings).awaitReady();
    }
}
