package rs.tefter.exchange;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a seller has had with its buyers, for the invoice it writes next. */
public final class Dealings {

    private static final int LOOKED_AT = 300;

    private final JdbcClient jdbc;

    Dealings(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Ids of the companies that got the last invoices, the last one first. */
    public List<Long> recentBuyers(long companyId, int most) {
        return jdbc.sql("""
                select buyer_id from (select buyer_id, sales_invoice_id from sales_invoice where company_id = :company
                    order by sales_invoice_id desc limit :lookedAt) s
                group by buyer_id order by max(sales_invoice_id) desc limit :most""")
            .param("company", companyId).param("lookedAt", LOOKED_AT).param("most", most).query(Long.class).list();
    }

    /** The number of the invoice that was sent last. */
    public Optional<String> lastNumber(long companyId) {
        return jdbc.sql("select number from sales_invoice where company_id = ? order by sales_invoice_id desc limit 1")
            .param(companyId).query(String.class).optional();
    }

    /** Advance invoices that the buyer has and that no standing invoice settles, the newest first. */
    public List<SalesInvoice> openAdvances(long companyId, long buyerId, int most) {
        return jdbc.sql("""
                select i.* from sales_invoice i
                where i.company_id = :company and i.buyer_id = :buyer and i.type_code = 386 and i.status in ('Sent', 'Approved')
                    and not exists (
                        select from sales_reference r join sales_invoice s using (company_id, sales_invoice_id)
                        where r.company_id = i.company_id and r.referenced_number = i.number and r.kind = 'advance'
                            and s.status not in ('Storno', 'Cancelled', 'Rejected', 'Mistake', 'Deleted'))
                order by i.sales_invoice_id desc limit :most""")
            .param("company", companyId).param("buyer", buyerId).param("most", most).query(Rows::sales).list();
    }
}
