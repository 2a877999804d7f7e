package rs.tefter.web.documents;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The last day on which a purchase can be decided.
 *
 * @param left days until then; 0 on the day itself, below 0 when it is over
 */
public record DecisionDay(LocalDate day, long left) {

    private static final int SOON_DAYS = 3;

    /** As seen on a day. */
    public static DecisionDay on(LocalDate day, LocalDate today) {
        return new DecisionDay(day, ChronoUnit.DAYS.between(today, day));
    }

    /** The class of its chip. */
    public String look() {
        return left < 0 ? "bad" : left <= SOON_DAYS ? "warn" : "";
    }
}
