package rs.tefter.web.till;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type them: {@code 1.234,50} as well as {@code 1,234.50} and {@code 1234.5}. What is no such number is empty. */
final class Typed {

    private static final Pattern FORM = Pattern.compile("(?=.*[0-9])[0-9.,]{1,20}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]*|[0-9]{1,3}([.,][0-9]{3})+");
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS_OF_MONEY = 2;
    private static final int DECIMALS_OF_QUANTITY = 3;

    private Typed() {}

    /** An amount of money, 0 or more, with 2 decimals at most; three digits behind a single mark are thousands. */
    static Optional<BigDecimal> money(String text) {
        return number(text, true).filter(number -> fits(number, DECIMALS_OF_MONEY)).map(number -> number.setScale(DECIMALS_OF_MONEY));
    }

    /** A quantity above zero with 3 decimals at most; a single mark stands before decimals. */
    static Optional<BigDecimal> quantity(String text) {
        return number(text, false).filter(number -> number.signum() > 0 && fits(number, DECIMALS_OF_QUANTITY));
    }

    /** 0 to 100, with 2 decimals at most. */
    static Optional<BigDecimal> percent(String text) {
        return number(text, false).filter(number -> fits(number, DECIMALS_OF_MONEY) && number.compareTo(HUNDRED) <= 0);
    }

    private static boolean fits(BigDecimal number, int decimals) {
        return number.stripTrailingZeros().scale() <= decimals && number.compareTo(LARGEST) < 0;
    }

    private static Optional<BigDecimal> number(String text, boolean thousands) {
        String digits = text.replaceAll("[\\s\u00a0\u202f]", "");
        if (!FORM.matcher(digits).matches()) {
            return Optional.empty();
        }
        int mark = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
        boolean whole = mark < 0 || isForThousands(digits, mark, thousands);
        String before = whole ? digits : digits.substring(0, mark);
        return WHOLE.matcher(before).matches()
            ? Optional.of(new BigDecimal("0" + before.replaceAll("[.,]", "") + "." + (whole ? "" : digits.substring(mark + 1)) + "0"))
            : Optional.empty();
    }

    private static boolean isForThousands(String digits, int mark, boolean thousands) {
        boolean several = digits.indexOf(digits.charAt(mark)) < mark;
        boolean alone = digits.replaceAll("[0-9]", "").length() == 1;
        return several || alone && thousands && digits.length() - mark == 4;
    }
}
