package rs.tefter.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;

/** Which invoices have a fiscal receipt, or may have one that is not known yet. */
final class IssuedReceipts {

    /** @param receiptId of the signed receipt; empty while it is being signed */
    record Entry(long companyId, long invoiceId, Instant begunAt, Optional<UUID> receiptId) {}

    private static final String KEY = "company_id = ? and invoice_id = ?";

    private final JdbcClient jdbc;

    IssuedReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Entry> find(long companyId, long invoiceId) {
        return jdbc.sql("select * from issued_receipt where " + KEY).params(companyId, invoiceId).query((row, _) -> entry(row)).optional();
    }

    /** The receipt of the invoice with that text of its number. */
    Optional<UUID> ofNumber(long companyId, String number) {
        return jdbc.sql("select receipt_id from issued_receipt where company_id = ? and number_text = ?").params(companyId, number)
            .query(UUID.class).optional();
    }

    boolean isOpen(long companyId, long invoiceId) {
        return find(companyId, invoiceId).filter(entry -> entry.receiptId.isEmpty()).isPresent();
    }

    void begin(long companyId, long invoiceId, Instant at) {
        jdbc.sql("""
                insert into issued_receipt (company_id, invoice_id, begun_at) values (?, ?, ?)
                on conflict (company_id, invoice_id) do update set begun_at = excluded.begun_at where issued_receipt.receipt_id is null""")
            .params(companyId, invoiceId, Sql.utc(at)).update();
    }

    void signed(long companyId, long invoiceId, UUID receiptId, String number) {
        jdbc.sql("update issued_receipt set receipt_id = ?, number_text = ? where " + KEY)
            .params(receiptId, number, companyId, invoiceId).update();
    }

    void unsigned(long companyId, long invoiceId) {
        jdbc.sql("delete from issued_receipt where " + KEY + " and receipt_id is null").params(companyId, invoiceId).update();
    }

    /** Those of all companies that were begun before that moment and have not ended. */
    List<Entry> unsettled(Instant before, int most) {
        return jdbc.sql("select * from issued_receipt where receipt_id is null and begun_at < ? order by begun_at limit ?")
            .params(Sql.utc(before), most).query((row, _) -> entry(row)).list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getLong("company_id"), row.getLong("invoice_id"), Sql.instant(row, "begun_at"),
            Optional.ofNullable(row.getObject("receipt_id", UUID.class)));
    }
}
