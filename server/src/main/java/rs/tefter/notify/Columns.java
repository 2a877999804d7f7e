package rs.tefter.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import rs.tefter.platform.Sql;

/** Arrays and absent values as JDBC knows them. */
final class Columns {

    private Columns() {}

    /** Now, as exactly as the database keeps it: what is answered at once and what is read later are equal. */
    static Instant now(InstantSource time) {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** For a parameter that may be null. */
    static OffsetDateTime utc(Optional<Instant> instant) {
        return instant.map(Sql::utc).orElse(null);
    }

    static <T> Optional<T> optional(ResultSet row, String column, Class<T> type) throws SQLException {
        return Optional.ofNullable(row.getObject(column, type));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static List<Long> longs(ResultSet row, String column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }
}
