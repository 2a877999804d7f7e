package rs.tefter.api.vat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days in the forms that clients write: ISO 8601, a time behind it or not, and the American one. */
public final class Days {

    private static final Pattern ISO =
        Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+ -]\\d{2}:?\\d{2})?)?");
    private static final Pattern AMERICAN = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");

    private Days() {}

    public static Optional<LocalDate> read(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return of(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher american = AMERICAN.matcher(text);
        return american.matches() ? of(american.group(3), american.group(1), american.group(2)) : Optional.empty();
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
