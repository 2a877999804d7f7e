package rs.tefter.notify;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Wakes those of this server who wait for a company's events; other servers' events have to be looked for. */
public final class Wakeups implements AutoCloseable {

    private final ConcurrentHashMap<Long, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** Tells that events of the company have been committed. */
    public void wake(long companyId) {
        CompletableFuture<Void> waiters = waiting.remove(companyId);
        if (waiters != null) {
            waiters.complete(null);
        }
    }

    /** To be taken before looking for events, and waited for with {@link #await} when there were none. */
    CompletableFuture<Void> next(long companyId) {
        return waiting.computeIfAbsent(companyId, _ -> new CompletableFuture<>());
    }

    /** Waits until woken or the time is over. */
    void await(CompletableFuture<Void> next, Duration longest) {
        try {
            next.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException _) {
            // Time is over: the caller looks again and decides.
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Ends all waiting, so that a server that stops answers its long polls at once. */
    @Override
    public void close() {
        closed = true;
        waiting.keySet().forEach(this::wake);
    }
}
