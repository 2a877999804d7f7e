package rs.tefter.web.home;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.Overview.Month;

/**
 * Amounts and VAT of the last months.
 *
 * @param rows     one a month, in dinars, the eldest first
 * @param others   what was invoiced in other currencies
 * @param complete whether everything is counted
 */
public record Figures(List<Row> rows, List<Month> others, boolean complete) {

    static final int MONTHS = 12;
    private static final String DINAR = "RSD";

    /** A month in dinars. */
    public record Row(YearMonth month, BigDecimal sales, BigDecimal purchases, BigDecimal salesVat, BigDecimal purchasesVat) {}

    static Figures of(List<Month> months, YearMonth last, boolean complete) {
        Map<Boolean, List<Month>> byDinar = months.stream().filter(month -> month.invoices() != 0)
            .collect(Collectors.partitioningBy(month -> month.currency().equals(DINAR)));
        Map<YearMonth, List<Month>> byMonth = byDinar.get(true).stream().collect(Collectors.groupingBy(Month::month, TreeMap::new,
            Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            YearMonth month = last.minusMonths(back);
            List<Month> of = byMonth.getOrDefault(month, List.of());
            rows.add(new Row(month, sum(of, Side.SALES, Month::withoutVat), sum(of, Side.PURCHASE, Month::withoutVat),
                sum(of, Side.SALES, Month::vat), sum(of, Side.PURCHASE, Month::vat)));
        }
        return new Figures(List.copyOf(rows), byDinar.get(false), complete);
    }

    private static BigDecimal sum(List<Month> months, Side side, Function<Month, BigDecimal> amount) {
        return months.stream().filter(month -> month.side() == side).map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Chart amounts() {
        return Chart.of(rows, Row::sales, Row::purchases);
    }

    public Chart vat() {
        return Chart.of(rows, Row::salesVat, Row::purchasesVat);
    }

    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.sales.signum() == 0 && row.purchases.signum() == 0) && others.isEmpty();
    }
}
