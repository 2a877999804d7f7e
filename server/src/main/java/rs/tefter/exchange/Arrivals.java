package rs.tefter.exchange;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Lets a caller wait for what the courier of this server does to a company's mailbox; what another server does is looked for. */
final class Arrivals {

    private static final long LOOK_AGAIN_MILLIS = 50;

    private final ConcurrentHashMap<Long, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private final LongConsumer onward;

    /** @param onward told of each commit too */
    Arrivals(LongConsumer onward) {
        this.onward = onward;
    }

    void committed(long companyId) {
        onward.accept(companyId);
        CompletableFuture<Void> waiters = waiting.remove(companyId);
        if (waiters != null) {
            waiters.complete(null);
        }
    }

    /** What is seen when it is as wanted, or else when the time is over. */
    <T> T await(long companyId, Duration longest, Supplier<T> look, Predicate<T> wanted) {
        long end = System.nanoTime() + longest.toNanos();
        while (true) {
            CompletableFuture<Void> next = waiting.computeIfAbsent(companyId, _ -> new CompletableFuture<>());
            T seen = look.get();
            if (wanted.test(seen) || System.nanoTime() >= end || !slept(next)) {
                return seen;
            }
        }
    }

    /** False when this thread is to stop. */
    private static boolean slept(CompletableFuture<Void> next) {
        try {
            next.get(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException | ExecutionException _) {
            return true;
        }
        return true;
    }
}
