package rs.tefter.api.mojeracun;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import rs.tefter.platform.Time;

/** The forms of times on this wire, all of Belgrade; a fraction has at least one digit, because clients exist that need it. */
final class Times {

    private static final int MOST_DIGITS = 7;
    private static final DateTimeFormatter LOCAL = fraction(3).toFormatter();
    private static final DateTimeFormatter WITH_OFFSET = fraction(MOST_DIGITS).appendPattern("xxx").toFormatter();

    private Times() {}

    private static DateTimeFormatterBuilder fraction(int mostDigits) {
        return new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd'T'HH:mm:ss").appendFraction(ChronoField.NANO_OF_SECOND, 1, mostDigits, true);
    }

    /** As {@code 2016-04-18T08:18:47.33}. */
    static String local(Instant instant) {
        return LOCAL.format(belgrade(instant.truncatedTo(ChronoUnit.MILLIS)));
    }

    /** As {@code 2016-04-18T08:23:08.5879877+02:00}. */
    static String withOffset(Instant instant) {
        return WITH_OFFSET.format(belgrade(instant));
    }

    static String day(LocalDate day) {
        return day + "T00:00:00";
    }

    private static ZonedDateTime belgrade(Instant instant) {
        return instant.atZone(Time.BELGRADE);
    }
}
