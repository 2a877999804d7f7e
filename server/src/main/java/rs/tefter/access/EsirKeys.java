package rs.tefter.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import rs.tefter.platform.Sha256;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;

/**
 * The keys of a company's cash registers, each with a secret that is shown once and kept as a bcrypt hash.
 *
 * <p>A cash register sends the pair with every call. The row of a key is remembered for a second, so that a change made by another server
 * counts a second later; that a secret fits a hash is remembered for as long as both stay, because it takes a good part of a second to find out.
 */
public final class EsirKeys {

    /** A key as it is listed; its secret is never readable again. */
    public record Key(String key, Instant createdAt, Instant secretCreatedAt) {}

    /** A key with its secret, as they are shown once. */
    public record Pair(String key, String secret, Instant secretCreatedAt) {}

    private static final long REMEMBERED_NANOS = 1_000_000_000L;
    private static final int MOST_REMEMBERED = 10_000;
    private static final int LONGEST_SECRET = 72;
    private static final int LENGTH = 22;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private record Row(long companyId, EsirEnvironment environment, String secretHash, long atNanos) {}

    private final JdbcClient jdbc;
    private final Time time;
    private final RandomGenerator random;
    private final PasswordEncoder encoder = new BCryptPasswordEncoder();
    private final String noSuchKey = encoder.encode("");
    private final ConcurrentHashMap<String, Row> rows = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Boolean> fitting = new ConcurrentHashMap<>();

    /** @param random a source nobody can predict */
    public EsirKeys(DataSource database, Time time, RandomGenerator random) {
        this.jdbc = JdbcClient.create(database);
        this.time = time;
        this.random = random;
    }

    /** The company that key and secret belong to; an unknown key costs as much time as a wrong secret. */
    public Optional<Caller> holder(String key, String secret) {
        Optional<Row> row = row(key);
        boolean fits = fits(secret, row.map(Row::secretHash).orElse(noSuchKey));
        return row.filter(_ -> fits).map(known -> new Caller(known.companyId, known.environment));
    }

    private Optional<Row> row(String key) {
        Row known = rows.get(key);
        if (known != null && System.nanoTime() - known.atNanos < REMEMBERED_NANOS) {
            return Optional.of(known);
        }
        Optional<Row> found = jdbc.sql("select company_id, environment, secret_hash from esir_key where key = ?").param(key)
            .query((row, _) -> new Row(row.getLong(1), EsirEnvironment.read(row.getString(2)).orElseThrow(), row.getString(3), System.nanoTime()))
            .optional();
        makeRoom(rows);
        found.ifPresentOrElse(row -> rows.put(key, row), () -> rows.remove(key));
        return found;
    }

    /** Calls that bring the same pair for the first time wait for one another instead of each working out the same. */
    private boolean fits(String secret, String hash) {
        if (secret.getBytes(StandardCharsets.UTF_8).length > LONGEST_SECRET) {
            return false;
        }
        makeRoom(fitting);
        String pair = HexFormat.of().formatHex(Sha256.of((hash + secret).getBytes(StandardCharsets.UTF_8)));
        return fitting.computeIfAbsent(pair, _ -> encoder.matches(secret, hash) ? true : null) != null;
    }

    private static void makeRoom(ConcurrentHashMap<?, ?> remembered) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
    }

    /** A new key with its secret, shown here and never again. */
    public Pair create(long companyId, EsirEnvironment environment) {
        Pair pair = pair(environment.wire() + "." + text());
        jdbc.sql("insert into esir_key (company_id, key, environment, secret_hash, created_at, secret_created_at) values (?, ?, ?, ?, ?, ?)")
            .params(companyId, pair.key, environment.wire(), encoder.encode(pair.secret), Sql.utc(pair.secretCreatedAt),
                Sql.utc(pair.secretCreatedAt))
            .update();
        return pair;
    }

    /** A new secret in place of the old one, which dies at once; empty when the company has no such key. */
    public Optional<Pair> renew(long companyId, String key) {
        Pair pair = pair(key);
        int changed = jdbc.sql("update esir_key set secret_hash = ?, secret_created_at = ? where company_id = ? and key = ?")
            .params(encoder.encode(pair.secret), Sql.utc(pair.secretCreatedAt), companyId, key).update();
        rows.remove(key);
        return changed == 0 ? Optional.empty() : Optional.of(pair);
    }

    /** Takes the key back; false when the company has no such key. */
    public boolean delete(long companyId, String key) {
        int deleted = jdbc.sql("delete from esir_key where company_id = ? and key = ?").params(companyId, key).update();
        rows.remove(key);
        return deleted > 0;
    }

    /** The company's keys, oldest first. */
    public List<Key> all(long companyId) {
        return jdbc.sql("select key, created_at, secret_created_at from esir_key where company_id = ? order by created_at, key").param(companyId)
            .query((row, _) -> new Key(row.getString("key"), Sql.instant(row, "created_at"), Sql.instant(row, "secret_created_at"))).list();
    }

    private Pair pair(String key) {
        return new Pair(key, text(), time.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private String text() {
        StringBuilder text = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt).forEach(text::append);
        return text.toString();
    }
}
