package rs.tefter.web.till;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import rs.tefter.retail.reports.Report;

/** Turnover by day as columns of a drawing of 1000 by 100 units, what was sold upwards, beside it what was taken back. */
public record Bars(List<Bar> bars, BigDecimal largest) {

    /** @param sale height of what was sold, from the ground; likewise refund */
    public record Bar(Report.OfDay day, BigDecimal x, BigDecimal width, BigDecimal sale, BigDecimal refund) {

        public BigDecimal refundX() {
            return x.add(width);
        }

        public BigDecimal saleTop() {
            return HEIGHT.subtract(sale);
        }

        public BigDecimal refundTop() {
            return HEIGHT.subtract(refund);
        }
    }

    private static final BigDecimal WIDTH = BigDecimal.valueOf(1000);
    private static final BigDecimal HEIGHT = BigDecimal.valueOf(100);
    private static final BigDecimal PART = new BigDecimal("0.38");

    static Bars of(List<Report.OfDay> days) {
        BigDecimal largest = days.stream().map(day -> day.turnover().sale().max(day.turnover().refund())).reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal step = WIDTH.divide(BigDecimal.valueOf(days.size()), 3, RoundingMode.HALF_UP);
        return new Bars(IntStream.range(0, days.size()).mapToObj(i -> new Bar(days.get(i), step.multiply(BigDecimal.valueOf(i)),
            step.multiply(PART).setScale(3, RoundingMode.HALF_UP), percent(days.get(i).turnover().sale(), largest),
            percent(days.get(i).turnover().refund(), largest))).toList(), largest);
    }

    /** How much of the largest an amount is; nothing where it is negative. */
    static BigDecimal percent(BigDecimal amount, BigDecimal largest) {
        return largest.signum() == 0 ? BigDecimal.ZERO
            : amount.max(BigDecimal.ZERO).multiply(HEIGHT).divide(largest, 2, RoundingMode.HALF_UP);
    }
}
