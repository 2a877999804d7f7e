package rs.tefter.vat;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;

/** Makes records out of their rows, any number of them with three questions. */
final class VatRows {

    private record Said(Map<String, BigDecimal> amounts, Map<String, String> texts) {
        Said() {
            this(new HashMap<>(), new HashMap<>());
        }
    }

    private final JdbcClient jdbc;

    VatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The records that fulfil a condition whose first parameter is the company. */
    List<VatRecord> all(String condition, String order, Object... parameters) {
        String ids = "company_id = ? and vat_record_id in (select vat_record_id from vat_record where " + condition + ")";
        Object[] doubled = new Object[parameters.length + 1];
        doubled[0] = parameters[0];
        System.arraycopy(parameters, 0, doubled, 1, parameters.length);
        Map<Long, Said> said = new HashMap<>();
        jdbc.sql("select * from vat_value where " + ids).params(doubled).query(row -> {
            value(row, said.computeIfAbsent(row.getLong("vat_record_id"), _ -> new Said()));
        });
        Map<Long, List<Relation>> relations = new HashMap<>();
        jdbc.sql("select * from vat_relation where " + ids + " order by relation_id").params(doubled).query(row -> {
            relations.computeIfAbsent(row.getLong("vat_record_id"), _ -> new ArrayList<>()).add(relation(row));
        });
        return jdbc.sql("select * from vat_record where " + condition + " " + order).params(parameters)
            .query((row, _) -> record(row, said, relations)).list();
    }

    private static void value(ResultSet row, Said into) throws SQLException {
        Optional<BigDecimal> amount = Optional.ofNullable(row.getBigDecimal("amount"));
        if (amount.isPresent()) {
            into.amounts.put(row.getString("name"), amount.get());
        } else {
            into.texts.put(row.getString("name"), row.getString("text"));
        }
    }

    private static Relation relation(ResultSet row) throws SQLException {
        Optional<Long> recordId = Optional.ofNullable(row.getObject("related_record_id", Long.class));
        return new Relation(row.getLong("relation_id"), new Related(recordId.isEmpty(), recordId, Sql.optionalText(row, "document_number"),
            Sql.optionalText(row, "internal_invoice_number")));
    }

    private static VatRecord record(ResultSet row, Map<Long, Said> said, Map<Long, List<Relation>> allRelations) throws SQLException {
        long id = row.getLong("vat_record_id");
        Said values = said.getOrDefault(id, new Said());
        List<Relation> relations = allRelations.getOrDefault(id, List.of());
        Entry entry = new Entry(Optional.of(row.getInt("year")), coded(row, "vat_period", VatPeriod.values()),
            Sql.optionalText(row, "calculation_number"), Sql.optionalText(row, "related_party"), document(row),
            new Values(values.amounts, values.texts), relations.stream().map(Relation::related).toList());
        return new VatRecord(row.getLong("company_id"), id, row.getLong("chain_id"),
            Form.of(VatKind.stored(row.getString("kind")), row.getInt("generation")),
            Coded.read(VatStatus.values(), row.getString("status")).orElseThrow(), row.getInt("year"),
            Sql.instant(row, "recorded_at"), Sql.instant(row, "status_changed_at"), entry, relations);
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(coded(row, "document_direction", DocumentDirection.values()), coded(row, "document_type", DocumentType.values()),
            coded(row, "internal_invoice_option", InternalInvoiceOption.values()),
            Sql.optionalText(row, "document_number"), Sql.optionalText(row, "internal_invoice_number"),
            coded(row, "related_invoice_option", RelatedInvoiceOption.values()),
            coded(row, "related_internal_option", RelatedInternalInvoiceOption.values()));
    }

    private static <E extends Enum<E> & Coded> Optional<E> coded(ResultSet row, String column, E[] values) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class)).map(code -> Coded.stored(values, code));
    }
}
