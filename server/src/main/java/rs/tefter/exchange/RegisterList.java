package rs.tefter.exchange;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.platform.Sql;
import rs.tefter.register.CirStatus;

/** A company's invoices in the central register, as buyer or as seller, newest first. */
public final class RegisterList {

    /** An entry beside the invoice that the company knows it by. */
    public record Listed(String cirInvoiceId, CirStatus status, BigDecimal amount, BigDecimal settled, Instant registeredAt, long invoiceId,
            String number, String partnerName) {

        /** What is still to be paid: nothing of what was refused or cancelled. */
        public BigDecimal open() {
            return status == CirStatus.INVALID || status == CirStatus.CANCELLED ? BigDecimal.ZERO : amount.subtract(settled);
        }
    }

    /** The last entry of the page before. */
    public record Before(Instant registeredAt, String cirInvoiceId) {}

    private static final String LISTED = """
        select c.*, i.%2$s_invoice_id as invoice_id, i.number, i.partner_name
        from cir_invoice c join %2$s_invoice i on i.company_id = :company and i.%2$s_invoice_id = c.%2$s_invoice_id
        where c.%1$s_id = :company\s""";
    private static final String PAGE = LISTED + """
        and (cast(:at as timestamptz) is null or (c.registered_at, c.cir_invoice_id) < (:at, :id))
        order by c.registered_at desc, c.cir_invoice_id desc limit :limit""";
    private static final String OF_BUYER = PAGE.formatted("buyer", "purchase");
    private static final String OF_SELLER = PAGE.formatted("seller", "sales");
    private static final String ONE_OF_BUYER = (LISTED + "and c.cir_invoice_id = :id").formatted("buyer", "purchase");
    private static final String ONE_OF_SELLER = (LISTED + "and c.cir_invoice_id = :id").formatted("seller", "sales");

    private final JdbcClient jdbc;

    RegisterList(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    public List<Listed> page(long companyId, Side side, Optional<Before> before, int limit) {
        return jdbc.sql(side == Side.PURCHASE ? OF_BUYER : OF_SELLER)
            .param("company", companyId).param("at", before.map(Before::registeredAt).map(Sql::utc).orElse(null))
            .param("id", before.map(Before::cirInvoiceId).orElse("")).param("limit", limit)
            .query((row, _) -> listed(row)).list();
    }

    /** Empty when the company does not stand on that side of it. */
    public Optional<Listed> find(long companyId, Side side, String cirInvoiceId) {
        return jdbc.sql(side == Side.PURCHASE ? ONE_OF_BUYER : ONE_OF_SELLER)
            .param("company", companyId).param("id", cirInvoiceId).query((row, _) -> listed(row)).optional();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(row.getString("cir_invoice_id"), CirStatus.stored(row.getString("status")), row.getBigDecimal("amount"),
            row.getBigDecimal("settled_amount"), Sql.instant(row, "registered_at"), row.getLong("invoice_id"), row.getString("number"),
            row.getString("partner_name"));
    }
}
