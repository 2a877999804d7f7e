package rs.tefter.platform;

import java.util.Optional;

/**
 * Which PostgreSQL holds the data.
 *
 * @param url JDBC address of an external PostgreSQL; empty means the embedded one
 * @param poolSize most connections open at once
 */
public record DatabaseSettings(Optional<String> url, String user, String password, int poolSize) {

    static DatabaseSettings read(GivenSettings given) {
        return new DatabaseSettings(
                given.optional("database.url", "an address such as jdbc:postgresql://db.example:5432/tefter", DatabaseSettings::jdbcUrl),
                given.text("database.user", ""),
                given.text("database.password", ""),
                given.integer("database.pool-size", 16, 2, 500));
    }

    private static String jdbcUrl(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return url;
        }
        if (url.startsWith("postgresql://")) {
            return "jdbc:" + url;
        }
        throw new IllegalArgumentException("not a PostgreSQL address");
    }

    @Override
    public String toString() {
        return "DatabaseSettings[url=" + url + ", user=" + user + ", poolSize=" + poolSize + "]";
    }
}
