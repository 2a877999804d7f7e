package rs.tefter.retail.rules;

import java.math.BigDecimal;

/** What is paid against what is due. */
final class Sums {

    private Sums() {}

    /** What is paid above the total, which only cash can be. */
    static BigDecimal change(Payments payments, BigDecimal total, BigDecimal cash) {
        BigDecimal excess = payments.sum().subtract(total);
        if (excess.signum() < 0) {
            throw Rule.PAYMENTS_SUM.broken("The payments are " + excess.negate().toPlainString() + " less than the total " + total.toPlainString());
        }
        if (excess.compareTo(cash) > 0) {
            throw Rule.PAYMENTS_SUM.broken("The payments are " + excess.toPlainString() + " more than the total; only cash can be given back");
        }
        return excess;
    }

    static void mustPayExactly(Payments payments, BigDecimal total) {
        if (payments.sum().compareTo(total) != 0) {
            throw Rule.PAYMENTS_SUM.broken("The payments are " + payments.sum().toPlainString() + ", the total is " + total.toPlainString());
        }
    }
}
