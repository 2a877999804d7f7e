package rs.tefter.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import rs.tefter.platform.DatabaseSettings;
import rs.tefter.platform.StartFailure;

/** The pool of connections to one PostgreSQL whose schema is up to date. */
public final class Database implements AutoCloseable {

    private static final int OLDEST_VERSION = 15;
    private static final long CONNECTION_TIMEOUT_MILLIS = 10_000;
    private static final String CONNECT_SECONDS = "5";

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Checks that the server can be reached and is new enough, migrates the schema and opens the pool; a {@link StartFailure} otherwise. */
    public static Database open(DatabaseSettings settings) {
        check(settings);
        HikariDataSource pool = new HikariDataSource(pool(settings));
        try {
            Flyway.configure().dataSource(pool).locations("classpath:db/migration").load().migrate();
        } catch (FlywayException refused) {
            pool.close();
            throw new StartFailure("the schema of the database cannot be brought up to date: " + firstLine(refused), refused);
        }
        return new Database(pool);
    }

    private static void check(DatabaseSettings settings) {
        String url = url(settings);
        Properties login = new Properties();
        login.setProperty("loginTimeout", CONNECT_SECONDS);
        if (!settings.user().isEmpty()) {
            login.setProperty("user", settings.user());
            login.setProperty("password", settings.password());
        }
        try (Connection connection = DriverManager.getConnection(url, login)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new StartFailure("TEFTER_DATABASE_URL is a PostgreSQL " + version + "; " + OLDEST_VERSION + " or later is needed");
            }
        } catch (SQLException unreachable) {
            throw new StartFailure("the database at " + withoutParameters(url) + " cannot be used: " + firstLine(unreachable), unreachable);
        }
    }

    private static HikariConfig pool(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(url(settings));
        if (!settings.user().isEmpty()) {
            config.setUsername(settings.user());
            config.setPassword(settings.password());
        }
        config.setMaximumPoolSize(settings.poolSize());
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.addDataSourceProperty("ApplicationName", "tefter");
        // A statement is prepared on the server from its first repetition on: our statements are few and all return.
        config.addDataSourceProperty("prepareThreshold", "2");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }

    private static String url(DatabaseSettings settings) {
        return settings.url().orElseThrow(() -> new IllegalArgumentException("no database address"));
    }

    /** Parameters may hold a password. */
    private static String withoutParameters(String url) {
        return url.replaceAll("\\?.*$", "").replaceAll("//[^/@]*@", "//");
    }

    private static String firstLine(Exception trouble) {
        return String.valueOf(trouble.getMessage()).lines().filter(line -> !line.isBlank()).findFirst().orElse(trouble.getClass().getSimpleName());
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
