package rs.tefter.retail.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import rs.tefter.platform.Time;

/** Amounts, quantities and days as they are written on paper in Serbia. */
final class Amounts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy.");

    private Amounts() {}

    /** {@code 1.234,56} */
    static String money(BigDecimal amount) {
        return format("#,##0.00", amount);
    }

    /** Without decimals where it is whole. */
    static String quantity(BigDecimal quantity) {
        return format("#,##0.###", quantity);
    }

    static String day(OffsetDateTime time) {
        return DAY.format(time.atZoneSameInstant(Time.BELGRADE));
    }

    private static String format(String pattern, BigDecimal number) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols();
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
