package rs.tefter.exchange;

import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;

/** Writes {@link Notes}; only in the transaction of the company whose row it is. A time that is noted stays. */
final class NoteStore {

    /** An invoice whose buyer is to be told. */
    record Unannounced(long companyId, long salesInvoiceId, Announcement how) {}

    private final JdbcClient jdbc;
    private final Time time;

    NoteStore(DataSource database, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.time = time;
    }

    void taken(PurchaseInvoice invoice) {
        note(invoice, "taken_at");
    }

    void imported(PurchaseInvoice invoice) {
        note(invoice, "imported_at");
    }

    void paid(PurchaseInvoice invoice, boolean inFull) {
        note(invoice, inFull ? "paid_at" : "paid_in_part_at");
    }

    void archived(PurchaseInvoice invoice) {
        note(invoice, "archived_at");
    }

    void withdrawn(PurchaseInvoice invoice) {
        jdbc.sql("update purchase_invoice set withdrawn = true, noted_at = ? where company_id = ? and purchase_invoice_id = ?")
            .params(now(), invoice.companyId(), invoice.ids().purchaseInvoiceId()).update();
    }

    private void note(PurchaseInvoice invoice, String column) {
        jdbc.sql("""
                update purchase_invoice set %1$s = coalesce(%1$s, ?), noted_at = ?
                where company_id = ? and purchase_invoice_id = ?""".formatted(column))
            .params(now(), now(), invoice.companyId(), invoice.ids().purchaseInvoiceId()).update();
    }

    void archived(SalesInvoice invoice) {
        update(invoice, "archived_at = coalesce(archived_at, :at), ");
    }

    void withdrawn(SalesInvoice invoice) {
        update(invoice, "withdrawn = true, ");
    }

    void announce(SalesInvoice invoice) {
        update(invoice, "announcement = coalesce(announcement, 'due'), ");
    }

    /** Ends the announcement; false when somebody else has made it. */
    boolean announced(SalesInvoice invoice) {
        return jdbc.sql("update sales_invoice set announcement = null where company_id = ? and sales_invoice_id = ? and announcement is not null")
            .params(invoice.companyId(), invoice.ids().salesInvoiceId()).update() == 1;
    }

    /** Invoices that have arrived and whose buyers have not been told, the first ones first. */
    List<Unannounced> unannounced(int most) {
        return jdbc.sql("""
                select company_id, sales_invoice_id, announcement from sales_invoice where announcement is not null
                  and status not in ('Draft', 'New', 'Sending', 'Mistake', 'Deleted', 'Cancelled')
                order by company_id, sales_invoice_id limit ?""")
            .param(most).query((row, _) -> new Unannounced(row.getLong(1), row.getLong(2), Announcement.of(row.getString(3)))).list();
    }

    private void update(SalesInvoice invoice, String change) {
        jdbc.sql("update sales_invoice set " + change + "noted_at = :at where company_id = :company and sales_invoice_id = :id")
            .param("at", now()).param("company", invoice.companyId()).param("id", invoice.ids().salesInvoiceId()).update();
    }

    /** Takes over what the buyer has noted of a seller's invoice; whether it was paid in full. */
    boolean follow(SalesInvoice invoice) {
        return jdbc.sql("""
                update sales_invoice s set taken_at = p.taken_at, imported_at = p.imported_at, paid_in_part_at = p.paid_in_part_at,
                    paid_at = p.paid_at, noted_at = ?
                from purchase_invoice p where s.company_id = ? and s.sales_invoice_id = ?
                  and p.company_id = s.buyer_id and p.purchase_invoice_id = s.purchase_invoice_id returning s.paid_at is not null""")
            .params(now(), invoice.companyId(), invoice.ids().salesInvoiceId()).query(Boolean.class).optional().orElse(false);
    }

    private OffsetDateTime now() {
        return Sql.utc(time.instant());
    }
}
