package rs.tefter.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;

/** What the catcher of a sandbox has caught: the newest {@value #KEPT} messages of each company. Without a company, those of all. */
public final class CaughtMails {

    /**
     * A message in the list.
     *
     * @param bytes its size
     */
    public record Summary(UUID id, long companyId, String to, String subject, Instant caughtAt, int bytes) {}

    /** A message whole. */
    public record Caught(Summary summary, byte[] content) {}

    static final int KEPT = 1000;

    private static final String COLUMNS = "select mail_id, company_id, recipient, subject, caught_at, length(content) as bytes";

    private final JdbcClient jdbc;

    CaughtMails(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** A message that is not among the company's any more, because the sandbox was reset meanwhile, is let go. */
    void keep(LeasedMail mail, Instant at) {
        jdbc.sql("""
                insert into caught_mail select company_id, mail_id, ?, ?, ?, ? from mail where company_id = ? and mail_id = ?
                on conflict do nothing""")
            .params(mail.recipient(), mail.subject(), mail.content(), Sql.utc(at), mail.companyId(), mail.id()).update();
        jdbc.sql("""
                delete from caught_mail where company_id = :company and mail_id <= (
                    select mail_id from caught_mail where company_id = :company order by mail_id desc offset :kept limit 1)""")
            .param("company", mail.companyId()).param("kept", KEPT).update();
    }

    /**
     * Newest first.
     *
     * @param before the last message of the page before
     */
    public List<Summary> page(Optional<Long> companyId, Optional<UUID> before, int limit) {
        return jdbc.sql(COLUMNS + """
                 from caught_mail
                where (cast(:company as bigint) is null or company_id = :company) and (cast(:before as uuid) is null or mail_id < :before)
                order by mail_id desc limit :limit""")
            .param("company", companyId.orElse(null)).param("before", before.orElse(null)).param("limit", limit)
            .query((row, _) -> summary(row)).list();
    }

    public Optional<Caught> find(Optional<Long> companyId, UUID id) {
        return jdbc.sql(COLUMNS + ", content from caught_mail where mail_id = :id and (cast(:company as bigint) is null or company_id = :company)")
            .param("id", id).param("company", companyId.orElse(null))
            .query((row, _) -> new Caught(summary(row), row.getBytes("content"))).optional();
    }

    public void empty(Optional<Long> companyId) {
        jdbc.sql("delete from caught_mail where cast(:company as bigint) is null or company_id = :company")
            .param("company", companyId.orElse(null)).update();
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(row.getObject("mail_id", UUID.class), row.getLong("company_id"), row.getString("recipient"), row.getString("subject"),
            Sql.instant(row, "caught_at"), row.getInt("bytes"));
    }
}
