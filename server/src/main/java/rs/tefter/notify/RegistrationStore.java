package rs.tefter.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;

/** Keeps who is told of a company's events. */
final class RegistrationStore {

    private final JdbcClient jdbc;

    RegistrationStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    void insert(Registration row) {
        jdbc.sql("""
                insert into callback_registration
                    (company_id, registration_id, kind, url, event_kinds, active, created_at, window_from, window_to, read_up_to)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(row.companyId(), row.id(), row.kind().stored(), url(row), kinds(row), row.active(), Sql.utc(row.createdAt()),
                Columns.utc(row.from()), Columns.utc(row.to()), row.readUpTo())
            .update();
    }

    void update(Registration row) {
        jdbc.sql("""
                update callback_registration
                set url = ?, event_kinds = ?, active = ?, created_at = ?, window_from = ?, window_to = ?, read_up_to = ?
                where company_id = ? and registration_id = ?""")
            .params(url(row), kinds(row), row.active(), Sql.utc(row.createdAt()), Columns.utc(row.from()), Columns.utc(row.to()), row.readUpTo(),
                row.companyId(), row.id())
            .update();
    }

    boolean delete(long companyId, UUID id) {
        return jdbc.sql("delete from callback_registration where company_id = ? and registration_id = ?").params(companyId, id).update() > 0;
    }

    /** Registrations of one kind, those that have ended but are not yet read to their end included; oldest first. */
    List<Registration> ofKind(long companyId, Registration.Kind kind) {
        return jdbc.sql("select * from callback_registration where company_id = ? and kind = ? order by created_at, registration_id")
            .params(companyId, kind.stored()).query(RegistrationStore::row).list();
    }

    Optional<Registration> find(long companyId, UUID id) {
        return jdbc.sql("select * from callback_registration where company_id = ? and registration_id = ?")
            .params(companyId, id).query(RegistrationStore::row).optional();
    }

    /** Keeps the company's registrations as they are until the end of the transaction. */
    void hold(long companyId, Registration.Kind kind) {
        jdbc.sql("select 1 from callback_registration where company_id = ? and kind = ? for update").params(companyId, kind.stored())
            .query(Integer.class).list();
    }

    /** The active registrations of a company that no other server is working on, held until the end of the transaction. */
    List<Registration> takeActive(long companyId) {
        return jdbc.sql("select * from callback_registration where company_id = ? and active order by registration_id for update skip locked")
            .param(companyId).query(RegistrationStore::row).list();
    }

    List<Registration> active(long companyId) {
        return jdbc.sql("select * from callback_registration where company_id = ? and active order by registration_id")
            .param(companyId).query(RegistrationStore::row).list();
    }

    void readUpTo(Registration row, long eventId) {
        jdbc.sql("update callback_registration set read_up_to = ? where company_id = ? and registration_id = ?")
            .params(eventId, row.companyId(), row.id()).update();
    }

    /** Ends registrations of the first generation that were made before the instant. */
    void endFirstGeneration(Instant at) {
        jdbc.sql("update callback_registration set window_to = :at where kind = 'first' and window_to is null and created_at < :at")
            .param("at", Sql.utc(at)).update();
    }

    /** Companies that have events nobody has put into deliveries, or registrations that ended before the instant. */
    List<Long> companiesBehind(Instant endedBefore, int limit) {
        return jdbc.sql("""
                select distinct company_id from callback_registration as r
                where active and (window_to < ?
                    or exists (select 1 from event as e where e.company_id = r.company_id and e.event_id > r.read_up_to))
                limit ?""")
            .params(Sql.utc(endedBefore), limit).query(Long.class).list();
    }

    private static String url(Registration row) {
        return row.address().map(CallbackAddress::toString).orElse(null);
    }

    private static String[] kinds(Registration row) {
        return row.kinds().stream().map(EventKind::wire).toArray(String[]::new);
    }

    private static Registration row(ResultSet row, int number) throws SQLException {
        return new Registration(row.getLong("company_id"), row.getObject("registration_id", UUID.class), Registration.Kind.of(row.getString("kind")),
            Sql.optionalText(row, "url").map(CallbackAddress::stored),
            Columns.texts(row, "event_kinds").stream().map(EventKind::stored).collect(Collectors.toUnmodifiableSet()),
            row.getBoolean("active"), Sql.instant(row, "created_at"), Sql.optionalInstant(row, "window_from"),
            Sql.optionalInstant(row, "window_to"), row.getLong("read_up_to"));
    }
}
