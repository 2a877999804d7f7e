package rs.tefter.api.sef.vat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import rs.tefter.api.sef.SefTimes;
import rs.tefter.platform.Time;
import rs.tefter.vat.VatRecord;

/** The times in records of the first generation. */
final class FirstGenerationTimes {

    private final boolean strict;

    /** @param strict whether to write the change of status as the state does: the wall time of Belgrade under the offset of UTC */
    FirstGenerationTimes(boolean strict) {
        this.strict = strict;
    }

    String statusChange(VatRecord record) {
        Instant changed = record.statusChangedAt();
        return SefTimes.utc(strict ? LocalDateTime.ofInstant(changed, Time.BELGRADE).toInstant(ZoneOffset.UTC) : changed);
    }

    String created(VatRecord record) {
        return SefTimes.utc(record.recordedAt());
    }

    /** The date of turnover is that of recording, whatever was given (since version 3.4.5 of the state's system). */
    String turnover(VatRecord record) {
        return SefTimes.utc(record.recordedAt().truncatedTo(ChronoUnit.SECONDS));
    }
}
