package rs.tefter.fiscal.wire;

import static java.time.temporal.ChronoField.NANO_OF_SECOND;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Times of the PFR API: ISO 8601, read with or without offset, written with three to seven digits of a second and the offset of Belgrade. */
public final class WireTime {

    private static final ZoneId BELGRADE = ZoneId.of("Europe/Belgrade");

    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
        .appendPattern("uuuu-MM-dd'T'HH:mm:ss").appendFraction(NANO_OF_SECOND, 3, 7, true).appendPattern("xxx").toFormatter();
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
        .parseCaseInsensitive().append(DateTimeFormatter.ISO_LOCAL_DATE)
        .optionalStart().appendLiteral('T').append(DateTimeFormatter.ISO_LOCAL_TIME).optionalStart().appendOffsetId().toFormatter();
    /** Seven digits of a second. */
    private static final int FINEST_NANOS = 100;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private WireTime() {}

    /**
     * A time without offset is Belgrade's, a day without time begins there; empty when the text is no time of the years 1900 to 9999.
     * Digits of a second after the seventh are left out.
     */
    public static Optional<OffsetDateTime> parse(String text) {
        try {
            TemporalAccessor parsed = READ.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(switch (parsed) {
                case OffsetDateTime time -> time;
                case LocalDateTime time -> time.atZone(BELGRADE).toOffsetDateTime();
                default -> ((LocalDate) parsed).atStartOfDay(BELGRADE).toOffsetDateTime();
            }).filter(time -> time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR)
                .map(time -> time.withNano(time.getNano() / FINEST_NANOS * FINEST_NANOS));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    public static String write(OffsetDateTime time) {
        return WRITTEN.format(time);
    }

    /** To the second, as the beginning of a tax group is written. */
    static String withoutFraction(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.withNano(0));
    }
}
