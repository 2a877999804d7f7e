package rs.tefter.retail.receipts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;

/** What is left to do about receipts, over all companies. */
final class Work {

    /** Receipts of a client that may have been signed. */
    record OpenLane(long companyId, UUID clientId) {}

    /** An order of which a part is signed and the rest is to follow, or that was never handed over. */
    record Unfinished(long companyId, UUID jobId, UUID clientId) {}

    private static final int MOST_AT_ONCE = 256;

    private final JdbcClient jdbc;

    Work(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    List<OpenLane> openLanes() {
        return jdbc.sql("""
                select company_id, client_id from receipt where state in ('sending', 'unknown')
                group by company_id, client_id order by min(created_at) limit ?""")
            .param(MOST_AT_ONCE).query((row, _) -> new OpenLane(row.getLong(1), row.getObject(2, UUID.class))).list();
    }

    /**
     * Orders that began before a moment, so that nobody is likely to be at them, and need something still. The receipt before is asked for one by one:
     * a join that was planned while there were no receipts may read them all for each of them once there are.
     */
    List<Unfinished> unfinished(Instant before) {
        return jdbc.sql("""
                select r.company_id, r.job_id, r.client_id from receipt r
                where (r.state in ('new', 'not_sent') or r.state = 'rejected' and r.problem <> 'PfrRefused') and r.step > 0
                    and r.created_at < :before and (select f.state from receipt f
                        where f.company_id = r.company_id and f.job_id = r.job_id and f.step = r.step - 1) = 'signed'
                union select r.company_id, r.job_id, r.client_id from receipt r
                where r.state = 'signed' and not r.handed_over and r.created_at < :before
                limit :most""")
            .param("before", Sql.utc(before)).param("most", MOST_AT_ONCE)
            .query((row, _) -> new Unfinished(row.getLong(1), row.getObject(2, UUID.class), row.getObject(3, UUID.class))).list();
    }
}
