package rs.tefter.hold;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
import tools.jackson.databind.json.JsonMapper;

/** One server after another over one database, each killed in the middle of its work. */
class KilledServerUnderLoadTest {

    private static final Logger LOG = LoggerFactory.getLogger(KilledServerUnderLoadTest.class);
    private static final int KILLS = 50;
    private static final long SEED = 20261120;
    private static final int SHORTEST_LIFE_MILLIS = 50;
    private static final int LONGEST_LIFE_MILLIS = 600;

    @TempDir
    private Path folder;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aServerKilledFiftyTimesLosesAndDoublesNothing() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Random random = new Random(SEED);
        try (clock; TestDatabase database = TestDatabase.create()) {
            Map<String, String> settings = new HashMap<>(TestServer.environment(database.settings()));
            settings.put("TEFTER_PORT", Integer.toString(FreePort.find()));
            SwiftServer server = SwiftServer.learn(folder, home, settings);
            ServerProcess first = server.start();
            try (Storm storm = new Storm(first.baseUrl(), JsonMapper.shared().readTree(home.resolve("demo.json")))) {
                kill(first, storm, random);
                for (int kill = 2; kill <= KILLS; kill++) {
                    kill(server.start(), storm, random);
                }
                try (ServerProcess _ = server.start()) {
                    storm.gate().open();
                    storm.assertNothingIsLostOrDoubled(database.jdbc());
                    LOG.info("{} kills: {}", KILLS, storm);
                }
            }
        }
    }

    /** At a random moment after the first send to this server was acknowledged. */
    private void kill(ServerProcess server, Storm storm, Random random) throws Exception {
        try (server) {
            storm.gate().open();
            storm.awaitFurther(1);
            clock.schedule(() -> {
                server.kill();
                return true;
            }, random.nextInt(SHORTEST_LIFE_MILLIS, LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS).get();
            storm.gate().close();
        }
    }
}
