package rs.tefter.api.sef;

import java.time.LocalDate;
import java.util.Optional;
import rs.tefter.api.http.Call;
import rs.tefter.api.vat.Days;
import rs.tefter.platform.Problem;

/** Reads the days in queries in every spelling that clients send; of a date-time the day counts as it is written. */
public final class SefDays {

    static final String UNREADABLE = "SearchDateIsNotCorrectlyDefined";

    private SefDays() {}

    /** Empty when absent; a refusal when it cannot be read. */
    public static Optional<LocalDate> optional(Call call, String name) {
        return call.query(name).map(text -> day(text).orElseThrow(() -> unreadable(name, text)));
    }

    public static LocalDate required(Call call, String name) {
        return optional(call, name).orElseThrow(() -> unreadable(name, ""));
    }

    public static Optional<LocalDate> day(String text) {
        return Days.read(text);
    }

    static RuntimeException unreadable(String name, String text) {
        return Problem.refused(UNREADABLE, name, name + " is not a date: '" + text + "'; write it as yyyy-MM-dd").refusal();
    }
}
