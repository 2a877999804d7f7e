package rs.tefter.platform;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Carries a request out once: a repetition with the same request id and content gets the stored answer, byte for byte.
 *
 * <p>The answer is stored in the transaction of the act, so a refused or failed act leaves the request id unused. Stored answers never expire.
 */
public final class Idempotency {

    /** What was stored at the first call. */
    public record Stored(byte[] contentHash, StoredAnswer answer, Instant firstSeenAt) {

        public boolean hasContent(byte[] hash) {
            return Arrays.equals(contentHash, hash);
        }

        /** The stored answer if the content is the same, else a refusal with this code. */
        public Answered repeat(byte[] hash, String mismatchCode) {
            if (!hasContent(hash)) {
                throw Problem.refused(mismatchCode, "requestId",
                    "This requestId was already used with other content; a new request needs a new requestId").refusal();
            }
            return new Answered(answer, true);
        }
    }

    /** The request as far as repetition is concerned: which operations share the space of ids, the id, and the hash of the content. */
    public record Request(String family, Optional<RequestId> id, byte[] contentHash, String mismatchCode) {}

    private final JdbcClient jdbc;
    private final CompanyTransactions transactions;
    private final Time time;

    public Idempotency(DataSource database, CompanyTransactions transactions, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.transactions = transactions;
        this.time = time;
    }

    /** Runs the act in the company's transaction unless its answer is already stored; without a request id it always runs. */
    public <T> Answered run(long companyId, Request request, Supplier<T> act, Function<T, StoredAnswer> render) {
        return transactions.run(companyId, () -> {
            Optional<Stored> stored = request.id().flatMap(id -> find(companyId, request.family(), id));
            if (stored.isPresent()) {
                return stored.get().repeat(request.contentHash(), request.mismatchCode());
            }
            StoredAnswer answer = render.apply(act.get());
            request.id().ifPresent(id -> store(companyId, request, id, answer));
            return new Answered(answer, false);
        });
    }

    public Optional<Stored> find(long companyId, String family, RequestId id) {
        return jdbc.sql("""
                select content_hash, status, content_type, body, first_seen_at from stored_answer
                where company_id = ? and family = ? and request_id = ?""")
            .params(companyId, family, id.value())
            .query((row, _) -> new Stored(row.getBytes(1), new StoredAnswer(row.getInt(2), row.getString(3), row.getBytes(4)),
                Sql.instant(row, "first_seen_at")))
            .optional();
    }

    private void store(long companyId, Request request, RequestId id, StoredAnswer answer) {
        jdbc.sql("insert into stored_answer values (?, ?, ?, ?, ?, ?, ?, ?)")
            .params(companyId, request.family(), id.value(), request.contentHash(),
                answer.status(), answer.contentType(), answer.body(), Sql.utc(time.instant()))
            .update();
    }
}
