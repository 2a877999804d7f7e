package rs.tefter.api.sef;

import java.time.Instant;
import java.time.LocalDate;
import rs.tefter.api.http.SevenDigits;
import rs.tefter.platform.Time;

/** How the SEF contract writes times: seven fraction digits and the offset {@code +00:00}. */
public final class SefTimes {

    private SefTimes() {}

    public static String utc(Instant instant) {
        return SevenDigits.of(instant);
    }

    /** A calendar day, as the instant at which it begins in Belgrade. */
    public static String utc(LocalDate day) {
        return utc(Time.startOf(day));
    }
}
