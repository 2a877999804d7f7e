package rs.tefter.platform.database;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition outside this process, which cannot call us when it comes true. */
final class Waiting {

    private static final long POLL_MILLIS = 10;

    private Waiting() {}

    /** Whether the condition came true within the time. */
    static boolean until(Duration limit, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            Thread.sleep(POLL_MILLIS);
        }
        return true;
    }
}
