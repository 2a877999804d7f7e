package rs.tefter.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;
import rs.tefter.register.CirInvoice;

/** The buyers' mailboxes: every question and change names the company. */
final class PurchaseStore {

    private static final String FILTER = """
         where company_id = :company and (cast(:status as text) is null or status = :status)
          and (cast(:from as date) is null or sent_on >= :from) and (cast(:to as date) is null or sent_on <= :to)""";

    /** An invoice on which its buyer is silent, and since when it has its status. */
    record Silent(long companyId, long purchaseInvoiceId, PurchaseStatus status, Instant since) {}

    private final JdbcClient jdbc;
    private final Time time;

    PurchaseStore(DataSource database, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.time = time;
    }

    Optional<PurchaseInvoice> find(long companyId, long purchaseInvoiceId) {
        return jdbc.sql("select * from purchase_invoice where company_id = ? and purchase_invoice_id = ?")
            .params(companyId, purchaseInvoiceId)
            .query(Rows::purchase)
            .optional();
    }

    /** The invoice of that number from that seller; a number that is in use is the seller's only one. */
    Optional<PurchaseInvoice> find(long companyId, long sellerId, String number) {
        return jdbc.sql("""
                select p.* from sales_invoice s
                join purchase_invoice p on p.company_id = s.buyer_id and p.purchase_invoice_id = s.purchase_invoice_id
                where s.company_id = ? and s.number_in_use = ? and p.company_id = ?""")
            .params(sellerId, number, companyId)
            .query(Rows::purchase)
            .optional();
    }

    /** Invoices accepted before that instant that were issued or delivered within these days, both included. */
    List<PurchaseInvoice> approved(long companyId, LocalDate from, LocalDate to, Instant before) {
        return jdbc.sql("""
                select * from purchase_invoice where company_id = :company and status = 'Approved' and modified_at < :before
                    and (issue_date between :from and :to or delivery_date between :from and :to) order by purchase_invoice_id""")
            .param("company", companyId)
            .param("before", Sql.utc(before))
            .param("from", from)
            .param("to", to)
            .query(Rows::purchase)
            .list();
    }

    List<Long> ids(long companyId, PurchaseFilter filter) {
        return filtered("select purchase_invoice_id from purchase_invoice " + FILTER + " order by purchase_invoice_id", companyId, filter)
            .query(Long.class).list();
    }

    List<PurchaseInvoice> list(long companyId, PurchaseFilter filter) {
        return filtered("select * from purchase_invoice " + FILTER + " order by sent_on, purchase_invoice_id", companyId, filter)
            .query(Rows::purchase).list();
    }

    private JdbcClient.StatementSpec filtered(String sql, long companyId, PurchaseFilter filter) {
        return jdbc.sql(sql)
            .param("company", companyId)
            .param("status", filter.status().map(PurchaseStatus::wire).orElse(null))
            .param("from", filter.sentFrom().orElse(null))
            .param("to", filter.sentTo().orElse(null));
    }

    /** Changes the status and writes the comments that are given. */
    void move(PurchaseInvoice invoice, PurchaseStatus to, PurchaseChange change) {
        jdbc.sql("""
                update purchase_invoice set status = ?, comment = coalesce(?, comment), storno_comment = coalesce(?, storno_comment),
                    storno_number = coalesce(?, storno_number), decided_by_deadline = ?,
                    taken_at = case when ? then coalesce(taken_at, ?) else taken_at end, version = version + 1, modified_at = ?
                where company_id = ? and purchase_invoice_id = ?""")
            .params(to.wire(), change.comment().orElse(null), change.stornoComment().orElse(null), change.stornoNumber().orElse(null),
                change.byDeadline(), change.taken(), Sql.utc(time.instant()), Sql.utc(time.instant()), invoice.companyId(),
                invoice.ids().purchaseInvoiceId())
            .update();
    }

    void chargeReverseVat(PurchaseInvoice invoice, BigDecimal vatAmount) {
        jdbc.sql("""
                update purchase_invoice set reverse_charge_vat = ?, version = version + 1, modified_at = ?
                where company_id = ? and purchase_invoice_id = ?""")
            .params(vatAmount, Sql.utc(time.instant()), invoice.companyId(), invoice.ids().purchaseInvoiceId())
            .update();
    }

    /** Takes over what the central register says of the invoice. */
    void follow(PurchaseInvoice invoice, CirInvoice entry) {
        jdbc.sql("""
                update purchase_invoice set cir_status = ?, cir_settled_amount = ?, cir_version = ?, version = version + 1, modified_at = ?
                where company_id = ? and purchase_invoice_id = ?""")
            .params(entry.status().wire(), entry.settled(), entry.version(), Sql.utc(time.instant()), invoice.companyId(),
                invoice.ids().purchaseInvoiceId())
            .update();
    }

    /** Invoices sent within these days on which the buyer is silent, of all companies; both days included. */
    List<Silent> silent(boolean publicReceivers, LocalDate sentFrom, LocalDate sentTo) {
        return jdbc.sql("""
                select p.company_id, p.purchase_invoice_id, p.status, p.modified_at from company c
                join purchase_invoice p on p.company_id = c.company_id and p.sent_on between ? and ?
                where p.status in ('New', 'Seen', 'ReNotified') and p.public_receiver = ? order by p.company_id, p.purchase_invoice_id""")
            .params(sentFrom, sentTo, publicReceivers)
            .query((row, _) -> new Silent(row.getLong(1), row.getLong(2), PurchaseStatus.stored(row.getString(3)), Sql.instant(row, "modified_at")))
            .list();
    }
}
