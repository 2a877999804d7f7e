package rs.tefter.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;

/** The secrets that sign a company's callbacks: one, or two for a day after a renewal. */
public final class WebhookSecrets {

    /** A secret as it is shown once. */
    public record Secret(String secret, Instant createdAt) {}

    static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;
    private static final Duration GRACE = Duration.ofHours(24);

    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final InstantSource time;
    private final RandomGenerator random;

    /** @param random a source nobody can predict */
    public WebhookSecrets(DataSource database, InstantSource time, RandomGenerator random) {
        this.transactions = new Transactions(database);
        this.jdbc = JdbcClient.create(database);
        this.time = time;
        this.random = random;
    }

    /** Makes a new secret; the one before it signs beside it for 24 hours more. */
    public Secret renew(long companyId) {
        return transactions.inTurn(companyId, () -> {
            Instant now = Columns.now(time);
            jdbc.sql("delete from callback_secret where company_id = ? and expires_at is not null").param(companyId).update();
            jdbc.sql("update callback_secret set expires_at = ? where company_id = ?").params(Sql.utc(now.plus(GRACE)), companyId).update();
            return insert(companyId, now);
        });
    }

    /** When the current secret was made; empty when none has been needed yet. */
    public Optional<Instant> createdAt(long companyId) {
        return jdbc.sql("select created_at from callback_secret where company_id = ? and expires_at is null").param(companyId)
            .query((row, _) -> Sql.instant(row, "created_at")).optional();
    }

    /** The secrets that sign now, newest first; makes the first one. */
    List<String> signing(long companyId) {
        List<String> valid = valid(companyId);
        return valid.isEmpty() ? transactions.inTurn(companyId, () -> {
            List<String> byNow = valid(companyId);
            return byNow.isEmpty() ? List.of(insert(companyId, Columns.now(time)).secret()) : byNow;
        }) : valid;
    }

    private List<String> valid(long companyId) {
        return jdbc.sql("""
                select secret from callback_secret
                where company_id = ? and (expires_at is null or expires_at > ?) order by expires_at desc nulls first""")
            .params(companyId, Sql.utc(time.instant())).query(String.class).list();
    }

    private Secret insert(long companyId, Instant now) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getEncoder().encodeToString(bytes);
        jdbc.sql("insert into callback_secret (company_id, secret, created_at) values (?, ?, ?)").params(companyId, secret, Sql.utc(now)).update();
        return new Secret(secret, now);
    }
}
