package rs.tefter.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import rs.tefter.platform.DatabaseSettings;
import rs.tefter.platform.HomeLock;
import rs.tefter.platform.database.Database;
import rs.tefter.platform.database.EmbeddedPostgres;

/** The one PostgreSQL of a test JVM, kept below {@code target} so that only the first run pays for its making. */
final class TestPostgres {

    private static final Path HOME = Path.of("target", "test-postgres").toAbsolutePath();
    private static final String TEMPLATE = "template_tefter";
    private static final int POOL_SIZE = 16;

    private final AtomicInteger made = new AtomicInteger();
    private final EmbeddedPostgres postgres;

    private TestPostgres() throws InterruptedException {
        HomeLock lock = HomeLock.take(HOME);
        postgres = EmbeddedPostgres.start(HOME);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            postgres.close();
            lock.close();
        }));
        leftByEarlierRuns().forEach(this::drop);
        execute("create database " + TEMPLATE);
        Database.open(reach(TEMPLATE)).close();
    }

    static TestPostgres get() {
        return Holder.RUNNING;
    }

    DatabaseSettings reach(String database) {
        return postgres.reach(database, POOL_SIZE);
    }

    /** A new database with the schema of today; its name. */
    String migrated() {
        String name = "test_" + made.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE + "");
        return name;
    }

    void drop(String database) {
        execute("drop database if exists " + database + " with (force)");
    }

    private List<String> leftByEarlierRuns() {
        List<String> names = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select datname from pg_database where datname like 'test\\_%' or datname = '" + TEMPLATE + "'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Connection connect() throws SQLException {
        DatabaseSettings settings = reach("postgres");
        return DriverManager.getConnection(settings.url().orElseThrow(), settings.user(), settings.password());
    }

    /** Started by the first test that needs it. */
    private static final class Holder {

        private static final TestPostgres RUNNING = start();

        private static TestPostgres start() {
            try {
                return new TestPostgres();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
