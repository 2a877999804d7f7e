package rs.tefter.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.platform.Folded;

/**
 * The other parties of a company's invoices. They are read by jumping along an index from one to the next, so their number counts and not that
 * of the invoices; names are compared here, because no collation makes both scripts equal.
 */
public final class Partners {

    /** A party by its PIB, with the name it bears on the newest invoice. */
    public record Named(String pib, String name) {}

    /** So many of a company's partners are searched at most. */
    public static final int MOST_SEARCHED = 20_000;

    private static final String DISTINCT = """
        with recursive partner (pib, name) as (
          (select partner_pib, partner_name from %1$s_invoice where company_id = :company order by partner_pib desc, %1$s_invoice_id desc limit 1)
          union all
          select next.partner_pib, next.partner_name from partner cross join lateral (
            select partner_pib, partner_name from %1$s_invoice where company_id = :company and partner_pib < partner.pib
            order by partner_pib desc, %1$s_invoice_id desc limit 1) next)
        select pib, name from partner limit :most""";

    private final Map<Side, String> distinct = new EnumMap<>(Map.of(Side.SALES, DISTINCT.formatted("sales"),
        Side.PURCHASE, DISTINCT.formatted("purchase")));
    private final JdbcClient jdbc;

    Partners(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Those with that PIB, or with that text in their name in either script and any case. */
    public List<Named> matching(long companyId, Side side, String text) {
        String wanted = Folded.of(text.strip());
        return jdbc.sql(distinct.get(side)).param("company", companyId).param("most", MOST_SEARCHED)
            .query((row, _) -> new Named(row.getString(1), row.getString(2)))
            .list().stream()
            .filter(partner -> partner.pib.equals(wanted) || Folded.of(partner.name).contains(wanted)).toList();
    }
}
