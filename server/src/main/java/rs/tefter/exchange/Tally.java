package rs.tefter.exchange;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts a company's events into sums of months and into invoices that wait. Each event counts once: the row of the last counted one is
 * locked by who counts, and whoever comes meanwhile reads what is there.
 */
final class Tally {

    private static final List<String> SALES_STANDING = List.of("Sent", "Approved", "Paid", "OverDue", "Archived");
    private static final List<String> PURCHASES_STANDING = List.of("New", "Seen", "ReNotified", "Reminded", "Received", "Approved");
    private static final List<String> SALES_WAITING = List.of("Mistake", "Rejected");
    private static final List<String> PURCHASES_WAITING = List.of("New", "Seen", "ReNotified");

    private static final String FIGURES = """
        select e.side, date_trunc('month', i.issue_date)::date as month, i.currency, sum(e.change) as invoices,
            sum(e.change * i.sum_without_vat * case i.type_code when 381 then -1 else 1 end) as net,
            sum(e.change * i.vat_amount * case i.type_code when 381 then -1 else 1 end) as vat
        from changed e join %1$s_invoice i on i.company_id = :company and i.%1$s_invoice_id = e.invoice_id
        where e.side = '%1$s' and i.type_code <> 386 group by e.side, month, i.currency""";

    private static final String COUNT = """
        with since as materialized (select event_id from tally where company_id = :company for update skip locked),
        fresh as materialized (
            select e.event_id, e.side, e.invoice_id, e.status, e.occurred_on, before.status as status_before
            from since cross join lateral (
                select * from event where company_id = :company and event_id > since.event_id order by event_id limit :most) e
            left join lateral (
                select status from event b where b.company_id = :company and b.side = e.side and b.invoice_id = e.invoice_id
                    and b.event_id < e.event_id order by b.event_id desc limit 1) before on true),
        changed as (
            select side, invoice_id, sum(
                case when status in (:salesStanding) and side = 'sales' or status in (:purchasesStanding) and side = 'purchase' then 1 else 0 end
                - case when status_before in (:salesStanding) and side = 'sales'
                    or status_before in (:purchasesStanding) and side = 'purchase' then 1 else 0 end) as change
            from fresh group by side, invoice_id),
        figures as (
        """ + FIGURES.formatted("sales") + " union all " + FIGURES.formatted("purchase") + """
        ),
        counted as (
            insert into month_tally select :company, side, month, currency, invoices, net, vat from figures
            on conflict (company_id, side, month, currency) do update set invoices = month_tally.invoices + excluded.invoices,
                sum_without_vat = month_tally.sum_without_vat + excluded.sum_without_vat,
                vat_amount = month_tally.vat_amount + excluded.vat_amount),
        newest as (
            select distinct on (side, invoice_id) side, invoice_id, status, occurred_on from fresh order by side, invoice_id, event_id desc),
        waiting as (
            select n.side, n.invoice_id, n.status, coalesce(p.sent_on, n.occurred_on) as on_day from newest n
            left join purchase_invoice p on n.side = 'purchase' and p.company_id = :company and p.purchase_invoice_id = n.invoice_id
            where n.side = 'sales' and n.status in (:salesWaiting) or n.side = 'purchase' and n.status in (:purchasesWaiting)),
        began as (
            insert into waiting_invoice select :company, side, invoice_id, status, on_day from waiting
            on conflict (company_id, side, invoice_id) do update set status = excluded.status, on_day = excluded.on_day),
        ended as (
            delete from waiting_invoice w using newest n where w.company_id = :company and w.side = n.side and w.invoice_id = n.invoice_id
                and not exists (select from waiting s where s.side = n.side and s.invoice_id = n.invoice_id)),
        moved as (
            update tally set event_id = (select max(event_id) from fresh) where company_id = :company and exists (select from fresh))
        select count(*) from fresh""";

    private final JdbcClient jdbc;

    Tally(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Counts so many events that are not counted yet, the eldest first; false when there are more of them. */
    boolean catchUp(long companyId, int most) {
        jdbc.sql("insert into tally (company_id) values (?) on conflict do nothing").param(companyId).update();
        int counted = jdbc.sql(COUNT).param("company", companyId).param("most", most)
            .param("salesStanding", SALES_STANDING).param("purchasesStanding", PURCHASES_STANDING)
            .param("salesWaiting", SALES_WAITING).param("purchasesWaiting", PURCHASES_WAITING)
            .query(Integer.class).single();
        return counted < most;
    }
}
