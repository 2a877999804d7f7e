package rs.tefter.retail.reports;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.TransactionType;
import rs.tefter.platform.Sql;

/** Sums over signed receipts, made by the database: each of them is one pass over an index of the company's time of signature. */
final class ReportTable {

    /** Receipts alike in everything that reports tell apart. */
    record Group(ReceiptKind kind, String cashier, UUID storeId, String store, long receipts, BigDecimal total, BigDecimal change) {

        Turnover turnover() {
            return Turnover.of(kind.transaction() == TransactionType.REFUND, total);
        }
    }

    record Paid(PaymentType type, Turnover turnover) {}

    record Taxed(String label, BigDecimal rate, Turnover turnover, BigDecimal tax) {}

    record Ends(Optional<String> first, Optional<String> last) {}

    private static final String RECEIPTS = """
        from receipt r
        where r.company_id = :company and r.state = 'signed' and r.signed_at >= :begin and r.signed_at < :end
            and (cast(:store as uuid) is null or r.store_id = :store) and (cast(:client as uuid) is null or r.client_id = :client)
        """;
    private static final String TURNOVER = "and left(r.code, 1) in ('П', 'А')\n";
    private static final String REFUND = "Р";

    private final JdbcClient jdbc;

    ReportTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    List<Group> groups(long companyId, Scope scope) {
        return query("""
            select g.*, s.name from (
                select r.code, coalesce(r.cashier, '') as cashier, r.store_id, count(*) as receipts, sum(r.total) as total, sum(r.change) as change
            """ + RECEIPTS + """
                group by 1, 2, 3) as g
            left join store s on s.company_id = :company and s.store_id = g.store_id
            order by g.cashier, s.created_at, g.store_id""", companyId, scope, ReportTable::group);
    }

    /** Cash without what was given back. */
    List<Paid> payments(long companyId, Scope scope) {
        return query("""
            select p.way, right(r.code, 1) as transaction, sum(p.amount - case when p.way = 1 then r.change else 0 end) as amount
            from (select r.company_id, r.receipt_id, r.code, r.change
            """ + RECEIPTS + TURNOVER + """
                ) as r join receipt_payment p on p.company_id = r.company_id and p.receipt_id = r.receipt_id
            group by 1, 2""", companyId, scope,
            (row, _) -> new Paid(PaymentType.values()[row.getInt("way")], turnover(row, row.getBigDecimal("amount"))));
    }

    /** What stands in the journals: amounts by line, taxes rounded receipt by receipt. */
    List<Taxed> labels(long companyId, Scope scope) {
        return query("""
            select l.label, coalesce(t.rate, 0) as rate, l.transaction, sum(l.total) as amount, coalesce(sum(round(t.amount, 2)), 0) as tax
            from (
                select r.company_id, r.receipt_id, right(r.code, 1) as transaction, line.label, sum(line.total) as total
                from (select r.company_id, r.receipt_id, r.code
            """ + RECEIPTS + TURNOVER + """
                    ) as r
                join receipt_line line on line.company_id = r.company_id and line.receipt_id = r.receipt_id and line.part = 'sent'
                group by 1, 2, 3, 4) as l
            left join receipt_tax t on t.company_id = l.company_id and t.receipt_id = l.receipt_id and t.label = l.label
            group by 1, 2, 3""", companyId, scope, ReportTable::taxed);
    }

    record OnDay(LocalDate day, long receipts, Turnover turnover) {}

    List<OnDay> days(long companyId, Scope scope) {
        return query("""
            select cast(r.signed_at at time zone 'Europe/Belgrade' as date) as day, right(r.code, 1) as transaction, count(*) as receipts,
                sum(r.total) as amount
            """ + RECEIPTS + TURNOVER + "group by 1, 2 order by 1", companyId, scope,
            (row, _) -> new OnDay(row.getObject("day", LocalDate.class), row.getLong("receipts"), turnover(row, row.getBigDecimal("amount"))));
    }

    Ends ends(long companyId, Scope scope) {
        String number = "(select r.invoice_number " + RECEIPTS + "order by r.signed_at %1$s, r.total_counter %1$s limit 1)";
        return query("select " + number.formatted("") + " as first, " + number.formatted("desc") + " as last", companyId, scope,
            (row, _) -> new Ends(Sql.optionalText(row, "first"), Sql.optionalText(row, "last"))).getFirst();
    }

    long unresolved(long companyId, Scope scope) {
        return query("""
            select count(*) from receipt r
            where r.company_id = :company and r.state in ('sending', 'unknown') and r.created_at >= :begin and r.created_at < :end
                and (cast(:store as uuid) is null or r.store_id = :store) and (cast(:client as uuid) is null or r.client_id = :client)""",
            companyId, scope, (row, _) -> row.getLong(1)).getFirst();
    }

    private <T> List<T> query(String sql, long companyId, Scope scope, RowMapper<T> mapper) {
        StatementSpec statement = jdbc.sql(sql).param("company", companyId).param("begin", Sql.utc(scope.begin())).param("end", Sql.utc(scope.end()))
            .param("store", scope.storeId().orElse(null)).param("client", scope.clientId().orElse(null));
        return statement.query(mapper).list();
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        return new Group(ReceiptKind.ofCode(row.getString("code")).orElseThrow(), row.getString("cashier"), row.getObject("store_id", UUID.class),
            Sql.optionalText(row, "name").orElse(""), row.getLong("receipts"), row.getBigDecimal("total"), row.getBigDecimal("change"));
    }

    private static Taxed taxed(ResultSet row, int number) throws SQLException {
        BigDecimal tax = row.getBigDecimal("tax");
        return new Taxed(row.getString("label"), row.getBigDecimal("rate"), turnover(row, row.getBigDecimal("amount")),
            isRefund(row) ? tax.negate() : tax);
    }

    private static Turnover turnover(ResultSet row, BigDecimal amount) throws SQLException {
        return Turnover.of(isRefund(row), amount);
    }

    private static boolean isRefund(ResultSet row) throws SQLException {
        return row.getString("transaction").equals(REFUND);
    }
}
