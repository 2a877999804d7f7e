package rs.tefter.fiscal.journal;

import java.math.BigDecimal;
import rs.tefter.fiscal.arithmetic.Rounding;

/** Numbers as receipts print them: 1.234,56. */
public final class Numbers {
    private static final int QUANTITY_DECIMALS = 3;
    private static final int GROUP = 3;

    private Numbers() {}

    /** With two decimals, rounded half up. */
    public static String amount(BigDecimal amount) {
        return print(amount, 2);
    }

    /** Whole, or with three decimals. */
    public static String quantity(BigDecimal quantity) {
        BigDecimal rounded = Rounding.halfUp(quantity, QUANTITY_DECIMALS);
        return print(rounded, rounded.stripTrailingZeros().scale() <= 0 ? 0 : QUANTITY_DECIMALS);
    }

    /** @throws NumberFormatException for any other form */
    static BigDecimal parse(String printed) {
        return new BigDecimal(printed.replace(".", "").replace(',', '.'));
    }

    private static String print(BigDecimal number, int decimals) {
        BigDecimal rounded = Rounding.halfUp(number, decimals);
        String digits = rounded.unscaledValue().abs().toString();
        digits = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
        int whole = digits.length() - decimals;
        StringBuilder text = new StringBuilder(digits.length() + whole / GROUP + 2);
        text.append(rounded.signum() < 0 ? "-" : "");
        for (int index = 0; index < whole; index++) {
            if (index > 0 && (whole - index) % GROUP == 0) {
                text.append('.');
            }
            text.append(digits.charAt(index));
        }
        if (decimals > 0) {
            text.append(',').append(digits, whole, digits.length());
        }
        return text.toString();
    }
}
