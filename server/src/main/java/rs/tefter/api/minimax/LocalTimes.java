package rs.tefter.api.minimax;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times of the contract: local in Serbia, without a zone; thousandths only where there are any. */
final class LocalTimes {

    static final ZoneId BELGRADE = ZoneId.of("Europe/Belgrade");

    private static final Pattern ZONED = Pattern.compile(".*T.*(Z|[+-]\\d\\d:?\\d\\d)");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter THOUSANDTHS = new DateTimeFormatterBuilder().append(SECONDS)
        .appendFraction(ChronoField.MILLI_OF_SECOND, 3, 3, true).toFormatter();
    private static final int NANOS_OF_MILLI = 1_000_000;

    private LocalTimes() {}

    /** The time, or nothing for an empty text and for the first year; a DateTimeException when it cannot be read. */
    static Optional<LocalDateTime> read(String text) {
        String time = text.strip();
        if (time.isEmpty() || time.startsWith("0001-")) {
            return Optional.empty();
        }
        if (ZONED.matcher(time).matches()) {
            return Optional.of(OffsetDateTime.parse(time).atZoneSameInstant(BELGRADE).toLocalDateTime());
        }
        return Optional.of(time.contains("T") ? LocalDateTime.parse(time) : LocalDate.parse(time).atStartOfDay());
    }

    static String write(LocalDateTime time) {
        return (time.getNano() / NANOS_OF_MILLI == 0 ? SECONDS : THOUSANDTHS).format(time);
    }
}
