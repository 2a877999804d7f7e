package rs.tefter.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type them into forms: {@code 1.234,50}, {@code 1234.5}, {@code 1 234,50}. */
public final class Decimals {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern GROUPED_BY_DOTS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+");
    private static final Pattern GROUPED_BY_COMMAS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    private Decimals() {}

    /** @param english whether a comma groups digits; else a dot before three digits does */
    public static Optional<BigDecimal> read(String typed, boolean english) {
        String text = typed.replaceAll("[\\s\u00a0]", "");
        String plain;
        if (english && GROUPED_BY_COMMAS.matcher(text).matches()) {
            plain = text.replace(",", "");
        } else if (text.contains(",")) {
            plain = text.replace(".", "").replace(',', '.');
        } else {
            plain = !english && GROUPED_BY_DOTS.matcher(text).matches() ? text.replace(".", "") : text;
        }
        return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** As it would be typed: without grouping, so that it is read back as the same number. */
    public static String typed(BigDecimal number, boolean english) {
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return english ? plain : plain.replace('.', ',');
    }
}
