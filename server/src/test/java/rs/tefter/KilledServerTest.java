package rs.tefter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rs.tefter.testing.FreePort;
import rs.tefter.testing.ServerProcess;

/** The whole server as processes: killed, stopped, started twice. */
class KilledServerTest {

    @TempDir
    private static Path home;

    @Test
    void aKilledServerLeavesAnOrphanThatTheNextStartReplacesWithoutLosingARow() throws Exception {
        ProcessHandle orphan;
        try (ServerProcess killed = ServerProcess.start(home, Map.of())) {
            execute("create table survivor as select 7 as kept");
            orphan = postmasters().getFirst();
            killed.kill();
            assertThat(orphan.isAlive()).isTrue();
        }
        try (ServerProcess next = ServerProcess.start(home, Map.of())) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(postmasters()).hasSize(1);
            assertThat(kept("survivor")).isEqualTo(7);
            assertThat(next.said()).contains("stopping the PostgreSQL an earlier server left behind");
        }
    }

    @Test
    void aServerKilledTogetherWithItsDatabaseLosesNoRow() throws Exception {
        try (ServerProcess killed = ServerProcess.start(home, Map.of())) {
            execute("create table survivor_of_both as select 8 as kept");
            ProcessHandle postmaster = postmasters().getFirst();
            killed.kill();
            postmaster.destroyForcibly();
        }
        try (ServerProcess _ = ServerProcess.start(home, Map.of())) {
            assertThat(postmasters()).hasSize(1);
            assertThat(kept("survivor_of_both")).isEqualTo(8);
        }
    }

    @Test
    void aStoppedServerStopsItsDatabaseAndSaysNothing() throws Exception {
        try (ServerProcess server = ServerProcess.start(home, Map.of())) {
            assertThat(server.stop()).isEqualTo(143);
            assertThat(postmasters()).isEmpty();
            assertThat(server.said()).doesNotContain("WARN", "ERROR", "Exception");
        }
    }

    @Test
    void aServerStoppedWhileItStartsLeavesNothingRunning() throws Exception {
        try (ServerProcess server = ServerProcess.launch(home, Map.of())) {
            await().atMost(Duration.ofSeconds(60)).until(() -> !postmasters().isEmpty());
            server.stop();
            assertThat(postmasters()).isEmpty();
        }
    }

    @Test
    void aSecondServerOnOneHomeSaysSoInOneLineAndEnds() throws Exception {
        Map<String, String> samePort = Map.of("TEFTER_PORT", Integer.toString(FreePort.find()));
        try (ServerProcess _ = ServerProcess.start(home, samePort);
                ServerProcess second = ServerProcess.launch(home, samePort)) {
            assertThat(second.awaitEnd()).isEqualTo(2);
            assertThat(second.said()).isEqualTo("tefter: another Tefter is running on " + home + "; stop it, or give this one another TEFTER_HOME\n");
            assertThat(postmasters()).hasSize(1);
        }
    }

    @Test
    void aTakenPortIsSaidInOneLine() throws Exception {
        String port = Integer.toString(FreePort.find());
        try (var _ = new ServerSocket(Integer.parseInt(port), 1, InetAddress.getByName("127.0.0.1"));
                ServerProcess server = ServerProcess.launch(home, Map.of("TEFTER_PORT", port))) {
            assertThat(server.awaitEnd()).isEqualTo(2);
            assertThat(server.said()).startsWith("tefter: port " + port + " on 127.0.0.1 cannot be used").hasLineCount(1);
        }
    }

    @Test
    void aTakenLocalPortIsSaidInOneLineWithWhatASecondServerShouldDo() throws Exception {
        String port = Integer.toString(FreePort.find());
        try (var _ = new ServerSocket(Integer.parseInt(port), 1, InetAddress.getByName("127.0.0.1"));
                ServerProcess server = ServerProcess.launch(home, Map.of("TEFTER_BADI_LOCAL_PORT", port))) {
            assertThat(server.awaitEnd()).isEqualTo(2);
            assertThat(server.said()).startsWith("tefter: port " + port + " on 127.0.0.1 cannot be used")
                .contains("TEFTER_BADI_LOCAL_PORT, or 0 for none, as for a second server").hasLineCount(1);
        }
    }

    @Test
    void aHomeThatIsAFileIsSaidInOneLine() throws Exception {
        Path file = Files.createFile(home.resolve("a-file"));
        try (ServerProcess server = ServerProcess.launch(file, Map.of())) {
            assertThat(server.awaitEnd()).isEqualTo(2);
            assertThat(server.said()).startsWith("tefter: TEFTER_HOME " + file).hasLineCount(1);
        }
    }

    private static void execute(String sql) throws Exception {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int kept(String table) throws Exception {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select kept from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection connect() throws Exception {
        String port = Files.readAllLines(home.resolve("database/data/postmaster.pid")).get(3);
        String password = Files.readString(home.resolve("database/password"));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/tefter", "tefter", password);
    }

    private static List<ProcessHandle> postmasters() {
        return ProcessHandle.allProcesses().filter(KilledServerTest::isOurs)
            .filter(process -> process.parent().filter(KilledServerTest::isOurs).isEmpty()).toList();
    }

    private static boolean isOurs(ProcessHandle process) {
        return process.info().command().filter(program -> program.startsWith(home + "/")).isPresent();
    }
}
