package rs.tefter.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;
import rs.tefter.platform.WireName;

/** The notices; one row is read by both its parties. */
final class NoticeStore {

    /** From which end a notice is looked at. */
    enum Party {
        SENDER("sender_id"), RECIPIENT("recipient_id");

        private final String column;

        Party(String column) {
            this.column = column;
        }
    }

    private final JdbcClient jdbc;

    NoticeStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    boolean isUsed(long senderId, String number) {
        return jdbc.sql("select exists (select from notice where sender_id = ? and number = ?)")
            .params(senderId, number)
            .query(Boolean.class)
            .single();
    }

    Notice insert(long senderId, long recipientId, Instant sentAt, Notice.Content content, Optional<Notice.Subject> subject) {
        long id = jdbc.sql("""
                insert into notice (sender_id, recipient_id, sent_at, sent_on, number, total_vat_amount, origin, reference, related_number,
                    related_issue_date, period_start, period_end, storno_date, notes, sales_invoice_id, purchase_invoice_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning notice_id""")
            .params(senderId, recipientId, Sql.utc(sentAt), Time.dayOf(sentAt), content.number(), content.totalVatAmount(),
                content.origin().wire(), content.reference().wire(), content.relatedNumber(), Sql.utc(content.relatedIssueDate()),
                content.periodStart().map(Sql::utc).orElse(null), content.periodEnd().map(Sql::utc).orElse(null),
                content.stornoDate().map(Sql::utc).orElse(null), content.notes().orElse(null),
                subject.map(Notice.Subject::salesInvoiceId).orElse(null), subject.map(Notice.Subject::purchaseInvoiceId).orElse(null))
            .query(Long.class)
            .single();
        return new Notice(id, senderId, recipientId, sentAt, content, subject);
    }

    Optional<Notice> find(Party party, long companyId, long noticeId) {
        return jdbc.sql("select * from notice where notice_id = ? and " + party.column + " = ?")
            .params(noticeId, companyId)
            .query(NoticeStore::notice)
            .optional();
    }

    List<Notice> list(Party party, long companyId, Optional<LocalDate> from, Optional<LocalDate> to) {
        return jdbc.sql("select * from notice where " + party.column + """
                 = :company and (cast(:from as date) is null or sent_on >= :from) and (cast(:to as date) is null or sent_on <= :to)
                order by notice_id desc""")
            .param("company", companyId)
            .param("from", from.orElse(null))
            .param("to", to.orElse(null))
            .query(NoticeStore::notice)
            .list();
    }

    private static Notice notice(ResultSet row, int index) throws SQLException {
        long salesInvoiceId = row.getLong("sales_invoice_id");
        return new Notice(row.getLong("notice_id"), row.getLong("sender_id"), row.getLong("recipient_id"), Sql.instant(row, "sent_at"),
            content(row),
            salesInvoiceId == 0 ? Optional.empty() : Optional.of(new Notice.Subject(salesInvoiceId, row.getLong("purchase_invoice_id"))));
    }

    private static Notice.Content content(ResultSet row) throws SQLException {
        return new Notice.Content(row.getString("number"), row.getBigDecimal("total_vat_amount"),
            WireName.read(DocumentIssueOrigin.values(), row.getString("origin")).orElseThrow(),
            WireName.read(DocumentReference.values(), row.getString("reference")).orElseThrow(),
            row.getString("related_number"), Sql.instant(row, "related_issue_date"), Sql.optionalInstant(row, "period_start"),
            Sql.optionalInstant(row, "period_end"), Sql.optionalInstant(row, "storno_date"), Sql.optionalText(row, "notes"));
    }
}
