package rs.tefter.notify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Companies whose events are being gathered, and the dispatcher's waiting for something to do. */
final class WorkList {

    private final long gatheringNanos;
    private final long sweepNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** When the gathering of a company is over; in that order. */
    private final Map<Long, Long> gatheredAt = new LinkedHashMap<>();
    private long sweptAt = System.nanoTime();
    private boolean woken;
    private boolean closed;

    WorkList(Duration gathering, Duration sweep) {
        this.gatheringNanos = gathering.toNanos();
        this.sweepNanos = sweep.toNanos();
    }

    /** Begins to gather events of the company, unless that is under way. */
    void add(long companyId) {
        change(() -> gatheredAt.putIfAbsent(companyId, System.nanoTime() + gatheringNanos));
    }

    /** The company has more events than one batch holds: no need to wait for others. */
    void addGathered(long companyId) {
        change(() -> {
            gatheredAt.put(companyId, System.nanoTime());
            woken = true;
        });
    }

    /** Something else is to be done now. */
    void wakeUp() {
        change(() -> woken = true);
    }

    void close() {
        change(() -> closed = true);
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** The companies whose gathering is over. */
    List<Long> takeGathered() {
        lock.lock();
        try {
            long now = System.nanoTime();
            List<Long> over = new ArrayList<>();
            gatheredAt.entrySet().removeIf(entry -> entry.getValue() - now <= 0 && over.add(entry.getKey()));
            return over;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is something to do; true when it is time for a sweep. */
    boolean await() {
        lock.lock();
        try {
            while (!woken && !closed && untilNext() > 0) {
                changed.await(untilNext(), TimeUnit.NANOSECONDS);
            }
            woken = false;
            boolean sweep = System.nanoTime() - sweptAt >= sweepNanos;
            sweptAt = sweep ? System.nanoTime() : sweptAt;
            return sweep;
        } catch (InterruptedException _) {
            closed = true;
            return false;
        } finally {
            lock.unlock();
        }
    }

    private long untilNext() {
        long now = System.nanoTime();
        long sweep = sweptAt + sweepNanos - now;
        return gatheredAt.isEmpty() ? sweep : Math.min(sweep, gatheredAt.values().iterator().next() - now);
    }
}
