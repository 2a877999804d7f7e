package rs.tefter.retail.receipts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;
import rs.tefter.retail.delivery.Wishes;
import rs.tefter.retail.receipts.Job.Act;

/** The rows of orders. */
final class JobTable {

    private final JdbcClient jdbc;
    private final ReceiptTable receipts;

    JobTable(DataSource database, ReceiptTable receipts) {
        this.jdbc = JdbcClient.create(database);
        this.receipts = receipts;
    }

    void insert(Job job, Instant now) {
        jdbc.sql("insert into receipt_job (company_id, job_id, act, idempotency_key, content_hash, wishes, started_at) values (?, ?, ?, ?, ?, ?, ?)")
            .params(job.companyId(), job.id(), job.act().wireName(), job.key().orElse(null), job.contentHash(), job.wishes().stored(), Sql.utc(now))
            .update();
        job.receipts().forEach(receipt -> receipts.insert(receipt, now));
    }

    /** Removes an order of which nothing was signed, with its receipts. */
    void remove(Job job) {
        jdbc.sql("delete from receipt_job where company_id = ? and job_id = ?").params(job.companyId(), job.id()).update();
    }

    void answered(long companyId, UUID jobId, byte[] answer) {
        jdbc.sql("update receipt_job set answer = ? where company_id = ? and job_id = ?").params(answer, companyId, jobId).update();
    }

    /** Its receipts are under way to the customer: the address is not needed any more. */
    void handedOver(long companyId, UUID jobId) {
        receipts.handedOver(companyId, jobId);
        jdbc.sql("""
                update receipt_job set wishes = regexp_replace(wishes, ' email=\\S+', '')
                where company_id = ? and job_id = ? and wishes like '% email=%'""").params(companyId, jobId).update();
    }

    Optional<Job> find(long companyId, String key) {
        return load("company_id = ? and idempotency_key = ?", companyId, key);
    }

    Job get(long companyId, UUID jobId) {
        return load("company_id = ? and job_id = ?", companyId, jobId).orElseThrow();
    }

    private Optional<Job> load(String where, Object... values) {
        return jdbc.sql("select * from receipt_job where " + where).params(values).query(JobTable::job).optional()
            .map(job -> new Job(job.companyId(), job.id(), job.act(), job.key(), job.contentHash(), job.wishes(), job.answer(),
                receipts.ofJob(job.companyId(), job.id())));
    }

    private static Job job(ResultSet row, int index) throws SQLException {
        return new Job(row.getLong("company_id"), row.getObject("job_id", UUID.class), Act.stored(row.getString("act")),
            Sql.optionalText(row, "idempotency_key"), row.getBytes("content_hash"), Wishes.of(row.getString("wishes")),
            Optional.ofNullable(row.getBytes("answer")), List.of());
    }
}
