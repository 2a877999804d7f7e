package rs.tefter.api.sef;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import rs.tefter.api.http.SevenDigits;
import rs.tefter.platform.Time;

/** How the SEF contract writes times: seven fraction digits and the offset {@code +00:00}. */
public final class SefTimes {

    private static final DateTimeFormatter BARE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS");

    private SefTimes() {}

    public static String utc(Instant instant) {
        return SevenDigits.of(instant);
    }

    /** A calendar day, as the instant at which it begins in Belgrade. */
    public static String utc(LocalDate day) {
        return utc(Time.startOf(day));
    }

    /** UTC with seven fraction digits and no offset, as the records of deduction have it. */
    public static String bare(Instant instant) {
        return BARE.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Reads a date, which is its first instant in Belgrade, or a date-time, which is UTC where it names no offset; fractions are cut off. */
    public static Optional<Instant> read(String text) {
        try {
            TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            Instant instant = read instanceof OffsetDateTime time ? time.toInstant() : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
            return Optional.of(instant.truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException noTime) {
            return SefDays.day(text).map(Time::startOf);
        }
    }
}
