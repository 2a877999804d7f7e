package rs.tefter.web.till;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.retail.reports.Report;
import rs.tefter.retail.reports.Reports;
import rs.tefter.retail.reports.Turnover;

/**
 * The turnover of some days.
 *
 * @param registers  to choose from
 * @param today      the day it is
 * @param closing    of one day of one register, its closing
 */
public record ReportPage(Report report, List<RegisterChoice> registers, LocalDate today, Bars days, Optional<Reports.Closing> closing) {

    public LocalDate from() {
        return report.scope().from();
    }

    public LocalDate to() {
        return report.scope().to();
    }

    public boolean isOneDay() {
        return from().equals(to());
    }

    public boolean isOf(UUID register) {
        return report.scope().clientId().filter(register::equals).isPresent();
    }

    /** The same days and register, as a query. */
    public String query() {
        return query(from(), to());
    }

    /** Other days of the same register. */
    public String query(LocalDate first, LocalDate last) {
        return "?from=" + first + "&to=" + last + report.scope().clientId().map(id -> "&register=" + id).orElse("");
    }

    /** Whether this is a day that can be closed. */
    public boolean mayClose() {
        return isOneDay() && report.scope().clientId().isPresent() && closing.isEmpty() && !from().isAfter(today);
    }

    public boolean isEmpty() {
        return report.counts().values().stream().allMatch(count -> count == 0);
    }

    /** How long the bar of an amount is among those of all ways to pay, in percent. */
    public BigDecimal share(Turnover turnover) {
        BigDecimal largest = report.payments().stream().map(each -> each.turnover().net())
            .reduce(report.labels().stream().map(each -> each.turnover().net()).reduce(BigDecimal.ZERO, BigDecimal::max), BigDecimal::max);
        return Bars.percent(turnover.net(), largest);
    }

    public BigDecimal tax() {
        return report.labels().stream().map(Report.OfLabel::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public long receipts() {
        return report.cashiers().stream().mapToLong(Report.OfCashier::receipts).sum();
    }
}
