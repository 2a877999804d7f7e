package rs.tefter.ubl;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** Reads values by the rules of XML Schema, not of Java. */
public final class Values {
    /** More digits carry no money; and the work of reading them grows with their square. */
    private static final int MAX_DIGITS = 64;

    private Values() {
    }

    /** A date in the form of xs:date, its time zone left out; empty for anything else and for years of more than four digits. */
    public static Optional<LocalDate> date(String text) {
        if (!accepts(SimpleType.DATE, text)) return Optional.empty();
        String trimmed = Document.trim(text);
        return trimmed.charAt(4) == '-' && trimmed.charAt(0) != '-' ? Optional.of(LocalDate.parse(trimmed.substring(0, 10)))
                : Optional.empty();
    }

    /** A number in the form of xs:decimal with its scale as written; empty for anything else and beyond 64 characters. */
    public static Optional<BigDecimal> decimal(String text) {
        String trimmed = Document.trim(text);
        return trimmed.length() <= MAX_DIGITS && accepts(SimpleType.DECIMAL, trimmed) ? Optional.of(new BigDecimal(trimmed))
                : Optional.empty();
    }

    private static boolean accepts(SimpleType type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return type.accepts(bytes, 0, bytes.length);
    }
}
