package rs.tefter.access;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rs.tefter.access.Accounts.Person;
import rs.tefter.access.Sessions.Session;
import rs.tefter.mail.Letter;
import rs.tefter.mail.Outbox;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;

/** Changes of passwords: with the old one, or by a link that is mailed to whoever forgot it, counts once and dies after an hour. */
public final class Passwords {

    public static final Duration LIFETIME = Duration.ofHours(1);
    private static final Duration BETWEEN_LINKS = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Accounts accounts;
    private final Logins logins;
    private final Sessions sessions;
    private final Outbox outbox;
    private final Time time;

    Passwords(DataSource database, Accounts accounts, Logins logins, Sessions sessions, Outbox outbox, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.accounts = accounts;
        this.logins = logins;
        this.sessions = sessions;
        this.outbox = outbox;
        this.time = time;
    }

    /**
     * Mails a link to the person with that address; nothing happens when there is none, or when they got one a moment ago.
     *
     * @param letter made of what must stand in the link
     */
    public void ask(String email, Function<String, Letter> letter) {
        Instant now = time.instant();
        accounts.find(email).ifPresent(person -> transaction.executeWithoutResult(_ -> {
            String token = Tokens.make();
            int made = jdbc.sql("""
                    insert into password_link as known values (:person, :hash, :now, :end)
                    on conflict (account_number) do update set token_hash = excluded.token_hash, created_at = excluded.created_at,
                      expires_at = excluded.expires_at where known.created_at < :earlier""")
                .param("person", person.number()).param("hash", Tokens.hash(token)).param("now", Sql.utc(now))
                .param("end", Sql.utc(now.plus(LIFETIME)))
                .param("earlier", Sql.utc(now.minus(BETWEEN_LINKS))).update();
            if (made == 1) {
                outbox.post(Outbox.OF_THE_SERVER, letter.apply(token));
            }
        }));
    }

    /** Whose living link this is; PasswordLinkNotFound when it is nobody's. */
    public Person find(String token) {
        return jdbc.sql("select number, email from password_link join account on number = account_number where token_hash = ? and expires_at > ?")
            .params(Tokens.hash(token), Sql.utc(time.instant())).query((row, _) -> new Person(row.getLong(1), row.getString(2))).optional()
            .orElseThrow(Passwords::dead);
    }

    /** Sets the password of the link's person and signs them out everywhere; refused as {@link Accounts#setPassword} refuses. */
    public void use(String token, String password) {
        Person person = find(token);
        transaction.executeWithoutResult(_ -> {
            if (jdbc.sql("delete from password_link where token_hash = ?").param(Tokens.hash(token)).update() == 0) {
                throw dead();
            }
            accounts.setPassword(person, password);
            sessions.closeAll(person.number());
        });
        logins.forget();
    }

    /** Sets another password for whoever knows the old one, and ends their other sessions; WrongPassword when the old one is wrong. */
    public void change(Session session, String old, String password) {
        Person person = session.person();
        if (logins.signIn(person.email(), old).filter(person::equals).isEmpty()) {
            throw Problem.refused("WrongPassword", "old", "The old password is wrong").refusal();
        }
        transaction.executeWithoutResult(_ -> {
            accounts.setPassword(person, password);
            sessions.closeOthers(session);
        });
        logins.forget();
    }

    private static Refusal dead() {
        return Problem.of(Problem.Kind.GONE, "PasswordLinkNotFound", "This link was used or has expired; ask for another").refusal();
    }
}
