package rs.tefter.retail.receipts;

import java.time.Duration;

/**
 * How long is waited for what.
 *
 * @param answer until a caller is told that the outcome is unknown, or that the lane is not free
 * @param repetition until the repetition of a request is told that the first is still being worked on
 * @param gap the least time between two look-ups that find nothing, before a receipt is sent again
 * @param firstPause between look-ups; each further one doubles it
 * @param longestPause between look-ups
 */
public record Patience(Duration answer, Duration repetition, Duration gap, Duration firstPause, Duration longestPause) {

    public static final Patience USUAL = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofSeconds(2), Duration.ofSeconds(1),
        Duration.ofSeconds(60));

    /** Before the look-up of that number, from zero: none, then one, two, four and so on. */
    Duration pause(int number) {
        if (number == 0) {
            return Duration.ZERO;
        }
        Duration pause = firstPause.multipliedBy(1L << Math.min(number - 1, 30));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
