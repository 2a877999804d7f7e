package rs.tefter.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Sha256;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;

/**
 * The API keys of companies: a key is generated, shown once and kept as a SHA-256 hash; it opens calls only while the company's API
 * status is active. A company starts inactive and without a key.
 */
public final class ApiKeys {

    /** The state of a company's API access; the key itself is never readable again. */
    public record Access(boolean active, Optional<Instant> keyCreatedAt, Optional<String> keyLastFour) {}

    private static final long REMEMBERED_NANOS = 1_000_000_000L;
    private static final int MOST_REMEMBERED = 100_000;

    private record Remembered(Caller caller, Optional<Instant> expiresAt, long atNanos) {}

    private final JdbcClient jdbc;
    private final CompanyTransactions transactions;
    private final Time time;
    private final ConcurrentHashMap<String, Remembered> remembered = new ConcurrentHashMap<>();

    public ApiKeys(DataSource database, CompanyTransactions transactions, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.transactions = transactions;
        this.time = time;
    }

    /** The company an active key belongs to; an answer may be a second old where another server has changed the key. */
    public Optional<Caller> holder(String key) {
        byte[] hash = hash(key);
        String hex = HexFormat.of().formatHex(hash);
        Remembered known = remembered.get(hex);
        if (known == null || System.nanoTime() - known.atNanos > REMEMBERED_NANOS) {
            Optional<Remembered> found = look(hash);
            if (found.isEmpty()) {
                remembered.remove(hex);
                return Optional.empty();
            }
            if (remembered.size() > MOST_REMEMBERED) {
                remembered.clear();
            }
            known = found.get();
            remembered.put(hex, known);
        }
        boolean alive = known.expiresAt.map(end -> time.instant().isBefore(end)).orElse(true);
        return alive ? Optional.of(known.caller) : Optional.empty();
    }

    private Optional<Remembered> look(byte[] hash) {
        return jdbc.sql("select company_id, expires_at from api_key join api_access using (company_id) where key_hash = ? and active")
            .param(hash)
            .query((row, _) -> new Remembered(new Caller(row.getLong(1)), Sql.optionalInstant(row, "expires_at"), System.nanoTime()))
            .optional();
    }

    /** A new key in place of the old one, which dies at once or after the grace time (at most 72 hours). The key is shown here and never again. */
    public String generate(long companyId, Duration grace) {
        String key = UUID.randomUUID().toString();
        transactions.run(companyId, () -> {
            replace(companyId, key, grace);
            return true;
        });
        remembered.clear();
        return key;
    }

    private void replace(long companyId, String key, Duration grace) {
        Instant now = time.instant();
        jdbc.sql("insert into api_access (company_id) values (?) on conflict do nothing").param(companyId).update();
        jdbc.sql("delete from api_key where company_id = ? and (expires_at is not null or ?)").params(companyId, grace.isZero()).update();
        jdbc.sql("update api_key set expires_at = ? where company_id = ?").params(Sql.utc(now.plus(grace)), companyId).update();
        jdbc.sql("insert into api_key (company_id, key_hash, last_four, created_at) values (?, ?, ?, ?)")
            .params(companyId, hash(key), key.substring(key.length() - 4), Sql.utc(now))
            .update();
    }

    /** Switches the API status; while it is inactive every call with the company's key gets 401. */
    public void activate(long companyId, boolean active) {
        jdbc.sql("insert into api_access (company_id, active) values (?, ?) on conflict (company_id) do update set active = excluded.active")
            .params(companyId, active)
            .update();
        remembered.clear();
    }

    public Access access(long companyId) {
        return jdbc.sql("""
                select coalesce(a.active, false) as active, k.created_at, k.last_four from company c
                left join api_access a using (company_id)
                left join api_key k on k.company_id = c.company_id and k.expires_at is null
                where c.company_id = ?""")
            .param(companyId)
            .query((row, _) -> new Access(row.getBoolean("active"), Sql.optionalInstant(row, "created_at"), Sql.optionalText(row, "last_four")))
            .single();
    }

    private static byte[] hash(String key) {
        return Sha256.of(key.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
