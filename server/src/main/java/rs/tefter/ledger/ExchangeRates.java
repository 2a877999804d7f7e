package rs.tefter.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Problem;

/** Middle rates of the central bank as an organisation imported them: dinars for one unit of the foreign currency. */
public final class ExchangeRates {

    /** A rate and the day it was set for. */
    public record Rate(LocalDate day, BigDecimal mid) {}

    private static final int DECIMALS = 10;
    private static final int MOST_ROWS = 100_000;

    private record Row(LocalDate day, String currency, BigDecimal mid) {}

    private final JdbcClient jdbc;
    private final CompanyTransactions transactions;

    public ExchangeRates(DataSource database, CompanyTransactions transactions) {
        this.jdbc = JdbcClient.create(database);
        this.transactions = transactions;
    }

    /** The rate of the day, or the last one before it. */
    public Optional<Rate> on(long companyId, String currency, LocalDate day) {
        return jdbc.sql("select day, mid_rate from exchange_rate where company_id = ? and currency = ? and day <= ? order by day desc limit 1")
            .params(companyId, currency, day)
            .query((row, _) -> new Rate(row.getObject(1, LocalDate.class), row.getBigDecimal(2).stripTrailingZeros())).optional();
    }

    /** Codes of the currencies that have a rate for the very day. */
    public List<String> currencies(long companyId, LocalDate day) {
        return jdbc.sql("select currency from exchange_rate where company_id = ? and day = ?").params(companyId, day).query(String.class).list();
    }

    /** Takes in lines {@code date,currency,units,mid}; all of them or none, and a later line for the same day wins. */
    public void importCsv(long companyId, String csv) {
        List<Problem> problems = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        List<String> lines = csv.lines().limit(MOST_ROWS + 1L).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("date,")) {
                Optional<Row> row = i < MOST_ROWS ? row(line) : Optional.empty();
                int number = i + 1;
                row.ifPresentOrElse(rows::add, () -> problems.add(LedgerProblem.notAllowed("line " + number, line)));
            }
        }
        LedgerProblem.refuse(problems);
        transactions.run(companyId, () -> {
            rows.forEach(row -> jdbc.sql("""
                    insert into exchange_rate values (?, ?, ?, ?)
                    on conflict (company_id, currency, day) do update set mid_rate = excluded.mid_rate""")
                .params(companyId, row.currency, row.day, row.mid).update());
            return rows.size();
        });
    }

    private static Optional<Row> row(String line) {
        String[] cells = line.split(",", -1);
        try {
            BigDecimal units = new BigDecimal(cells[2].strip());
            BigDecimal mid = new BigDecimal(cells[3].strip());
            return cells.length == 4 && units.signum() > 0 && mid.signum() > 0 && cells[1].strip().matches("[A-Z]{3}")
                ? Optional.of(new Row(LocalDate.parse(cells[0].strip()), cells[1].strip(), mid.divide(units, DECIMALS, RoundingMode.HALF_UP)))
                : Optional.empty();
        } catch (NumberFormatException | DateTimeException | ArrayIndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }
}
