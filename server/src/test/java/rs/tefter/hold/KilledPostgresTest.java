package rs.tefter.hold;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.DatabaseSettings;
import rs.tefter.testing.DebianPostgres;
import rs.tefter.testing.ServerProcess;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.json.JsonMapper;

/** The server lives, and its PostgreSQL is killed under it again and again. */
class KilledPostgresTest {

    private static final Logger LOG = LoggerFactory.getLogger(KilledPostgresTest.class);
    private static final int KILLS = 10;
    private static final int KILLS_OUTSIDE = 3;
    private static final long SEED = 1804;
    private static final int MOST_SENDS_BETWEEN = 300;
    private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aPostgresKilledTenTimesLosesAndDoublesNothing() throws Exception {
        Random random = new Random(SEED);
        try (ServerProcess server = ServerProcess.start(home, Map.of());
                Storm storm = new Storm(server.baseUrl(), JsonMapper.shared().readTree(home.resolve("demo.json")))) {
            storm.gate().open();
            Duration longest = Duration.ZERO;
            for (int kill = 1; kill <= KILLS; kill++) {
                storm.awaitFurther(random.nextInt(1, MOST_SENDS_BETWEEN));
                ProcessHandle killed = postmaster(server).orElseThrow();
                killed.destroyForcibly();
                long from = System.nanoTime();
                await().atMost(LONGEST_OUTAGE).pollInterval(Duration.ofMillis(20))
                    .until(() -> postmaster(server).filter(other -> !other.equals(killed)).isPresent());
                storm.awaitFurther(1);
                Duration outage = Duration.ofNanos(System.nanoTime() - from);
                longest = longest.compareTo(outage) > 0 ? longest : outage;
            }
            storm.assertNothingIsLostOrDoubled(ownDatabase());
            LOG.info("{} kills, at most {} ms until a send was acknowledged again: {}", KILLS, longest.toMillis(), storm);
        }
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void anOperatorsPostgresThatIsKilledAndStartedAgainLosesAndDoublesNothing() throws Exception {
        Optional<DebianPostgres> installed = DebianPostgres.start();
        assumeTrue(installed.isPresent(), "no PostgreSQL below /usr/lib/postgresql");
        Random random = new Random(SEED);
        try (DebianPostgres postgres = installed.get();
                ServerProcess server = ServerProcess.start(home, TestServer.environment(postgres.settings()));
                Storm storm = new Storm(server.baseUrl(), JsonMapper.shared().readTree(home.resolve("demo.json")))) {
            storm.gate().open();
            for (int kill = 1; kill <= KILLS_OUTSIDE; kill++) {
                storm.awaitFurther(random.nextInt(1, MOST_SENDS_BETWEEN));
                postgres.kill();
                postgres.startAgain();
                storm.awaitFurther(1);
            }
            DatabaseSettings database = postgres.settings();
            storm.assertNothingIsLostOrDoubled(database(database.url().orElseThrow(), database.user(), database.password()));
        }
    }

    private Optional<ProcessHandle> postmaster(ServerProcess server) {
        return server.handle().children()
            .filter(child -> child.info().command().filter(program -> program.endsWith("/postgres")).isPresent()).findFirst();
    }

    private JdbcClient ownDatabase() throws Exception {
        String port = Files.readAllLines(home.resolve("database/data/postmaster.pid")).get(3);
        return database("jdbc:postgresql://127.0.0.1:" + port + "/tefter", "tefter", Files.readString(home.resolve("database/password")));
    }

    private static JdbcClient database(String url, String user, String password) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        return JdbcClient.create(database);
    }
}
