package rs.tefter.retail.delivery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Sha256;
import rs.tefter.platform.Sql;

/** Links to the PDFs of receipts: whoever has one may look for ten minutes. Only hashes of them are kept. */
final class Links {

    /** What a link leads to. */
    record Target(long companyId, UUID receiptId, Paper paper) {}

    static final Duration VALID = Duration.ofMinutes(10);
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final URI base;
    private final RandomGenerator random;

    /** @param base what stands before {@code /f/} */
    Links(DataSource database, URI base, RandomGenerator random) {
        this.jdbc = JdbcClient.create(database);
        this.base = base;
        this.random = random;
    }

    /** A new link in the running transaction; those that nobody will miss are forgotten with it. */
    URI make(Target target, Instant now) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into receipt_link values (?, ?, ?, ?, ?)")
            .params(target.companyId(), hash(token), target.receiptId(), target.paper().wire(), Sql.utc(now.plus(VALID))).update();
        jdbc.sql("delete from receipt_link where company_id = ? and expires_at < ?")
            .params(target.companyId(), Sql.utc(now.minus(REMEMBERED))).update();
        return URI.create(base + "/f/" + token);
    }

    /** What the link leads to; a refusal when its time is over or it never was one. */
    Target follow(String token, Instant now) {
        return jdbc.sql("select company_id, receipt_id, paper, expires_at from receipt_link where token_hash = ?").param(hash(token))
            .query((row, _) -> {
                if (!Sql.instant(row, "expires_at").isAfter(now)) {
                    throw Problem.of(Problem.Kind.GONE, "LinkExpired", "The link has expired; ask for another").refusal();
                }
                return new Target(row.getLong("company_id"), row.getObject("receipt_id", UUID.class), Paper.stored(row.getString("paper")));
            }).optional().orElseThrow(() -> Problem.unknown("NotFound", "token", "Receipt not found").refusal());
    }

    private static byte[] hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
