package rs.tefter.mail;

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
import rs.tefter.platform.WireName;

/** Keeps the messages that are to be sent, who is sending which, and the log of what became of them. */
final class MailStore {

    private static final int MOST_REASON = 500;
    /** Beside the end of messages, what became of those that are about an invoice. */
    private static final String NOTED = """
        with ended as (%s returning company_id, about_sales_id, mail_id, recipient, error, state, finished_at),
        noted as (
            insert into invoice_mail select company_id, about_sales_id, mail_id, 'mail-' || lower(state), recipient, error, finished_at
            from ended where about_sales_id is not null)
        select count(*) from ended""";

    private final JdbcClient jdbc;

    MailStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    void insert(long companyId, UUID id, Optional<Long> aboutSalesId, Letter letter, byte[] content, Instant now) {
        jdbc.sql("""
                insert into mail (company_id, mail_id, about_sales_id, recipient, subject, content, state, created_at, due_at)
                values (:company, :id, :about, :to, :subject, :content, 'Queued', :now, :now)""")
            .param("company", companyId).param("id", id).param("about", aboutSalesId.orElse(null))
            .param("to", letter.to().value()).param("subject", letter.subject())
            .param("content", content).param("now", Sql.utc(now)).update();
    }

    /** Leases messages that are due, or whose lease is over, to this server. */
    List<LeasedMail> claim(Instant now, Duration lease, int most) {
        return jdbc.sql("""
                with due as (
                    select company_id, mail_id from mail where due_at <= :now and state = 'Queued'
                    order by due_at limit :most for update skip locked)
                update mail as m set due_at = :leasedTo, lease_id = gen_random_uuid()
                from due where m.company_id = due.company_id and m.mail_id = due.mail_id
                returning m.*""")
            .param("now", Sql.utc(now)).param("leasedTo", Sql.utc(now.plus(lease))).param("most", most)
            .query((row, _) -> leased(row)).list();
    }

    /** Writes that the message is about to be taken; false when the lease has passed to another server. */
    boolean handOver(LeasedMail mail, Instant leasedTo) {
        return jdbc.sql("update mail set state = 'HandedOver', due_at = ? where company_id = ? and mail_id = ? and lease_id = ?")
            .params(Sql.utc(leasedTo), mail.companyId(), mail.id(), mail.leaseId()).update() > 0;
    }

    void retry(LeasedMail mail, String why, Instant due) {
        jdbc.sql("""
                update mail set state = 'Queued', attempts = attempts + 1, error = ?, due_at = ?, lease_id = null
                where company_id = ? and mail_id = ? and lease_id = ?""")
            .params(reason(why), Sql.utc(due), mail.companyId(), mail.id(), mail.leaseId()).update();
    }

    void finish(LeasedMail mail, MailState state, Optional<String> why, Instant now) {
        jdbc.sql(NOTED.formatted("""
                update mail set state = ?, attempts = attempts + 1, error = ?, due_at = null, lease_id = null, content = null, finished_at = ?
                where company_id = ? and mail_id = ? and lease_id = ?"""))
            .params(state.wire(), why.map(MailStore::reason).orElse(null), Sql.utc(now), mail.companyId(), mail.id(), mail.leaseId())
            .query(Long.class).single();
    }

    /** Ends what a server was handing over when it died; how many. */
    int giveUpAbandoned(Instant now) {
        return jdbc.sql(NOTED.formatted("""
                update mail set state = 'Unsure', attempts = attempts + 1, error = 'the server stopped while it handed the message over',
                    due_at = null, lease_id = null, content = null, finished_at = :now
                where due_at <= :now and state = 'HandedOver'"""))
            .param("now", Sql.utc(now)).query(Integer.class).single();
    }

    void noteSkipped(long companyId, long salesInvoiceId, UUID id, Instant now) {
        jdbc.sql("insert into invoice_mail values (?, ?, ?, 'mail-skipped', null, 'the recipient has no address', ?)")
            .params(companyId, salesInvoiceId, id, Sql.utc(now)).update();
    }

    List<InvoiceMail> about(long companyId, long salesInvoiceId) {
        return jdbc.sql("select * from invoice_mail where company_id = ? and sales_invoice_id = ? order by occurred_at, mail_id")
            .params(companyId, salesInvoiceId)
            .query((row, _) -> new InvoiceMail(InvoiceMail.Event.stored(row.getString("event")), Sql.optionalText(row, "recipient"),
                Sql.optionalText(row, "error"), Sql.instant(row, "occurred_at"))).list();
    }

    List<Outbox.Summary> pendingAbout(long companyId, long salesInvoiceId) {
        return jdbc.sql("select * from mail where company_id = ? and about_sales_id = ? and finished_at is null order by mail_id")
            .params(companyId, salesInvoiceId).query((row, _) -> summary(row)).list();
    }

    void purge(Instant finishedBefore) {
        jdbc.sql("delete from mail where finished_at < ?").param(Sql.utc(finishedBefore)).update();
    }

    long failedSince(long companyId, Instant since) {
        return jdbc.sql("select count(*) from mail where company_id = ? and finished_at >= ? and state in ('Failed', 'Unsure')")
            .params(companyId, Sql.utc(since)).query(Long.class).single();
    }

    Optional<Outbox.Entry> find(long companyId, UUID id) {
        return jdbc.sql("select state, attempts, error, due_at from mail where company_id = ? and mail_id = ?").params(companyId, id)
            .query((row, _) -> entry(row)).optional();
    }

    List<Outbox.Summary> page(long companyId, Optional<UUID> before, int limit) {
        return jdbc.sql("""
                select mail_id, recipient, subject, created_at, state, attempts, error, due_at from mail
                where company_id = :company and (cast(:before as uuid) is null or mail_id < :before) order by mail_id desc limit :limit""")
            .param("company", companyId).param("before", before.orElse(null)).param("limit", limit)
            .query((row, _) -> summary(row)).list();
    }

    private static Outbox.Summary summary(ResultSet row) throws SQLException {
        return new Outbox.Summary(row.getObject("mail_id", UUID.class), row.getString("recipient"), row.getString("subject"),
            Sql.instant(row, "created_at"), entry(row));
    }

    private static Outbox.Entry entry(ResultSet row) throws SQLException {
        return new Outbox.Entry(WireName.read(MailState.values(), row.getString("state")).orElseThrow(),
            row.getInt("attempts"), Sql.optionalText(row, "error"), Sql.optionalInstant(row, "due_at"));
    }

    private static String reason(String why) {
        return why.length() > MOST_REASON ? why.substring(0, MOST_REASON) : why;
    }

    private static LeasedMail leased(ResultSet row) throws SQLException {
        return new LeasedMail(row.getLong("company_id"), row.getObject("mail_id", UUID.class), row.getObject("lease_id", UUID.class),
            row.getString("recipient"), row.getString("subject"), row.getBytes("content"), row.getInt("attempts"),
            row.getObject("about_sales_id") != null, Sql.instant(row, "created_at"));
    }
}
