package rs.tefter.retail.reports;

import java.math.BigDecimal;

/** What was sold and what was taken back, in dinars. */
public record Turnover(BigDecimal sale, BigDecimal refund) {

    public static final Turnover NONE = new Turnover(BigDecimal.ZERO, BigDecimal.ZERO);

    static Turnover of(boolean refund, BigDecimal amount) {
        return refund ? new Turnover(BigDecimal.ZERO, amount) : new Turnover(amount, BigDecimal.ZERO);
    }

    public BigDecimal net() {
        return sale.subtract(refund);
    }

    Turnover plus(Turnover other) {
        return new Turnover(sale.add(other.sale), refund.add(other.refund));
    }
}
