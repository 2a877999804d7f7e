package rs.tefter.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.access.Accounts.Person;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;

/** Sessions of people in browsers: a random token each, kept as its SHA-256 hash, ended by signing out, by idleness and by age. */
public final class Sessions {

    public static final Duration LONGEST_IDLE = Duration.ofHours(12);
    public static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    /**
     * Somebody who has signed in.
     *
     * @param companyId the company they have chosen to work for
     * @param formToken what every form of this session must carry
     */
    public record Session(byte[] hash, Person person, Optional<Long> companyId, String formToken) {}

    private final JdbcClient jdbc;
    private final Time time;

    public Sessions(DataSource database, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.time = time;
    }

    /** Opens a session and gives its token, which goes into a cookie and is never readable again. */
    public String open(Person person) {
        String token = Tokens.make();
        Instant now = time.instant();
        jdbc.sql("insert into web_session values (?, ?, null, ?, ?, ?)")
            .params(Tokens.hash(token), person.number(), Tokens.make(), Sql.utc(now), Sql.utc(now)).update();
        return token;
    }

    /** The living session of a token; being asked for keeps it alive. */
    public Optional<Session> find(String token) {
        record Row(Session session, Instant seenAt) {}
        Instant now = time.instant();
        Optional<Row> row = jdbc.sql("""
                select s.*, a.email from web_session s join account a on a.number = s.account_number
                where token_hash = ? and s.created_at > ? and seen_at > ?""")
            .params(Tokens.hash(token), Sql.utc(now.minus(LONGEST)), Sql.utc(now.minus(LONGEST_IDLE)))
            .query((found, _) -> new Row(new Session(found.getBytes("token_hash"),
                new Person(found.getLong("account_number"), found.getString("email")),
                Optional.ofNullable(found.getObject("company_id", Long.class)), found.getString("form_token")), Sql.instant(found, "seen_at")))
            .optional();
        row.filter(found -> found.seenAt.isBefore(now.minus(BETWEEN_NOTES))).ifPresent(found ->
            jdbc.sql("update web_session set seen_at = ? where token_hash = ?").params(Sql.utc(now), found.session.hash).update());
        return row.map(Row::session);
    }

    /** Notes for which company the person goes on to work; that they may is the caller's to know. */
    public void choose(Session session, long companyId) {
        jdbc.sql("update web_session set company_id = ? where token_hash = ?").params(companyId, session.hash).update();
    }

    public void close(Session session) {
        jdbc.sql("delete from web_session where token_hash = ?").param(session.hash).update();
    }

    /** Ends every session of a person, because the password has changed or access was taken back. */
    public void closeAll(long personNumber) {
        jdbc.sql("delete from web_session where account_number = ?").param(personNumber).update();
    }

    /** Ends the other sessions of the same person. */
    void closeOthers(Session session) {
        jdbc.sql("delete from web_session where account_number = ? and token_hash <> ?").params(session.person.number(), session.hash).update();
    }

    /** Carries every session along when a sandbox's clock is moved, so that nobody is signed out by it. */
    public void shift(Duration by) {
        jdbc.sql("update web_session set created_at = created_at + cast(:by as interval), seen_at = seen_at + cast(:by as interval)")
            .param("by", by.toSeconds() + " s").update();
    }

    /** Forgets sessions that have ended. */
    public void sweep() {
        Instant now = time.instant();
        jdbc.sql("delete from web_session where created_at < ? or seen_at < ?").params(Sql.utc(now.minus(LONGEST)), Sql.utc(now.minus(LONGEST_IDLE)))
            .update();
    }
}
