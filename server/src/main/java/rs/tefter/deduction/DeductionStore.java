package rs.tefter.deduction;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;
import rs.tefter.platform.WireName;
import rs.tefter.vat.Coded;
import rs.tefter.vat.VatPeriod;

/** The records of input VAT; every question and change names the company. */
final class DeductionStore {

    private static final String SELECT = "select * from vat_deduction_record where company_id = :company ";

    private final JdbcClient jdbc;

    DeductionStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    Optional<DeductionRecord> find(long companyId, long recordId) {
        return jdbc.sql(SELECT + "and record_id = :id").param("company", companyId).param("id", recordId).query(DeductionStore::record).optional();
    }

    /** The record of the period that is in force. */
    Optional<DeductionRecord> inForce(long companyId, TaxPeriod period) {
        return jdbc.sql(SELECT + "and year = :year and period = :period and status = 'Recorded'")
            .param("company", companyId).param("year", period.year()).param("period", period.period().code())
            .query(DeductionStore::record).optional();
    }

    /** Records of a tax year below that id, the newest first. */
    List<DeductionRecord> page(long companyId, int year, Optional<Long> before, int limit) {
        return jdbc.sql(SELECT + "and year = :year and record_id < :before order by record_id desc limit :limit")
            .param("company", companyId).param("year", year).param("before", before.orElse(Long.MAX_VALUE)).param("limit", limit)
            .query(DeductionStore::record).list();
    }

    /** Ordered by the id. */
    List<DeductionRecord> list(long companyId, DeductionSearch search) {
        return jdbc.sql(SELECT + """
                and (cast(:year as integer) is null or year = :year)
                and (cast(:month as integer) is null or period in (:month, 12 + (cast(:month as integer) + 2) / 3))
                and (cast(:from as date) is null or recorded_on >= :from) and (cast(:to as date) is null or recorded_on <= :to)
                and (cast(:number as text) is null or number = :number) order by record_id""")
            .param("company", companyId)
            .param("year", search.year().orElse(null))
            .param("month", search.month().orElse(null))
            .param("from", search.from().orElse(null))
            .param("to", search.to().orElse(null))
            .param("number", search.number().orElse(null))
            .query(DeductionStore::record)
            .list();
    }

    /** A new record that is in force. */
    DeductionRecord insert(long companyId, Optional<Long> parentId, DeductionDraft draft, Amounts amounts, boolean hasAnalytics, Instant now) {
        long id = jdbc.sql("""
                insert into vat_deduction_record (company_id, parent_id, status, number, year, period, leaves, amounts, has_analytics,
                    created_at, recorded_on, status_changed_at)
                values (?, ?, 'Recorded', ?, ?, ?, ?, ?, ?, ?, ?, ?) returning record_id""")
            .params(companyId, parentId.orElse(null), draft.number(), draft.period().year(), draft.period().period().code(),
                leaves(amounts), values(amounts), hasAnalytics, Sql.utc(now), Time.dayOf(now), Sql.utc(now))
            .query(Long.class)
            .single();
        return find(companyId, id).orElseThrow();
    }

    /** The same record with other content. */
    DeductionRecord replace(DeductionRecord record, DeductionDraft draft, Amounts amounts, boolean hasAnalytics, Instant now) {
        jdbc.sql("""
                update vat_deduction_record set number = ?, leaves = ?, amounts = ?, has_analytics = ?, status_changed_at = ?
                where company_id = ? and record_id = ?""")
            .params(draft.number(), leaves(amounts), values(amounts), hasAnalytics, Sql.utc(now), record.companyId(), record.id())
            .update();
        return find(record.companyId(), record.id()).orElseThrow();
    }

    void markCorrected(DeductionRecord record, Instant now) {
        jdbc.sql("update vat_deduction_record set status = 'Corrected', status_changed_at = ? where company_id = ? and record_id = ?")
            .params(Sql.utc(now), record.companyId(), record.id()).update();
    }

    /** False when there is no such record in force. */
    boolean delete(DeductionRecord record) {
        return jdbc.sql("delete from vat_deduction_record where company_id = ? and record_id = ? and status = 'Recorded'")
            .params(record.companyId(), record.id()).update() == 1;
    }

    private static String[] leaves(Amounts amounts) {
        return amounts.byLeaf().keySet().toArray(String[]::new);
    }

    private static BigDecimal[] values(Amounts amounts) {
        return amounts.byLeaf().values().toArray(BigDecimal[]::new);
    }

    private static DeductionRecord record(ResultSet row, int index) throws SQLException {
        return new DeductionRecord(row.getLong("company_id"), row.getLong("record_id"),
            Optional.ofNullable(row.getObject("parent_id", Long.class)),
            WireName.read(DeductionStatus.values(), row.getString("status")).orElseThrow(), row.getString("number"),
            new TaxPeriod(row.getInt("year"), Coded.stored(VatPeriod.values(), row.getInt("period"))), amounts(row), row.getBoolean("has_analytics"),
            Sql.instant(row, "created_at"), Sql.instant(row, "status_changed_at"));
    }

    private static Amounts amounts(ResultSet row) throws SQLException {
        String[] leaves = (String[]) row.getArray("leaves").getArray();
        BigDecimal[] values = (BigDecimal[]) row.getArray("amounts").getArray();
        Map<String, BigDecimal> amounts = new HashMap<>();
        for (int i = 0; i < leaves.length; i++) {
            amounts.put(leaves[i], values[i]);
        }
        return new Amounts(amounts);
    }
}
