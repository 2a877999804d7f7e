package rs.tefter.retail.reports;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;

/** Keeps closed days. */
final class ClosingTable {

    /** @param report as it was written when the day was closed */
    record Closed(Reports.Closing closing, byte[] report) {}

    private final JdbcClient jdbc;

    ClosingTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    Optional<Closed> find(long companyId, UUID clientId, LocalDate day) {
        return jdbc.sql("select number, closed_at, report from daily_closing where company_id = ? and client_id = ? and day = ?")
            .params(companyId, clientId, day)
            .query((row, _) -> new Closed(new Reports.Closing(row.getLong("number"), Sql.instant(row, "closed_at")), row.getBytes("report")))
            .optional();
    }

    /** Within the company's transaction, so that no number is given twice. */
    long nextNumber(long companyId, UUID clientId) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from daily_closing where company_id = ? and client_id = ?")
            .params(companyId, clientId).query(Long.class).single();
    }

    void insert(long companyId, UUID clientId, LocalDate day, Closed closed) {
        jdbc.sql("insert into daily_closing values (?, ?, ?, ?, ?, ?)")
            .params(companyId, clientId, day, closed.closing().number(), Sql.utc(closed.closing().closedAt()), closed.report()).update();
    }
}
