package rs.tefter.drafting;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;
import rs.tefter.ubl.writing.OutgoingVat;

/** What a company has sold before by its own name, with the last price. */
final class SoldLines {

    private final JdbcClient jdbc;
    private final Time time;

    SoldLines(DataSource database, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.time = time;
    }

    void remember(long companyId, List<SalesDraft.Line> lines) {
        lines.forEach(line -> jdbc.sql("""
                insert into sold_line (company_id, name, code, unit_code, price, category, percent, exemption_code, sold_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (company_id, name) do update set code = excluded.code, unit_code = excluded.unit_code, price = excluded.price,
                    category = excluded.category, percent = excluded.percent, exemption_code = excluded.exemption_code, sold_at = excluded.sold_at""")
            .params(companyId, line.name(), line.code().orElse(null), line.unitCode(), line.price(), line.vat().category(), line.vat().percent(),
                line.vat().exemptionCode().orElse(null), Sql.utc(time.instant())).update());
    }

    /** Those whose name or code has that text in it, the last sold first. */
    List<KnownItem> find(long companyId, String text, int most) {
        return jdbc.sql("""
                select * from sold_line where company_id = :company
                    and (position(lower(:text) in lower(name)) > 0 or lower(code) = lower(:text)) order by sold_at desc limit :most""")
            .param("company", companyId).param("text", text).param("most", most)
            .query((row, _) -> new KnownItem(row.getString("name"), Sql.optionalText(row, "code"), Optional.of(row.getString("unit_code")),
                Optional.of(row.getBigDecimal("price")), Optional.of(new OutgoingVat(row.getString("category"), row.getBigDecimal("percent"),
                Sql.optionalText(row, "exemption_code"))))).list();
    }
}
