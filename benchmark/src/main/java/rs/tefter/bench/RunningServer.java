package rs.tefter.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server as a process of its own, with a home and a durable PostgreSQL of its own; both are gone when it is closed. */
final class RunningServer implements AutoCloseable {

    private static final long START_LIMIT_NANOS = TimeUnit.MINUTES.toNanos(2);
    private static final long STOP_LIMIT_SECONDS = 90;
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int POSTMASTER_PID_LINE = 0;
    private static final int POSTMASTER_PORT_LINE = 3;

    private final Path home;
    private final int port;
    private final Process process;
    private final Thread ender = new Thread(this::end, "end");
    private boolean ended;

    private RunningServer(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    /** Starts it on the class path that the command gives, or on that of this process, and waits until it answers. */
    static RunningServer start() throws IOException {
        Path home = Files.createTempDirectory("tefter-bench-");
        int port = freePort();
        String classPath = System.getProperty("tefter.bench.server", System.getProperty("java.class.path"));
        ProcessBuilder command = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED", "-cp", classPath, "rs.tefter.Tefter");
        command.redirectErrorStream(true).redirectOutput(home.resolve("server.log").toFile());
        command.environment().keySet().removeIf(name -> name.startsWith("TEFTER_"));
        command.environment().putAll(Map.of("TEFTER_PORT", Integer.toString(port), "TEFTER_BADI_LOCAL_PORT", "0",
            "TEFTER_HOME", home.toString()));
        RunningServer server = new RunningServer(home, port, command.start());
        Runtime.getRuntime().addShutdownHook(server.ender);
        try {
            server.awaitReady();
            return server;
        } catch (IOException | RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        long limit = System.nanoTime() + START_LIMIT_NANOS;
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > limit) {
                throw new IOException("the server does not start: " + Files.readString(home.resolve("server.log")));
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private boolean answers() {
        try (HttpConnection connection = new HttpConnection(port)) {
            return connection.exchange(HttpConnection.request("GET", "/actuator/health", host(), "")).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** As requests name it. */
    String host() {
        return "127.0.0.1:" + port;
    }

    /**
     * The bytes of a request to it.
     *
     * @param headers lines that each end with CR LF, beside those that every request has
     */
    byte[] request(String method, String path, String headers, String type, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return (method + " " + path + " HTTP/1.1\r\nHost: " + host() + "\r\n" + headers + "Content-Type: " + type + "\r\nContent-Length: " + length
            + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    /** What stands in demo.json. */
    JsonNode demo() {
        return JsonMapper.shared().readTree(home.resolve("demo.json"));
    }

    List<DemoCompany> companies() {
        return DemoCompany.readAll(home.resolve("demo.json"));
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    ProcessHandle postgres() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmaster(POSTMASTER_PID_LINE))).orElseThrow();
    }

    private String postmaster(int line) throws IOException {
        return Files.readAllLines(home.resolve("database/data/postmaster.pid")).get(line).strip();
    }

    /** A connection of our own to the server's database, with inserts of a batch sent as few statements. */
    Connection connect() throws SQLException, IOException {
        Properties login = new Properties();
        login.setProperty("user", "tefter");
        login.setProperty("password", Files.readString(home.resolve("database/password")).strip());
        login.setProperty("reWriteBatchedInserts", "true");
        login.setProperty("prepareThreshold", "2");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + postmaster(POSTMASTER_PORT_LINE) + "/tefter", login);
    }

    /** Runs one statement in a connection of its own. */
    void execute(String sql) throws SQLException, IOException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Waits until every accepted invoice has been delivered; the seconds that took. */
    double awaitDelivered() throws SQLException, IOException {
        long start = System.nanoTime();
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            while (true) {
                try (var row = statement.executeQuery("select exists (select from transfer)")) {
                    row.next();
                    if (!row.getBoolean(1)) {
                        return (System.nanoTime() - start) / 1e9;
                    }
                }
                if (System.nanoTime() - start > START_LIMIT_NANOS) {
                    throw new IOException("accepted invoices are not delivered");
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(ender);
    }

    private synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                postgres().destroy();
                process.destroyForcibly().waitFor();
            }
            try (Stream<Path> all = Files.walk(home)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        } catch (IOException unwilling) {
            throw new UncheckedIOException(unwilling);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
