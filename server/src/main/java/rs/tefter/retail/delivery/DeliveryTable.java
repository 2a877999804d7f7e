package rs.tefter.retail.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;
import rs.tefter.retail.PrintMethod;

/** Keeps how receipts were handed out, and what is still to be printed. */
final class DeliveryTable {

    /** Something to print that this server has leased for one attempt. */
    record Job(long companyId, UUID id, UUID leaseId, UUID receiptId, PrintMethod way, int attempts) {}

    /** How a receipt was handed out; of an e-mail the message knows. */
    record Row(UUID receiptId, PrintMethod way, Status status, Optional<UUID> mailId) {}

    private static final int MOST_REASON = 300;

    private final JdbcClient jdbc;

    DeliveryTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    void insertDone(long companyId, UUID id, UUID receiptId, PrintMethod way, Optional<UUID> mailId, Instant now) {
        jdbc.sql("""
                insert into receipt_delivery (company_id, delivery_id, receipt_id, way, state, mail_id, attempts, created_at)
                values (?, ?, ?, ?, 'done', ?, 1, ?)""")
            .params(companyId, id, receiptId, way.wire(), mailId.orElse(null), Sql.utc(now)).update();
    }

    /** Something to print, leased at once to this server. */
    Job insertJob(long companyId, UUID id, UUID receiptId, PrintMethod way, Instant now, Duration lease) {
        UUID leaseId = jdbc.sql("""
                insert into receipt_delivery (company_id, delivery_id, receipt_id, way, state, created_at, due_at, lease_id)
                values (?, ?, ?, ?, 'queued', ?, ?, gen_random_uuid()) returning lease_id""")
            .params(companyId, id, receiptId, way.wire(), Sql.utc(now), Sql.utc(now.plus(lease))).query(UUID.class).single();
        return new Job(companyId, id, leaseId, receiptId, way, 0);
    }

    List<Job> claim(Instant now, Duration lease, int most) {
        return jdbc.sql("""
                with due as (
                    select company_id, delivery_id from receipt_delivery where due_at <= :now order by due_at limit :most for update skip locked)
                update receipt_delivery as d set due_at = :leasedTo, lease_id = gen_random_uuid()
                from due where d.company_id = due.company_id and d.delivery_id = due.delivery_id
                returning d.*""")
            .param("now", Sql.utc(now)).param("leasedTo", Sql.utc(now.plus(lease))).param("most", most)
            .query((row, _) -> new Job(row.getLong("company_id"), row.getObject("delivery_id", UUID.class), row.getObject("lease_id", UUID.class),
                row.getObject("receipt_id", UUID.class), PrintMethod.of(row.getString("way")), row.getInt("attempts"))).list();
    }

    /** Writes what came of an attempt, unless its lease has passed to another server. */
    void finish(Job job, Status status, Optional<Instant> next) {
        jdbc.sql("""
                update receipt_delivery set state = ?, error = ?, attempts = attempts + 1, due_at = ?, lease_id = null
                where company_id = ? and delivery_id = ? and lease_id = ?""")
            .params(status.state().wire(), status.error().map(DeliveryTable::reason).orElse(null), next.map(Sql::utc).orElse(null),
                job.companyId(), job.id(), job.leaseId()).update();
    }

    /** Oldest first, so that later ones count. */
    List<Row> of(long companyId, UUID receiptId) {
        return jdbc.sql("select * from receipt_delivery where company_id = ? and receipt_id = ? order by delivery_id").params(companyId, receiptId)
            .query((row, _) -> row(row)).list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject("receipt_id", UUID.class), PrintMethod.of(row.getString("way")),
            new Status(Status.State.stored(row.getString("state")), Sql.optionalText(row, "error")),
            Optional.ofNullable(row.getObject("mail_id", UUID.class)));
    }

    private static String reason(String why) {
        return why.length() > MOST_REASON ? why.substring(0, MOST_REASON) : why;
    }
}
