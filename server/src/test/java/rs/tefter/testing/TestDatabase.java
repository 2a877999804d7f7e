package rs.tefter.testing;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.DatabaseSettings;
import rs.tefter.platform.database.Database;

/** A database of its own for one test class, in a real PostgreSQL; dropped when closed. */
public final class TestDatabase implements AutoCloseable {

    private final String name;
    private final Database database;

    private TestDatabase(String name) {
        this.name = name;
        this.database = Database.open(TestPostgres.get().reach(name));
    }

    /** With the schema of today and no rows. */
    public static TestDatabase create() {
        return new TestDatabase(TestPostgres.get().migrated());
    }

    public DatabaseSettings settings() {
        return TestPostgres.get().reach(name);
    }

    public DataSource dataSource() {
        return database.dataSource();
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    @Override
    public void close() {
        database.close();
        TestPostgres.get().drop(name);
    }
}
