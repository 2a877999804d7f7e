package rs.tefter.platform;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Lets work on the data go on side by side within this server, and lets somebody be alone with the data for a moment. */
public final class Standstill {

    /** So long new work waits for somebody who wants to be alone; then what waits for one another is let go on. */
    private static final Duration ONE_TRY = Duration.ofMillis(200);

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /** The work's result; it may hold more work inside. */
    public <T> T work(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    public void doWork(Runnable work) {
        work(() -> {
            work.run();
            return true;
        });
    }

    /** Runs the act while nothing else works, but for what the caller itself is in; false when that does not come within the time. */
    public boolean alone(Duration longestWait, Runnable act) {
        int own = lock.getReadHoldCount();
        for (int i = 0; i < own; i++) {
            lock.readLock().unlock();
        }
        try {
            return enter(longestWait) && done(act);
        } finally {
            for (int i = 0; i < own; i++) {
                lock.readLock().lock();
            }
        }
    }

    private boolean done(Runnable act) {
        try {
            act.run();
            return true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean enter(Duration longestWait) {
        long end = System.nanoTime() + longestWait.toNanos();
        try {
            while (!lock.writeLock().tryLock(ONE_TRY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() > end) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
