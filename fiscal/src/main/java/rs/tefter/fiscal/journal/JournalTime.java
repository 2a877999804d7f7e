package rs.tefter.fiscal.journal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as receipts print them: 20.11.2026. 9:05:07, in Belgrade. */
public final class JournalTime {
    public static final ZoneId BELGRADE = ZoneId.of("Europe/Belgrade");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd.MM.uuuu. H:mm:ss");

    private JournalTime() {}

    /** Whole seconds: a receipt has no fractions. */
    public static LocalDateTime inBelgrade(Instant moment) {
        return LocalDateTime.ofInstant(moment, BELGRADE).withNano(0);
    }

    public static String print(LocalDateTime time) {
        return FORMAT.format(time);
    }

    /** @throws java.time.format.DateTimeParseException for any other form */
    static LocalDateTime parse(String printed) {
        return LocalDateTime.parse(printed, FORMAT);
    }
}
