package rs.tefter.fiscal.arithmetic;

import java.math.BigDecimal;

/** What one line of a receipt costs, to the para. */
public final class LineTotal {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private LineTotal() {}

    public static BigDecimal of(BigDecimal quantity, BigDecimal unitPrice) {
        return Rounding.toPara(quantity.multiply(unitPrice));
    }

    /**
     * @param lineTotal what the line costs without the discount
     * @param percent 0 to 100
     */
    public static BigDecimal lessPercent(BigDecimal lineTotal, BigDecimal percent) {
        return Rounding.toPara(lineTotal.multiply(HUNDRED.subtract(percent)).movePointLeft(2));
    }

    /** Two discounts one after the other as a single one: of 10 and 20 percent, 28 percent. */
    public static BigDecimal combinedPercent(BigDecimal first, BigDecimal second) {
        return HUNDRED.subtract(HUNDRED.subtract(first).multiply(HUNDRED.subtract(second)).movePointLeft(2));
    }
}
