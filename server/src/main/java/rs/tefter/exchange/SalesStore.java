package rs.tefter.exchange;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;
import rs.tefter.register.CirInvoice;

/** The sellers' mailboxes: every question and change names the company. */
final class SalesStore {

    private static final String SELECT = "select * from sales_invoice where company_id = ? ";

    private final JdbcClient jdbc;
    private final Time time;

    SalesStore(DataSource database, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.time = time;
    }

    /** A deleted invoice is as unknown as another company's. */
    Optional<SalesInvoice> find(long companyId, long salesInvoiceId) {
        return jdbc.sql(SELECT + "and sales_invoice_id = ? and status <> 'Deleted'").params(companyId, salesInvoiceId).query(Rows::sales).optional();
    }

    Optional<SalesInvoice> findByNumber(long companyId, String number) {
        return jdbc.sql(SELECT + "and number_in_use = ?").params(companyId, number).query(Rows::sales).optional();
    }

    /** The SHA-256 of the document's received bytes, in hexadecimal. */
    String sha256(SalesInvoice invoice) {
        return jdbc.sql("select encode(sha256, 'hex') from document where company_id = ? and sales_invoice_id = ?")
            .params(invoice.companyId(), invoice.ids().salesInvoiceId())
            .query(String.class)
            .single();
    }

    /** The document as it was received. */
    byte[] document(long sellerId, long salesInvoiceId) {
        return jdbc.sql("select sha256, received_length, content from document where company_id = ? and sales_invoice_id = ?")
            .params(sellerId, salesInvoiceId)
            .query((row, _) -> new PackedDocument(row.getBytes(1), row.getInt(2), row.getBytes(3)))
            .single()
            .unpack();
    }

    /** What was received, where the document was made of it. */
    Optional<byte[]> upload(long sellerId, long salesInvoiceId) {
        return jdbc.sql("select sha256, received_length, content from upload where company_id = ? and sales_invoice_id = ?")
            .params(sellerId, salesInvoiceId)
            .query((row, _) -> new PackedDocument(row.getBytes(1), row.getInt(2), row.getBytes(3)).unpack())
            .optional();
    }

    /** Ids in ascending order; a day that is not given does not restrict. */
    List<Long> ids(long companyId, SalesFilter filter) {
        return jdbc.sql("""
                select sales_invoice_id from sales_invoice where company_id = :company and status <> 'Deleted'
                  and (cast(:status as text) is null or status = :status)
                  and (cast(:from as date) is null or sent_on >= :from) and (cast(:to as date) is null or sent_on <= :to)
                order by sales_invoice_id""")
            .param("company", companyId)
            .param("status", filter.status().map(SalesStatus::wire).orElse(null))
            .param("from", filter.sentFrom().orElse(null))
            .param("to", filter.sentTo().orElse(null))
            .query(Long.class)
            .list();
    }

    /** Changes the status and writes the comments that are given; the number becomes free again on Deleted and Mistake. */
    void move(SalesInvoice invoice, SalesStatus to, SalesChange change) {
        jdbc.sql("""
                update sales_invoice set status = ?, comment = coalesce(?, comment), cancel_comment = coalesce(?, cancel_comment),
                    storno_comment = coalesce(?, storno_comment), storno_number = coalesce(?, storno_number),
                    number_in_use = case when ? then null else number end, sent_on = coalesce(?, sent_on), version = version + 1, modified_at = ?
                where company_id = ? and sales_invoice_id = ?""")
            .params(to.wire(), change.comment().orElse(null), change.cancelComment().orElse(null), change.stornoComment().orElse(null),
                change.stornoNumber().orElse(null), to == SalesStatus.DELETED || to == SalesStatus.MISTAKE, change.sentOn().orElse(null),
                Sql.utc(time.instant()), invoice.companyId(), invoice.ids().salesInvoiceId())
            .update();
    }

    /** Gives the invoice its sealed document; what it was made of is kept as the upload, unless that was something else already. */
    void seal(SalesInvoice invoice, PackedDocument sealed) {
        long companyId = invoice.companyId();
        long id = invoice.ids().salesInvoiceId();
        jdbc.sql("insert into upload select * from document where company_id = ? and sales_invoice_id = ? on conflict do nothing")
            .params(companyId, id).update();
        jdbc.sql("update document set sha256 = ?, received_length = ?, content = ? where company_id = ? and sales_invoice_id = ?")
            .params(sealed.sha256(), sealed.receivedLength(), sealed.content(), companyId, id).update();
        jdbc.sql("update sales_invoice set unsealed = false, signed = true where company_id = ? and sales_invoice_id = ?")
            .params(companyId, id).update();
    }

    /** Takes over what the central register says of the invoice. */
    void follow(SalesInvoice invoice, CirInvoice entry) {
        jdbc.sql("""
                update sales_invoice set cir_status = ?, cir_settled_amount = ?, cir_version = ?, version = version + 1, modified_at = ?
                where company_id = ? and sales_invoice_id = ?""")
            .params(entry.status().wire(), entry.settled(), entry.version(), Sql.utc(time.instant()), invoice.companyId(),
                invoice.ids().salesInvoiceId())
            .update();
    }

    /** Whether a live document of the seller corrects (source) or settles (advance) the one with this number. */
    boolean isReferenced(long companyId, String number, String kind) {
        return jdbc.sql("""
                select exists (select from sales_reference r
                join sales_invoice s on s.company_id = r.company_id and s.sales_invoice_id = r.sales_invoice_id
                where r.company_id = ? and r.referenced_number = ? and r.kind = ?
                  and s.status in ('Sending', 'Sent', 'Approved', 'Paid', 'Rejected'))""")
            .params(companyId, number, kind)
            .query(Boolean.class)
            .single();
    }
}
