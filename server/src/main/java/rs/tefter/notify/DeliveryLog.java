package rs.tefter.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;

/** Every attempt to deliver a company's callbacks of the last 90 days, and the attempts that are due. */
public final class DeliveryLog {

    /**
     * One attempt; the one that is due is pending.
     *
     * @param cursor        where it stands in the log
     * @param attempt       1 is the first
     * @param error         why nobody answered
     * @param responseHead  the beginning of the answer's body, up to 1024 characters
     * @param nextAttemptAt when it, or the one after it, is due
     */
    public record Entry(
            long cursor, long deliveryId, UUID requestId, String url, List<Long> eventIds, int attempt, Optional<Instant> startedAt,
            Optional<Duration> took, Optional<Integer> httpStatus, Optional<String> error,
            Optional<String> responseHead, Optional<Instant> nextAttemptAt,
            DeliveryState state) {}

    /** @param next the cursor of the page that follows; empty when there is nothing newer yet */
    public record Page(List<Entry> entries, Optional<Long> next) {}

    /**
     * How a company's callbacks fare.
     *
     * @param waiting   batches that are to be sent
     * @param failing   those of them that were tried in vain
     * @param exhausted batches of the last 90 days that were given up and not replayed, at most {@value #MOST_COUNTED}
     */
    public record Health(long waiting, long failing, long exhausted) {}

    public static final int PAGE = 100;
    private static final String SELECT = """
        select a.*, d.request_id, d.event_ids
        from callback_attempt as a join callback_delivery as d using (company_id, delivery_id)
        """;
    private static final int MOST_COUNTED = 1000;
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int PURGED_AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final InstantSource time;

    public DeliveryLog(DataSource database, InstantSource time) {
        this.jdbc = JdbcClient.create(database);
        this.time = time;
    }

    /**
     * One page of at most {@value #PAGE} attempts, oldest first.
     *
     * @param after the {@code next} of the page before; 0 is the beginning
     */
    public Page page(long companyId, Optional<DeliveryState> state, Optional<UUID> requestId, long after) {
        List<Entry> found = jdbc.sql(SELECT + """
                where a.company_id = :company and a.attempt_id > :after
                    and (cast(:state as text) is null or a.state = :state)
                    and (cast(:request as uuid) is null or d.request_id = :request)
                order by a.attempt_id
                limit :limit""")
            .param("company", companyId).param("after", after).param("state", state.map(DeliveryState::wire).orElse(null))
            .param("request", requestId.orElse(null)).param("limit", PAGE + 1)
            .query(DeliveryLog::entry).list();
        if (found.size() <= PAGE) {
            return new Page(found, Optional.empty());
        }
        List<Entry> page = found.subList(0, PAGE);
        return new Page(page, Optional.of(page.getLast().cursor()));
    }

    /**
     * The newest attempts, newest first.
     *
     * @param before the cursor of the last attempt of the page before
     */
    public List<Entry> latest(long companyId, Optional<DeliveryState> state, Optional<Long> before, int limit) {
        return jdbc.sql(SELECT + """
                where a.company_id = :company and (cast(:before as bigint) is null or a.attempt_id < :before)
                    and (cast(:state as text) is null or a.state = :state)
                order by a.attempt_id desc
                limit :limit""")
            .param("company", companyId).param("before", before.orElse(null)).param("state", state.map(DeliveryState::wire).orElse(null))
            .param("limit", limit).query(DeliveryLog::entry).list();
    }

    /** Every attempt at one delivery, newest first; none when the company has no such delivery. */
    public List<Entry> attempts(long companyId, long deliveryId) {
        return jdbc.sql(SELECT + "where a.company_id = ? and a.delivery_id = ? order by a.attempt_id desc").params(companyId, deliveryId)
            .query(DeliveryLog::entry).list();
    }

    /** What every attempt at a delivery sends. */
    public Optional<byte[]> body(long companyId, long deliveryId) {
        return jdbc.sql("select body from callback_delivery where company_id = ? and delivery_id = ?").params(companyId, deliveryId)
            .query(byte[].class).optional();
    }

    public Health health(long companyId) {
        return jdbc.sql("""
                select count(*) as waiting, count(*) filter (where attempts > 0) as failing,
                    (select count(*) from (
                        select from callback_attempt a join callback_delivery d using (company_id, delivery_id)
                        where a.company_id = :company and a.state = 'Exhausted' and d.state = 'Exhausted' limit :most) x) as exhausted
                from callback_delivery where company_id = :company and due_at is not null""")
            .param("company", companyId).param("most", MOST_COUNTED)
            .query((row, _) -> new Health(row.getLong("waiting"), row.getLong("failing"), row.getLong("exhausted"))).single();
    }

    /** Forgets batches that are done and were made more than 90 days ago, some at a time; true when there are more. */
    boolean purge() {
        return jdbc.sql("""
                with old as (
                    delete from callback_delivery where (company_id, delivery_id) in (
                        select company_id, delivery_id from callback_delivery where created_at < ? and due_at is null order by created_at limit ?)
                    returning company_id, delivery_id),
                attempts as (
                    delete from callback_attempt as a using old where a.company_id = old.company_id and a.delivery_id = old.delivery_id)
                select count(*) from old""")
            .params(Sql.utc(time.instant().minus(KEPT)), PURGED_AT_ONCE).query(Integer.class).single() == PURGED_AT_ONCE;
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(row.getLong("attempt_id"), row.getLong("delivery_id"), row.getObject("request_id", UUID.class), row.getString("url"),
            Columns.longs(row, "event_ids"), row.getInt("attempt"), Sql.optionalInstant(row, "started_at"),
            Columns.optional(row, "duration_millis", Long.class).map(Duration::ofMillis), Columns.optional(row, "http_status", Integer.class),
            Sql.optionalText(row, "error"), Sql.optionalText(row, "response_head"), Sql.optionalInstant(row, "next_attempt_at"),
            DeliveryState.stored(row.getString("state")));
    }
}
