package rs.tefter.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;

/** Reads the events of one company. Their ids ascend in commit order, so what lies at or below an id that was seen is complete. */
final class EventStore {

    private final JdbcClient jdbc;

    EventStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** The id of the newest event, 0 when there is none. */
    long lastId(long companyId) {
        return jdbc.sql("select coalesce(max(event_id), 0) from event where company_id = ?").param(companyId).query(Long.class).single();
    }

    /** When the newest event up to that id happened. */
    Optional<Instant> lastBefore(long companyId, long upTo) {
        return jdbc.sql("select occurred_at from event where company_id = ? and event_id <= ? order by event_id desc limit 1")
            .params(companyId, upTo).query((row, _) -> Sql.instant(row, "occurred_at")).optional();
    }

    /** Events with an id over the first and up to the second, in their order. */
    List<Event> between(long companyId, long after, long upTo, int limit) {
        return between(companyId, after, upTo, limit, Optional.empty(), List.of());
    }

    /** As above, of one side and of the given kinds; no kinds means all. */
    List<Event> between(long companyId, long after, long upTo, int limit, Optional<Side> side, Collection<EventKind> kinds) {
        return jdbc.sql("""
                select * from (
                    select *, event_kind(side, status, coalesce(cir_assignment_change, cir_status)) as kind
                    from event
                    where company_id = :company and event_id > :after and event_id <= :upTo) as named
                where (cast(:side as text) is null or side = :side) and (:anyKind or kind = any(:kinds))
                order by event_id
                limit :limit""")
            .param("company", companyId).param("after", after).param("upTo", upTo).param("limit", limit)
            .param("side", side.map(Side::wire).orElse(null))
            .param("anyKind", kinds.isEmpty())
            .param("kinds", kinds.stream().map(EventKind::wire).toArray(String[]::new))
            .query(EventStore::event).list();
    }

    /** The newest events, newest first. */
    List<Event> latest(long companyId, int limit) {
        return jdbc.sql("""
                select *, event_kind(side, status, coalesce(cir_assignment_change, cir_status)) as kind
                from event where company_id = ? order by event_id desc limit ?""")
            .params(companyId, limit).query(EventStore::event).list();
    }

    /** The events of one side on one calendar day, in their order. */
    List<Event> ofDay(long companyId, Side side, LocalDate day) {
        return jdbc.sql("""
                select *, event_kind(side, status, coalesce(cir_assignment_change, cir_status)) as kind
                from event
                where company_id = ? and side = ? and occurred_on = ?
                order by event_id""")
            .params(companyId, side.wire(), day)
            .query(EventStore::event).list();
    }

    private static Event event(ResultSet row, int number) throws SQLException {
        return new Event(row.getLong("event_id"), Side.read(row.getString("side")).orElseThrow(), EventKind.stored(row.getString("kind")),
            row.getLong("invoice_id"), row.getString("status"), Sql.instant(row, "occurred_at"), Sql.optionalText(row, "comment"),
            Sql.optionalText(row, "cir_invoice_id"), Sql.optionalText(row, "storno_number"), Sql.optionalText(row, "cir_assignment_change"),
            Columns.optional(row, "signed", Boolean.class));
    }
}
