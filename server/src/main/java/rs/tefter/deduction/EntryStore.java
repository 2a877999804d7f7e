package rs.tefter.deduction;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The documents that records are tied to, as they were when the record was made. */
final class EntryStore {

    private final JdbcClient jdbc;

    EntryStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    List<Entry> of(DeductionRecord record) {
        return jdbc.sql("select * from vat_deduction_entry where company_id = ? and record_id = ? order by line")
            .params(record.companyId(), record.id())
            .query(EntryStore::entry)
            .list();
    }

    /** Ties the record to these documents and to no others. */
    void replace(DeductionRecord record, List<Entry> entries) {
        jdbc.sql("delete from vat_deduction_entry where company_id = ? and record_id = ?").params(record.companyId(), record.id()).update();
        for (int line = 0; line < entries.size(); line++) {
            Entry entry = entries.get(line);
            Optional<Entry.Amount> standard = entry.at(Rate.STANDARD);
            Optional<Entry.Amount> reduced = entry.at(Rate.REDUCED);
            jdbc.sql("insert into vat_deduction_entry values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(record.companyId(), record.id(), line, entry.position().name(), entry.kind().name(), entry.documentNumber(), entry.status(),
                    entry.day(), standard.map(Entry.Amount::base).orElse(null), standard.map(Entry.Amount::vat).orElse(null),
                    reduced.map(Entry.Amount::base).orElse(null), reduced.map(Entry.Amount::vat).orElse(null), entry.documentId().orElse(null),
                    entry.party())
                .update();
        }
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        Map<Rate, Entry.Amount> amounts = new EnumMap<>(Rate.class);
        amount(row, "base_20", "vat_20").ifPresent(amount -> amounts.put(Rate.STANDARD, amount));
        amount(row, "base_10", "vat_10").ifPresent(amount -> amounts.put(Rate.REDUCED, amount));
        return new Entry(Position.valueOf(row.getString("position")), Entry.Kind.valueOf(row.getString("kind")),
            Optional.ofNullable(row.getObject("document_id", Long.class)), row.getString("document_number"), row.getString("party"),
            row.getString("status"), row.getObject("day", LocalDate.class), amounts);
    }

    private static Optional<Entry.Amount> amount(ResultSet row, String base, String vat) throws SQLException {
        BigDecimal stated = row.getBigDecimal(base);
        return stated == null ? Optional.empty() : Optional.of(new Entry.Amount(stated, row.getBigDecimal(vat)));
    }
}
