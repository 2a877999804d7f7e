package rs.tefter.web.documents;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as people type them, the Serbian way or the English one. */
final class Amounts {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}([.,]\\d{3})+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    private Amounts() {}

    /** The last separator is the decimal one, unless it can only part the thousands; {@code 1.200} is twelve hundred. */
    static Optional<BigDecimal> read(String typed) {
        String text = SPACES.matcher(typed).replaceAll("");
        int decimal = THOUSANDS.matcher(text).matches() && !(text.contains(".") && text.contains(",")) ? -1
            : Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        String whole = (decimal < 0 ? text : text.substring(0, decimal)).replaceAll("[.,]", "");
        String plain = decimal < 0 ? whole : whole + "." + text.substring(decimal + 1);
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
