package rs.tefter.validation.acceptance;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;

/** Reads typed values; what cannot be read is a finding of the structure and counts as absent here. */
final class Values {
    private static final int DATE_LENGTH = "2026-01-31".length();
    private static final int MAX_DECIMAL_LENGTH = 64;

    private Values() {}

    /** The calendar day, a time zone behind it left aside. */
    static Optional<LocalDate> date(Document document, int node, Name... path) {
        return document.value(node, path).filter(text -> text.length() >= DATE_LENGTH).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text.substring(0, DATE_LENGTH)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    /** A decimal in the notation of XML Schema: no exponent. */
    static Optional<BigDecimal> decimal(Document document, int node, Name... path) {
        return document.value(node, path).filter(Values::isDecimal).map(BigDecimal::new);
    }

    private static boolean isDecimal(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (i != 0 || c != '-' && c != '+') {
                return false;
            }
        }
        return digits > 0 && points <= 1 && text.length() <= MAX_DECIMAL_LENGTH;
    }
}
