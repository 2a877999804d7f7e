package rs.tefter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rs.tefter.platform.DatabaseSettings;
import rs.tefter.testing.DebianPostgres;
import rs.tefter.testing.FreePort;
import rs.tefter.testing.ServerProcess;
import rs.tefter.testing.TestServer;

/** The server on an operator's own PostgreSQL. */
class ExternalDatabaseTest {

    private static Optional<DebianPostgres> postgres = Optional.empty();

    @TempDir
    private Path home;

    @BeforeAll
    static void start() throws Exception {
        postgres = DebianPostgres.start();
        assumeTrue(postgres.isPresent(), "no PostgreSQL below /usr/lib/postgresql");
    }

    @AfterAll
    static void stop() throws Exception {
        if (postgres.isPresent()) {
            postgres.get().close();
        }
    }

    @Test
    void itRunsOnADatabaseOfTheOperatorAndStartsNoneOfItsOwn() throws Exception {
        DatabaseSettings database = postgres.orElseThrow().settings();
        for (int start = 1; start <= 2; start++) {
            try (ServerProcess _ = ServerProcess.start(home, TestServer.environment(database))) {
                assertThat(home.resolve("database")).doesNotExist();
                assertThat(companyTables(database)).isEqualTo(1);
            }
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedIsSaidInOneLine() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + FreePort.find() + "/books";
        assertEndsSaying(Map.of("TEFTER_DATABASE_URL", url + "?password=secret-word"),
            "tefter: the database at " + url + " cannot be used: Connection to ");
    }

    @Test
    void aDatabaseThatDoesNotExistIsSaidInOneLine() throws Exception {
        Map<String, String> settings = new HashMap<>(TestServer.environment(postgres.orElseThrow().settings()));
        settings.computeIfPresent("TEFTER_DATABASE_URL", (_, url) -> url.replace("/books", "/nowhere"));
        assertEndsSaying(settings, "tefter: the database at " + settings.get("TEFTER_DATABASE_URL")
            + " cannot be used: FATAL: database \"nowhere\" does not exist");
    }

    private void assertEndsSaying(Map<String, String> settings, String line) throws Exception {
        try (ServerProcess server = ServerProcess.launch(home, settings)) {
            assertThat(server.awaitEnd()).isEqualTo(2);
            assertThat(server.said()).startsWith(line).hasLineCount(1).doesNotContain("secret-word");
        }
    }

    private static long companyTables(DatabaseSettings database) throws Exception {
        try (Connection connection = DriverManager.getConnection(database.url().orElseThrow(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_tables where schemaname = 'public' and tablename = 'company'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
