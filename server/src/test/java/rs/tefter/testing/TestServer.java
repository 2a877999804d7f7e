package rs.tefter.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import rs.tefter.Server;
import rs.tefter.platform.DatabaseSettings;
import rs.tefter.platform.Settings;
import rs.tefter.platform.Time;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real server in this JVM, on a free port, with a database, a home folder and a movable clock of its own. */
public final class TestServer implements AutoCloseable {

    private final TestDatabase database;
    private final Path home;
    private final Settings settings;
    private final Time time;
    private Server server;

    private TestServer(TestDatabase database, Path home, Settings settings, Time time) {
        this.database = database;
        this.home = home;
        this.settings = settings;
        this.time = time;
    }

    /** A sandbox as it comes. */
    public static TestServer start() {
        return start(Map.of());
    }

    /** With the given {@code TEFTER_…} settings. */
    public static TestServer start(Map<String, String> given) {
        return start(given, Time.movable(Time.real()));
    }

    public static TestServer start(Map<String, String> given, Time time) {
        TestDatabase database = TestDatabase.create();
        Path home = newHome();
        Map<String, String> environment = new HashMap<>(environment(database.settings()));
        environment.put("TEFTER_PORT", Integer.toString(FreePort.find()));
        environment.put("TEFTER_BADI_LOCAL_PORT", Integer.toString(FreePort.find()));
        environment.put("TEFTER_HOME", home.toString());
        environment.putAll(given);
        TestServer started = new TestServer(database, home, Settings.load(environment, home), time);
        started.open();
        return started;
    }

    /** The settings that lead a server to a database. */
    public static Map<String, String> environment(DatabaseSettings database) {
        return Map.of(
                "TEFTER_DATABASE_URL", database.url().orElseThrow(),
                "TEFTER_DATABASE_USER", database.user(),
                "TEFTER_DATABASE_PASSWORD", database.password(),
                "TEFTER_DATABASE_POOL_SIZE", Integer.toString(database.poolSize()));
    }

    private static Path newHome() {
        try {
            return Files.createTempDirectory("tefter-home-");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void open() {
        try {
            server = Server.start(settings, time);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Stops the server and starts it again over the same database and home. */
    public void restart() {
        server.close();
        open();
    }

    public URI baseUrl() {
        return settings.baseUrl();
    }

    public URI uri(String pathAndQuery) {
        return URI.create(settings.baseUrl() + pathAndQuery);
    }

    /** Moves with {@link Time#advance}. */
    public Time time() {
        return time;
    }

    public Settings settings() {
        return settings;
    }

    public TestDatabase database() {
        return database;
    }

    /** The part of the application of that type. */
    public <T> T part(Class<T> type) {
        return server.part(type);
    }

    /** What demo.json says; the companies are its {@code companies}. */
    public JsonNode demo() {
        return JsonMapper.shared().readTree(home.resolve("demo.json"));
    }

    @Override
    public void close() {
        server.close();
        database.close();
        try (Stream<Path> all = Files.walk(home)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
