package rs.tefter.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.ledger.Page;
import rs.tefter.ledger.Query;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Stretch;

/**
 * Finds issued invoices. What is asked for is found, sorted, counted and shown along an index that holds all of it, so that the last page of
 * a long list costs little more than the first.
 */
final class InvoiceSearch {

    private static final String COLUMNS = "id, invoice_type, status, numbering_id, year, number, customer_id, currency_id, analytic_id, date_issued,"
        + " date_transaction, date_due, invoice_value, paid_value, version, modified_at";

    private static final String PAYMENT = """
        :payment = case
          when status = 'O' then 'DRAFT'
          when paid_value <> 0 and abs(paid_value) >= abs(invoice_value) then case when numbering_id = any(:advances) then 'ADVANCE' else 'PAID' end
          when paid_value <> 0 then case when date_due::date < :today then 'PARTLY_PAID_OVERDUE' else 'PARTLY_PAID' end
          when invoice_value = 0 then 'PAID'
          when date_due::date < :today then 'UNPAID_OVERDUE' else 'UNPAID' end""";

    private final JdbcClient jdbc;

    InvoiceSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is asked for, as part of a statement. Only texts that stand in this file become part of one. */
    private static final class Conditions {

        private final StringBuilder sql = new StringBuilder(" from issued_invoice where company_id = :company");
        private final Map<String, Object> values = new HashMap<>();

        Conditions(long companyId) {
            values.put("company", companyId);
        }

        void add(String name, Optional<?> value, String condition) {
            value.ifPresent(present -> {
                values.put(name, present);
                sql.append(" and ").append(condition);
            });
        }

        void days(String name, String column, Optional<LocalDate> from, Optional<LocalDate> to) {
            add(name + "From", from, column + " >= :" + name + "From");
            add(name + "To", to, column + " < cast(:" + name + "To as date) + 1");
        }

        String part(String columns, String orderBy, long size, long offset) {
            values.put("size", size);
            values.put("offset", offset);
            return "select " + columns + sql + orderBy + " limit :size offset :offset";
        }
    }

    /**
     * How a list is sorted; rows that are alike stand in the order of their ids.
     *
     * @param column one of {@link #column}
     */
    private record Order(String column, boolean descending) {

        String text(boolean turnedRound) {
            String direction = descending == turnedRound ? "" : " desc";
            return " order by " + (column.equals("id") ? "" : column + direction + ", ") + "id" + direction;
        }
    }

    /** @param advances ids of the numberings whose invoices are prepayments */
    Page<InvoiceSummary> list(long companyId, InvoiceQuery query, List<Long> advances, LocalDate today) {
        Conditions conditions = conditions(companyId, query);
        conditions.values.put("today", today);
        conditions.values.put("advances", advances.toArray(Long[]::new));
        Query page = query.page();
        return page(conditions, COLUMNS, new Order(column(page.sort().orElse("")), page.descending()), page, (row, _) -> summary(row));
    }

    private static InvoiceSummary summary(ResultSet row) throws SQLException {
        return new InvoiceSummary(row.getLong("id"), row.getString("invoice_type"), row.getString("status").equals("I"), row.getLong("numbering_id"),
            row.getInt("year"), Optional.ofNullable(row.getObject("number", Long.class)), row.getLong("customer_id"), row.getLong("currency_id"),
            Optional.ofNullable(row.getObject("analytic_id", Long.class)), row.getObject("date_issued", LocalDateTime.class),
            row.getObject("date_transaction", LocalDateTime.class), row.getObject("date_due", LocalDateTime.class),
            row.getBigDecimal("invoice_value"), row.getBigDecimal("paid_value"), row.getLong("version"), Sql.instant(row, "modified_at"));
    }

    /** A page nearer to the end than to the start is read from the end; a first page that is not full is the whole, so that nothing is counted. */
    private <T> Page<T> page(Conditions conditions, String columns, Order order, Query query, RowMapper<T> mapper) {
        if (query.number() == 1) {
            List<T> rows = read(conditions, conditions.part(columns, order.text(false), query.size(), 0), mapper);
            return new Page<>(rows, rows.size() < query.size() ? rows.size() : count(conditions), 1, query.size());
        }
        long total = count(conditions);
        Stretch stretch = Stretch.of(total, (query.number() - 1L) * query.size(), query.size());
        List<T> rows = read(conditions, conditions.part(columns, order.text(stretch.fromTheEnd()), stretch.size(), stretch.skipped()), mapper);
        return new Page<>(stretch.inOrder(rows), total, query.number(), query.size());
    }

    private <T> List<T> read(Conditions conditions, String sql, RowMapper<T> mapper) {
        return jdbc.sql(sql).params(conditions.values).query(mapper).list();
    }

    private long count(Conditions conditions) {
        return jdbc.sql("select count(*)" + conditions.sql).params(conditions.values).query(Long.class).single();
    }

    private static Conditions conditions(long companyId, InvoiceQuery query) {
        Conditions conditions = new Conditions(companyId);
        conditions.add("customer", query.customerId(), "customer_id = :customer");
        conditions.add("customerName", query.customerName(), "position(lower(:customerName) in lower(customer_name)) > 0");
        conditions.add("analytic", query.analyticId(), "analytic_id = :analytic");
        conditions.add("currency", query.currencyId(), "currency_id = :currency");
        conditions.add("type", query.type(), "invoice_type = :type");
        conditions.add("number", query.number(), "number = :number");
        conditions.add("year", query.year(), "year = :year");
        conditions.add("status", query.issued().map(issued -> issued ? "I" : "O"), "status = :status");
        conditions.add("reference", query.documentReference(), "document_reference = :reference");
        conditions.days("issued", "date_issued", query.issuedFrom(), query.issuedTo());
        conditions.days("due", "date_due", query.dueFrom(), query.dueTo());
        conditions.days("supplied", "date_transaction", query.suppliedFrom(), query.suppliedTo());
        conditions.add("recurring", Optional.of("D").filter(_ -> query.recurringOnly()), "header ->> 'RecurringInvoice' = 'D'");
        conditions.add("payment", query.paymentStatus().map(Enum::name), PAYMENT);
        return conditions;
    }

    private static String column(String member) {
        return switch (member.toLowerCase(Locale.ROOT)) {
            case "invoicenumber" -> "number";
            case "year" -> "year";
            case "dateissued" -> "date_issued";
            case "datedue" -> "date_due";
            case "datetransaction" -> "date_transaction";
            case "customer" -> "customer_name";
            case "invoicevalue" -> "invoice_value";
            case "paidvalue" -> "paid_value";
            case "status" -> "status";
            case "recorddtmodified", "rowversion" -> "version";
            default -> "id";
        };
    }

    /** Invoices changed from the one moment on and before the other, by id. */
    Page<InvoiceChange> changed(long companyId, Instant from, Instant to, Query query) {
        Conditions conditions = new Conditions(companyId);
        conditions.add("from", Optional.of(Sql.utc(from)), "modified_at >= :from");
        conditions.add("to", Optional.of(Sql.utc(to)), "modified_at < :to");
        return page(conditions, "id, version, modified_at", new Order("id", false), query,
            (row, _) -> new InvoiceChange(row.getLong("id"), row.getLong("version"), Sql.instant(row, "modified_at")));
    }
}
