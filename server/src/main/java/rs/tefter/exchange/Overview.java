package rs.tefter.exchange;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.platform.Sql;

/** What a company's mailboxes hold, at a glance, however many invoices there are. */
public final class Overview {

    /** How many invoices of a status wait, and since which day the first of them. */
    public record Waiting(Side side, String status, long count, LocalDate firstDay) {}

    /**
     * A purchase that waits for the buyer's decision.
     *
     * @param lastDay on which it can be decided before the deadline decides
     */
    public record Undecided(long purchaseInvoiceId, String number, String partnerName, BigDecimal payable, String currency, LocalDate sentOn,
            Optional<LocalDate> lastDay) {}

    /** The invoices of a month of issue that stand, in one currency; credit notes are taken off, advance invoices left out. */
    public record Month(Side side, YearMonth month, String currency, long invoices, BigDecimal withoutVat, BigDecimal vat) {}

    /** Something that has happened to an invoice. */
    public record Happening(Side side, long invoiceId, String number, String partnerName, String status, Instant at, String actor) {}

    /** No count of invoices that fall due goes further. */
    public static final int MOST_COUNTED = 1_000;
    private static final List<String> OPEN_SALES = List.of("Sending", "Sent", "Approved");
    private static final List<String> OPEN_PURCHASES = List.of("New", "Seen", "ReNotified", "Approved");

    private final JdbcClient jdbc;
    private final Tally tally;
    private final Deadlines deadlines;

    Overview(DataSource database, Deadlines deadlines) {
        this.jdbc = JdbcClient.create(database);
        this.tally = new Tally(database);
        this.deadlines = deadlines;
    }

    /** Counts what has happened since somebody last looked, so many events at most; false when there are more to count. */
    public boolean catchUp(long companyId, int most) {
        return tally.catchUp(companyId, most);
    }

    /** Purchases to decide; sales that failed or were rejected since that day. */
    public List<Waiting> waiting(long companyId, LocalDate salesSince) {
        return jdbc.sql("""
                select side, status, count(*) as count, min(on_day) as first_day from waiting_invoice
                where company_id = ? and (side = 'purchase' or on_day >= ?) group by side, status order by side, status""")
            .params(companyId, salesSince)
            .query((row, _) -> new Waiting(side(row), row.getString("status"), row.getLong("count"), row.getObject("first_day", LocalDate.class)))
            .list();
    }

    /** The purchases that wait the longest. */
    public List<Undecided> undecided(long companyId, int most) {
        return jdbc.sql("""
                select i.* from (
                    (select invoice_id, on_day from waiting_invoice where company_id = :company and side = 'purchase' and status = 'ReNotified'
                        order by on_day, invoice_id limit :most)
                    union all (select invoice_id, on_day from waiting_invoice where company_id = :company and side = 'purchase' and status = 'Seen'
                        order by on_day, invoice_id limit :most)
                    union all (select invoice_id, on_day from waiting_invoice where company_id = :company and side = 'purchase' and status = 'New'
                        order by on_day, invoice_id limit :most)) w
                join purchase_invoice i on i.company_id = :company and i.purchase_invoice_id = w.invoice_id
                order by w.on_day, w.invoice_id limit :most""")
            .param("company", companyId).param("most", most)
            .query((row, _) -> undecided(row)).list();
    }

    private Undecided undecided(ResultSet row) throws SQLException {
        LocalDate sentOn = row.getObject("sent_on", LocalDate.class);
        return new Undecided(row.getLong("purchase_invoice_id"), row.getString("number"), row.getString("partner_name"),
            row.getBigDecimal("payable_amount"), row.getString("currency"), sentOn, deadlines.lastDay(row.getBoolean("public_receiver"), sentOn));
    }

    /**
     * How many invoices that stand fall due between those days, both included, leaving out what their buyers have noted as paid. Whether the
     * others are paid is not known here. At most {@value #MOST_COUNTED} are counted.
     */
    public long due(long companyId, Side side, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select count(*) from (select from %s_invoice where company_id = :company and due_date between :from and :to
                    and status in (:open) and paid_at is null limit :most) as due""".formatted(side == Side.SALES ? "sales" : "purchase"))
            .param("company", companyId).param("from", from).param("to", to).param("open", open(side)).param("most", MOST_COUNTED)
            .query(Long.class).single();
    }

    /** The statuses of invoices that were sent, and neither rejected nor taken back. */
    public static List<String> open(Side side) {
        return side == Side.SALES ? OPEN_SALES : OPEN_PURCHASES;
    }

    /** The months from that one on, the eldest first. */
    public List<Month> months(long companyId, YearMonth from) {
        return jdbc.sql("select * from month_tally where company_id = ? and month >= ? order by month, side, currency")
            .params(companyId, from.atDay(1))
            .query((row, _) -> new Month(side(row), YearMonth.from(row.getObject("month", LocalDate.class)), row.getString("currency"),
                row.getLong("invoices"), row.getBigDecimal("sum_without_vat"), row.getBigDecimal("vat_amount")))
            .list();
    }

    /** What has happened last, the newest first. */
    public List<Happening> latest(long companyId, int most) {
        return jdbc.sql("""
                select e.side, e.invoice_id, e.status, e.occurred_at, e.actor, coalesce(s.number, p.number) as number,
                    coalesce(s.partner_name, p.partner_name) as partner_name
                from (select * from event where company_id = :company and side in ('sales', 'purchase') and status <> 'Sending'
                    order by event_id desc limit :most) e
                left join sales_invoice s on e.side = 'sales' and s.company_id = :company and s.sales_invoice_id = e.invoice_id
                left join purchase_invoice p on e.side = 'purchase' and p.company_id = :company and p.purchase_invoice_id = e.invoice_id
                where coalesce(s.number, p.number) is not null order by e.event_id desc""")
            .param("company", companyId).param("most", most)
            .query((row, _) -> new Happening(side(row), row.getLong("invoice_id"), row.getString("number"), row.getString("partner_name"),
                row.getString("status"), Sql.instant(row, "occurred_at"), row.getString("actor")))
            .list();
    }

    private static Side side(ResultSet row) throws SQLException {
        return row.getString("side").equals("sales") ? Side.SALES : Side.PURCHASE;
    }
}
