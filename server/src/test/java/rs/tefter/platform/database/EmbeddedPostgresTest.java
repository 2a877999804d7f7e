package rs.tefter.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.DatabaseSettings;
import rs.tefter.testing.FreePort;

class EmbeddedPostgresTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** One for all tests, because making a database takes seconds. */
    @TempDir(cleanup = CleanupMode.ALWAYS)
    private static Path home;

    private EmbeddedPostgres postgres;

    @BeforeEach
    void start() throws Exception {
        postgres = EmbeddedPostgres.start(home);
        execute("drop table if exists mark");
    }

    @AfterEach
    void stop() {
        postgres.close();
        assertThat(postmasters()).isEmpty();
    }

    @Test
    void theServerDiesAndThePoolFindsItAgainOnTheSamePort() throws Exception {
        try (Database database = Database.open(postgres.reach(4))) {
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            jdbc.sql("create table mark as select 1 as kept").update();
            for (int round = 0; round < 3; round++) {
                long died = postgres.pid();
                DatabaseSettings before = postgres.reach(1);
                kill(died);
                await().atMost(SOON).ignoreExceptions().until(() -> jdbc.sql("select kept from mark").query(Integer.class).single() == 1);
                assertThat(postgres.pid()).isNotEqualTo(died);
                assertThat(postgres.reach(1)).isEqualTo(before);
                assertThat(postmasters()).hasSize(1);
            }
        }
    }

    @Test
    void backendsLeftBehindByAKilledServerDoNotKeepItsSuccessorAway() throws Exception {
        try (Connection busy = connect()) {
            Thread statement = Thread.ofVirtual().start(() -> runUntilKilled(busy));
            await().atMost(SOON).until(() ->
                single("select count(*) from pg_stat_activity where query like 'select pg_sleep%' and state = 'active'").equals("1"));
            kill(postgres.pid());
            await().atMost(SOON).ignoreExceptions().until(() -> single("select 1").equals("1"));
            statement.join(SOON);
            assertThat(postmasters()).hasSize(1);
        }
    }

    @Test
    void aStaleFileThatNamesAnotherProgramIsNoHindrance() throws Exception {
        execute("create table mark as select 1 as kept");
        Path file = home.resolve("database/data/postmaster.pid");
        List<String> lines = Files.readAllLines(file);
        postgres.close();
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);
        postgres = EmbeddedPostgres.start(home);
        assertThat(single("select kept from mark")).isEqualTo("1");
    }

    @Test
    void aStaleFileThatNamesNobodyOrNothingIsNoHindrance() throws Exception {
        execute("create table mark as select 1 as kept");
        Path file = home.resolve("database/data/postmaster.pid");
        List<String> lines = Files.readAllLines(file);
        postgres.close();
        lines.set(0, "4194303");
        Files.write(file, lines);
        postgres = EmbeddedPostgres.start(home);
        assertThat(single("select kept from mark")).isEqualTo("1");
    }

    @Test
    void whatAHalfFinishedMakingLeftBehindIsRemoved() throws Exception {
        postgres.close();
        Files.createDirectories(home.resolve("database.half-1/data/base"));
        Files.writeString(home.resolve("database.half-1/data/PG_VERSION"), "18\n");
        postgres = EmbeddedPostgres.start(home);
        assertThat(home.resolve("database.half-1")).doesNotExist();
    }

    @Test
    void halfUnpackedProgramsAreUnpackedAgain() throws Exception {
        execute("create table mark as select 1 as kept");
        postgres.close();
        try (var versions = Files.newDirectoryStream(home.resolve("postgresql"))) {
            for (Path version : versions) {
                Files.move(version, version.resolveSibling("half-1"));
                Files.delete(version.resolveSibling("half-1/bin/postgres"));
            }
        }
        postgres = EmbeddedPostgres.start(home);
        assertThat(single("select kept from mark")).isEqualTo("1");
    }

    @Test
    void anEditedConfigurationDoesNotWeakenDurability() throws Exception {
        execute("alter system set fsync = off");
        execute("alter system set full_page_writes = off");
        execute("alter system set synchronous_commit = off");
        postgres.close();
        postgres = EmbeddedPostgres.start(home);
        for (String name : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            assertThat(single("show " + name)).as(name).isEqualTo("on");
        }
        assertThat(single("show data_checksums")).isEqualTo("on");
        assertThat(single("show listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        DatabaseSettings reach = postgres.reach(1);
        assertThatThrownBy(() -> DriverManager.getConnection(reach.url().orElseThrow(), reach.user(), "guess").close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void whereRootMayNotMakeANamespaceItRunsAsNobody() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can become nobody");
        Path open = Files.createTempDirectory("tefter-nobody-", PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rwxr-xr-x")));
        try {
            Programs programs = Programs.asNobody(PostgresBinaries.unpackInto(open.resolve("postgresql")));
            Cluster cluster = Cluster.openOrCreate(open, programs);
            Postmaster postmaster = Postmaster.start(programs, cluster, FreePort.find());
            assertThat(ProcessHandle.of(postmaster.pid()).flatMap(process -> process.info().user())).contains("nobody");
            postmaster.stop();
        } finally {
            FileTrees.delete(open);
        }
    }

    private static void kill(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        assertThat(process.destroyForcibly()).isTrue();
        process.onExit().join();
    }

    private static void runUntilKilled(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_sleep(600)");
        } catch (SQLException expected) {
            assertThat(expected.getSQLState()).startsWith("0");
        }
    }

    private Connection connect() throws SQLException {
        DatabaseSettings reach = postgres.reach(1);
        return DriverManager.getConnection(reach.url().orElseThrow(), reach.user(), reach.password());
    }

    private String single(String sql) throws SQLException {
        try (Connection connection = connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect()) {
            connection.createStatement().execute(sql);
        }
    }

    /** Processes of this home that no process of this home has started. */
    private static List<ProcessHandle> postmasters() {
        return ProcessHandle.allProcesses().filter(EmbeddedPostgresTest::isOurs)
            .filter(process -> process.parent().filter(EmbeddedPostgresTest::isOurs).isEmpty()).toList();
    }

    private static boolean isOurs(ProcessHandle process) {
        try {
            Path programs = home.toRealPath();
            return process.info().command().filter(program -> Path.of(program).startsWith(programs)).isPresent();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
