package rs.tefter.fiscal.arithmetic;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one way in which a receipt is rounded: half up. */
public final class Rounding {
    private static final int PARA_DECIMALS = 2;

    private Rounding() {}

    /** To two decimals, which is a para. */
    public static BigDecimal toPara(BigDecimal amount) {
        return halfUp(amount, PARA_DECIMALS);
    }

    public static BigDecimal halfUp(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }
}
