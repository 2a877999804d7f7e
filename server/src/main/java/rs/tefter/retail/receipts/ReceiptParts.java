package rs.tefter.retail.receipts;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.fiscal.Payment;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.TaxItem;
import rs.tefter.platform.Sql;
import rs.tefter.retail.rules.Line;
import rs.tefter.retail.rules.Payments;

/** Lines, payments, taxes and searched words of receipts, each kind written with one statement a receipt. */
final class ReceiptParts {

    /** What a receipt consists of. */
    record Parts(List<Line> lines, List<Line> goods, List<Payment> payments) {

        static final Parts NONE = new Parts(List.of(), List.of(), List.of());
    }

    private final JdbcClient jdbc;

    ReceiptParts(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    void insert(Receipt receipt) {
        insertLines(receipt, "sent", receipt.facts().lines());
        insertLines(receipt, "goods", receipt.facts().goods());
        List<Payment> payments = receipt.facts().payments();
        of(receipt, "insert into receipt_payment select :company, :id, * from unnest(:ways, cast(:amounts as numeric[]))")
            .param("ways", column(payments, payment -> (short) payment.type().number(), Short[]::new))
            .param("amounts", decimals(payments, Payment::amount)).update();
    }

    private void insertLines(Receipt receipt, String part, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        of(receipt, """
                insert into receipt_line select :company, :id, :part, n - 1, sku, gtin, name, label, quantity, price, total, discount, refunded
                from unnest(:skus, :gtins, :names, :labels, cast(:quantities as numeric[]), cast(:prices as numeric[]), cast(:totals as numeric[]),
                    cast(:discounts as numeric[]), :refunded) with ordinality
                    as line (sku, gtin, name, label, quantity, price, total, discount, refunded, n)""")
            .param("part", part).param("skus", column(lines, line -> line.sku().orElse(null), Long[]::new))
            .param("gtins", column(lines, line -> line.gtin().orElse(null), String[]::new)).param("names", column(lines, Line::name, String[]::new))
            .param("labels", column(lines, Line::label, String[]::new)).param("quantities", decimals(lines, Line::quantity))
            .param("prices", decimals(lines, Line::unitPrice)).param("totals", decimals(lines, Line::total))
            .param("discounts", decimals(lines, Line::discount))
            .param("refunded", column(lines, line -> line.refunded().map(Integer::shortValue).orElse(null), Short[]::new)).update();
    }

    void insertTaxes(Receipt receipt, List<TaxItem> taxes) {
        of(receipt, """
                insert into receipt_tax select :company, :id, n - 1, label, category, kind, rate, amount
                from unnest(:labels, :categories, :kinds, cast(:rates as numeric[]), cast(:amounts as numeric[])) with ordinality
                    as tax (label, category, kind, rate, amount, n)""")
            .param("labels", column(taxes, TaxItem::label, String[]::new)).param("categories", column(taxes, TaxItem::categoryName, String[]::new))
            .param("kinds", column(taxes, tax -> (short) tax.categoryType().number(), Short[]::new))
            .param("rates", decimals(taxes, TaxItem::rate)).param("amounts", decimals(taxes, TaxItem::amount))
            .update();
    }

    void insertWords(Receipt receipt, String words) {
        of(receipt, "insert into receipt_words values (:company, :id, :words)").param("words", words).update();
    }

    private JdbcClient.StatementSpec of(Receipt receipt, String sql) {
        return jdbc.sql(sql).param("company", receipt.place().companyId()).param("id", receipt.id());
    }

    private static <T, V> V[] column(List<T> items, Function<T, V> value, IntFunction<V[]> array) {
        return items.stream().map(value).toArray(array);
    }

    /** The driver has no array of decimals; PostgreSQL reads them from their texts. */
    private static <T> String[] decimals(List<T> items, Function<T, BigDecimal> value) {
        return column(items, item -> value.apply(item).toPlainString(), String[]::new);
    }

    Map<UUID, Parts> load(long companyId, List<UUID> ids) {
        record Stored(UUID id, String part, Line line) {}
        record Paid(UUID id, Payment payment) {}
        Map<UUID, Parts> all = new HashMap<>();
        ids.forEach(id -> all.put(id, new Parts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>())));
        String[] wanted = column(ids, UUID::toString, String[]::new);
        jdbc.sql("select * from receipt_line where company_id = ? and receipt_id = any(cast(? as uuid[])) order by place").params(companyId, wanted)
            .query((row, _) -> new Stored(row.getObject("receipt_id", UUID.class), row.getString("part"), line(row))).list()
            .forEach(stored -> {
                Parts parts = all.get(stored.id);
                (stored.part.equals("sent") ? parts.lines : parts.goods).add(stored.line);
            });
        jdbc.sql("select * from receipt_payment where company_id = ? and receipt_id = any(cast(? as uuid[]))").params(companyId, wanted)
            .query((row, _) -> new Paid(row.getObject("receipt_id", UUID.class),
                new Payment(PaymentType.values()[row.getInt("way")], row.getBigDecimal("amount")))).list()
            .forEach(paid -> all.get(paid.id).payments.add(paid.payment));
        all.replaceAll((_, parts) -> new Parts(List.copyOf(parts.lines), List.copyOf(parts.goods), inOrder(parts.payments)));
        return all;
    }

    private static List<Payment> inOrder(List<Payment> payments) {
        return payments.isEmpty() ? List.of() : Payments.of(payments).toSend();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(Optional.ofNullable(row.getObject("sku", Long.class)), Sql.optionalText(row, "gtin"), row.getString("name"),
            row.getString("label"), row.getBigDecimal("quantity"), row.getBigDecimal("unit_price"), row.getBigDecimal("total"),
            row.getBigDecimal("discount"), Optional.ofNullable(row.getObject("refunded", Integer.class)));
    }
}
