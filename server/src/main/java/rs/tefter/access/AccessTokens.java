package rs.tefter.access;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rs.tefter.access.Accounts.Person;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;

/**
 * OAuth 2.0 for clients that work for a person: password and refresh grants. Tokens and secrets are random and kept as SHA-256 hashes;
 * five wrong passwords in a row lock a person out of a client for a quarter of an hour.
 */
public final class AccessTokens {

    public static final Duration LIFETIME = Duration.ofHours(1);
    private static final Duration REFRESH_LIFETIME = Duration.ofDays(30);
    /** A client that did not get the answer may ask once more with the old refresh token. */
    private static final Duration REFRESH_GRACE = Duration.ofSeconds(60);
    private static final int FAILURES_UNTIL_LOCKED = 5;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    /** What a request for a token leads to. */
    public sealed interface Outcome {}

    /** A new pair of tokens. */
    public record Granted(String accessToken, String refreshToken) implements Outcome {}

    /** The client is unknown or its secret is wrong. */
    public record WrongClient() implements Outcome {}

    /** User, password or refresh token is wrong. */
    public record WrongPerson() implements Outcome {}

    /** Too many wrong passwords; how long it still lasts. */
    public record Locked(Duration left) implements Outcome {}

    /** A client as its maker is told of it, once. */
    public record Client(String clientId, String secret) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Accounts accounts;
    private final Time time;

    public AccessTokens(DataSource database, Accounts accounts, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.accounts = accounts;
        this.time = time;
    }

    /** A client as it is listed; its secret is never readable again. */
    public record Registered(String clientId, Instant createdAt) {}

    /** Registers a client of a company; its secret is shown here and never again. */
    public Client register(long companyId) {
        Client client = new Client("tefter-" + Tokens.make().substring(0, 8).toLowerCase(Locale.ROOT), Tokens.make());
        jdbc.sql("insert into token_client (client_id, secret_hash, created_at, company_id) values (?, ?, ?, ?)")
            .params(client.clientId, Tokens.hash(client.secret), Sql.utc(time.instant()), companyId).update();
        return client;
    }

    /** The company's clients in the order in which they were made. */
    public List<Registered> clients(long companyId) {
        return jdbc.sql("select client_id, created_at from token_client where company_id = ? order by created_at, client_id").param(companyId)
            .query((row, _) -> new Registered(row.getString("client_id"), Sql.instant(row, "created_at"))).list();
    }

    /** Takes a client back with every token it got; false when the company has no such client. */
    public boolean remove(long companyId, String clientId) {
        return transaction.execute(_ -> {
            boolean own = jdbc.sql("select exists (select from token_client where company_id = ? and client_id = ?)").params(companyId, clientId)
                .query(Boolean.class).single();
            for (String table : own ? List.of("access_token", "refresh_token", "sign_in_failure", "token_client") : List.<String>of()) {
                jdbc.sql("delete from " + table + " where client_id = ?").param(clientId).update();
            }
            return own;
        });
    }

    public Outcome byPassword(String clientId, String secret, String username, String password) {
        if (!isClient(clientId, secret)) {
            return new WrongClient();
        }
        String name = username.strip().toLowerCase(Locale.ROOT);
        Optional<Instant> locked = lockedUntil(clientId, name);
        if (locked.isPresent()) {
            return new Locked(Duration.between(time.instant(), locked.get()));
        }
        Optional<Person> person = accounts.verified(name, password);
        if (person.isEmpty()) {
            fail(clientId, name);
            return new WrongPerson();
        }
        jdbc.sql("delete from sign_in_failure where client_id = ? and username = ?").params(clientId, name).update();
        return grant(clientId, person.get().number());
    }

    public Outcome byRefreshToken(String clientId, String secret, String refreshToken) {
        if (!isClient(clientId, secret)) {
            return new WrongClient();
        }
        Instant now = time.instant();
        Optional<Long> holder = jdbc.sql("""
                update refresh_token set expires_at = least(expires_at, ?) where token_hash = ? and client_id = ? and expires_at > ?
                returning account_number""")
            .params(Sql.utc(now.plus(REFRESH_GRACE)), Tokens.hash(refreshToken), clientId, Sql.utc(now))
            .query(Long.class).optional();
        return holder.<Outcome>map(person -> grant(clientId, person)).orElseGet(WrongPerson::new);
    }

    /** For whom the bearer of a living token works. */
    public Optional<Person> bearer(String accessToken) {
        return jdbc.sql("""
                select number, email from access_token join account on number = account_number where token_hash = ? and expires_at > ?""")
            .params(Tokens.hash(accessToken), Sql.utc(time.instant())).query((row, _) -> new Person(row.getLong(1), row.getString(2))).optional();
    }

    /** Forgets tokens that are dead. */
    public void sweep() {
        for (String table : new String[] {"access_token", "refresh_token"}) {
            jdbc.sql("delete from " + table + " where expires_at < ?").param(Sql.utc(time.instant())).update();
        }
    }

    private boolean isClient(String clientId, String secret) {
        return jdbc.sql("select secret_hash from token_client where client_id = ?").param(clientId).query(byte[].class).optional()
            .filter(known -> MessageDigest.isEqual(known, Tokens.hash(secret))).isPresent();
    }

    private Optional<Instant> lockedUntil(String clientId, String username) {
        return jdbc.sql("select locked_until from sign_in_failure where client_id = ? and username = ? and locked_until > ?")
            .params(clientId, username, Sql.utc(time.instant())).query((row, _) -> Sql.instant(row, "locked_until")).optional();
    }

    /** The count begins anew once a lock is over. */
    private void fail(String clientId, String username) {
        Instant now = time.instant();
        jdbc.sql("""
                insert into sign_in_failure as known values (:client, :username, 1, null)
                on conflict (client_id, username) do update set
                  in_a_row = case when known.locked_until <= :now then 1 else known.in_a_row + 1 end,
                  locked_until = case when known.locked_until is null and known.in_a_row + 1 >= :most then cast(:until as timestamptz) end""")
            .param("client", clientId).param("username", username).param("now", Sql.utc(now)).param("most", FAILURES_UNTIL_LOCKED)
            .param("until", Sql.utc(now.plus(LOCKED_FOR))).update();
    }

    private Granted grant(String clientId, long personNumber) {
        Instant now = time.instant();
        Granted granted = new Granted(Tokens.make(), Tokens.make());
        jdbc.sql("insert into access_token (token_hash, client_id, account_number, expires_at) values (?, ?, ?, ?)")
            .params(Tokens.hash(granted.accessToken), clientId, personNumber, Sql.utc(now.plus(LIFETIME))).update();
        jdbc.sql("insert into refresh_token (token_hash, client_id, account_number, expires_at) values (?, ?, ?, ?)")
            .params(Tokens.hash(granted.refreshToken), clientId, personNumber, Sql.utc(now.plus(REFRESH_LIFETIME))).update();
        return granted;
    }
}
