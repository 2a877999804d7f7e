package rs.tefter.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;
import rs.tefter.platform.TimeOrderedIds;

/** Who did what for a company in the portal, and what came of it. */
public final class Audit {

    /**
     * One act.
     *
     * @param person  by their address
     * @param act     the page it was done on, with the names of its parameters
     * @param path    the page as it was asked for
     * @param outcome {@value #DONE} or the code of a refusal
     */
    public record Entry(UUID id, Instant at, String person, String act, String path, String outcome) {

        public boolean isDone() {
            return outcome.equals(DONE);
        }
    }

    public static final String DONE = "done";

    private final JdbcClient jdbc;
    private final TimeOrderedIds ids;
    private final Time time;

    Audit(DataSource database, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.ids = new TimeOrderedIds(time, new SecureRandom());
        this.time = time;
    }

    public void note(long companyId, String person, String act, String path, String outcome) {
        jdbc.sql("insert into audit_entry values (?, ?, ?, ?, ?, ?, ?)")
            .params(companyId, ids.next(), Sql.utc(time.instant()), person, act, path, outcome).update();
    }

    /**
     * Newest first.
     *
     * @param before the last entry of the page before
     */
    public List<Entry> page(long companyId, Optional<UUID> before, int limit) {
        return jdbc.sql("""
                select * from audit_entry where company_id = :company and (cast(:before as uuid) is null or entry_id < :before)
                order by entry_id desc limit :limit""")
            .param("company", companyId).param("before", before.orElse(null)).param("limit", limit)
            .query((row, _) -> new Entry(row.getObject("entry_id", UUID.class), Sql.instant(row, "at"), row.getString("person"), row.getString("act"),
                row.getString("path"), row.getString("outcome")))
            .list();
    }
}
