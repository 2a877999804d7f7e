package rs.tefter.api.sef;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rs.tefter.api.http.Call;
import rs.tefter.platform.Problem;

/** Reads the days in queries in every spelling that clients send; of a date-time the day counts as it is written. */
public final class SefDays {

    static final String UNREADABLE = "SearchDateIsNotCorrectlyDefined";

    private static final Pattern ISO =
        Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+ -]\\d{2}:?\\d{2})?)?");
    private static final Pattern AMERICAN = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");

    private SefDays() {}

    /** Empty when absent; a refusal when it cannot be read. */
    public static Optional<LocalDate> optional(Call call, String name) {
        return call.query(name).map(text -> day(text).orElseThrow(() -> unreadable(name, text)));
    }

    public static LocalDate required(Call call, String name) {
        return optional(call, name).orElseThrow(() -> unreadable(name, ""));
    }

    public static Optional<LocalDate> day(String text) {
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

    static RuntimeException unreadable(String name, String text) {
        return Problem.refused(UNREADABLE, name, name + " is not a date: '" + text + "'; write it as yyyy-MM-dd").refusal();
    }
}
