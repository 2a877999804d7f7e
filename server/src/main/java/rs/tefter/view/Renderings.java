package rs.tefter.view;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import rs.tefter.platform.Problem;

/**
 * Makes pages and PDFs, a few at a time: they take far more work and memory than a send, which must not wait for them. Whoever finds no
 * turn within the time is told to come later.
 */
public final class Renderings {

    private final Semaphore turns;
    private final Duration longestWait;

    /** @param atOnce how many are made at the same time */
    public Renderings(int atOnce, Duration longestWait) {
        this.turns = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
    }

    /** What the work makes; RenderingBusy when its turn does not come. */
    public <T> T make(Supplier<T> work) {
        if (!turn()) {
            throw Problem.of(Problem.Kind.LATER, "RenderingBusy", "Too many documents are being rendered; repeat in a moment").refusal();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean turn() {
        try {
            return turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
