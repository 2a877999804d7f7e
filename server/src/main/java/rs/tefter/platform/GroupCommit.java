package rs.tefter.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Commits the concurrent works of one key together: the first thread to come leads, takes what has queued up and commits it as one
 * batch while the others wait for their own result. A lone caller therefore waits for nothing but its own commit.
 *
 * <p>A batch that fails is tried again work by work, so that one bad work does not fail its neighbours; works must be idempotent. While the
 * database cannot be reached, none is tried again.
 */
public final class GroupCommit<K, W, R> {

    /** Commits works of one key in one transaction and answers in their order. */
    @FunctionalInterface
    public interface Batch<K, W, R> {
        List<R> commit(K key, List<W> works);
    }

    private final Batch<K, W, R> batch;
    private final int maxBatch;
    private final ConcurrentHashMap<K, Lane<W, R>> lanes = new ConcurrentHashMap<>();

    public GroupCommit(int maxBatch, Batch<K, W, R> batch) {
        this.maxBatch = maxBatch;
        this.batch = batch;
    }

    /** The result of this work once its batch is committed; rethrows what the commit threw. */
    public R submit(K key, W work) {
        Waiting<W, R> mine = new Waiting<>(work);
        Lane<W, R> lane = lanes.computeIfAbsent(key, _ -> new Lane<>());
        boolean leads = lane.enter(mine);
        while (!mine.done) {
            if (leads || mine.leads) {
                lead(key, lane);
                leads = false;
                mine.leads = false;
            } else {
                LockSupport.park(mine);
            }
        }
        return mine.outcome();
    }

    private void lead(K key, Lane<W, R> lane) {
        List<Waiting<W, R>> taken = lane.take(maxBatch);
        try {
            commit(key, taken);
        } finally {
            lane.passOn();
        }
    }

    private void commit(K key, List<Waiting<W, R>> taken) {
        try {
            List<R> results = batch.commit(key, taken.stream().map(waiting -> waiting.work).toList());
            for (int i = 0; i < taken.size(); i++) {
                taken.get(i).finish(results.get(i), null);
            }
        } catch (RuntimeException failure) {
            if (taken.size() == 1 || Outage.is(failure)) {
                taken.forEach(one -> one.finish(null, failure));
            } else {
                taken.forEach(one -> commit(key, List.of(one)));
            }
        } catch (Error failure) {
            taken.forEach(one -> one.finish(null, failure));
        }
    }

    private static final class Lane<W, R> {
        private final ArrayDeque<Waiting<W, R>> queue = new ArrayDeque<>();
        private boolean led;

        synchronized boolean enter(Waiting<W, R> waiting) {
            queue.add(waiting);
            boolean leads = !led;
            led = true;
            return leads;
        }

        synchronized List<Waiting<W, R>> take(int most) {
            List<Waiting<W, R>> taken = new ArrayList<>(Math.min(most, queue.size()));
            while (taken.size() < most && !queue.isEmpty()) {
                taken.add(queue.poll());
            }
            return taken;
        }

        synchronized void passOn() {
            Waiting<W, R> next = queue.peek();
            led = next != null;
            if (led) {
                next.leads = true;
                LockSupport.unpark(next.thread);
            }
        }
    }

    private static final class Waiting<W, R> {
        private final W work;
        private final Thread thread = Thread.currentThread();
        private R result;
        private Throwable failure;
        private volatile boolean leads;
        private volatile boolean done;

        Waiting(W work) {
            this.work = work;
        }

        void finish(R result, Throwable failure) {
            this.result = result;
            this.failure = failure;
            done = true;
            LockSupport.unpark(thread);
        }

        R outcome() {
            switch (failure) {
                case null -> {
                    return result;
                }
                case RuntimeException unchecked -> throw unchecked;
                default -> throw new IllegalStateException(failure);
            }
        }
    }
}
