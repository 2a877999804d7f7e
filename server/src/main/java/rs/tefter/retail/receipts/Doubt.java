package rs.tefter.retail.receipts;

import java.time.Duration;

/** How far the search for a receipt of unknown outcome has come; only used by whoever is in its lane. Times are of {@link System#nanoTime}. */
final class Doubt {

    private final Patience patience;
    private final long notAgainBefore;
    private int looks;
    private long nextLook;
    private int misses;
    private long firstMiss;

    /** @param grace while whoever sent it may still be waiting for the answer */
    Doubt(Patience patience, Duration grace, long now) {
        this.patience = patience;
        this.notAgainBefore = now + grace.toNanos();
        this.nextLook = now;
    }

    boolean isDue(long now) {
        return now - nextLook >= 0;
    }

    long nanosUntilDue(long now) {
        return nextLook - now;
    }

    /** Its processor knows nothing of it. */
    void missed(long now) {
        if (misses == 0) {
            firstMiss = now;
        }
        misses++;
        nextLook = now + patience.gap().toNanos();
    }

    /** Its processor said nothing that helps. */
    void unclear(long now) {
        looks++;
        nextLook = now + patience.pause(looks).toNanos();
    }

    /** It was sent once more, and its outcome is unknown once more. */
    void sentAgain(long now) {
        looks = 0;
        misses = 0;
        nextLook = now;
    }

    /** Whether it has been looked for twice in vain, long enough apart. */
    boolean maySendAgain(long now) {
        return misses >= 2 && now - firstMiss >= patience.gap().toNanos() && now - notAgainBefore >= 0;
    }
}
