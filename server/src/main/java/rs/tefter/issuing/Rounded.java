package rs.tefter.issuing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Arithmetic of issued invoices: exact until one rounding, half up away from zero. */
final class Rounded {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final int MONEY_DECIMALS = 2;

    private Rounded() {}

    static BigDecimal money(BigDecimal exact) {
        return exact.setScale(MONEY_DECIMALS, RoundingMode.HALF_UP);
    }

    /** The part of an amount that a percent of it makes, exactly. */
    static BigDecimal percentOf(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(percent).movePointLeft(2);
    }

    /** The amount with this percent added, exactly. */
    static BigDecimal with(BigDecimal amount, BigDecimal percent) {
        return amount.add(percentOf(amount, percent));
    }

    /** The amount less this percent of it, exactly. */
    static BigDecimal less(BigDecimal amount, BigDecimal percent) {
        return amount.subtract(percentOf(amount, percent));
    }

    /** The part of a gross amount that is left without a tax of this percent, to so many decimals. */
    static BigDecimal without(BigDecimal gross, BigDecimal percent, int decimals) {
        return gross.multiply(HUNDRED).divide(HUNDRED.add(percent), decimals, RoundingMode.HALF_UP);
    }

    static BigDecimal inverse(BigDecimal of, int decimals) {
        return BigDecimal.ONE.divide(of, decimals, RoundingMode.HALF_UP);
    }

    /** A quotient rounded once, to money. */
    static BigDecimal moneyDivided(BigDecimal amount, BigDecimal by) {
        return amount.divide(by, MONEY_DECIMALS, RoundingMode.HALF_UP);
    }
}
