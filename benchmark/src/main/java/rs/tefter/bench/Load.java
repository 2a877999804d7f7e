package rs.tefter.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Clients that send at the same time, each on a thread and a connection of its own. */
final class Load {

    /** One client's one request, made and answered. */
    @FunctionalInterface
    interface Shot {
        void fire() throws Exception;
    }

    /** What a client does with its connection. */
    @FunctionalInterface
    interface Client {
        Shot on(HttpConnection connection);
    }

    /** What was done in which time. */
    record Result(double seconds, Latencies latencies) {

        double perSecond() {
            return latencies.count() / seconds;
        }
    }

    @FunctionalInterface
    private interface Worker {
        void work(Shot shot, Latencies.Collector times) throws Exception;
    }

    private final int port;

    Load(int port) {
        this.port = port;
    }

    /** Every client sends again as soon as it has its answer. */
    Result closedLoop(int clients, double seconds, Client client) throws IOException, InterruptedException {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return run(clients, client, (shot, times) -> {
            long before = System.nanoTime();
            while (before < end) {
                shot.fire();
                long after = System.nanoTime();
                times.add(after - before);
                before = after;
            }
        });
    }

    /** Requests start at a set rate whatever the answers do; each is timed from when it should have started, so that a wait is not hidden. */
    Result openLoop(int clients, double perSecond, double seconds, Client client) throws IOException, InterruptedException {
        long requests = Math.max(1, (long) (perSecond * seconds));
        double gapNanos = 1e9 / perSecond;
        AtomicLong next = new AtomicLong();
        long start = System.nanoTime();
        return run(clients, client, (shot, times) -> {
            for (long n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
                long intended = start + (long) (n * gapNanos);
                awaitNanoTime(intended);
                shot.fire();
                times.add(System.nanoTime() - intended);
            }
        });
    }

    private static void awaitNanoTime(long when) {
        for (long left = when - System.nanoTime(); left > 0; left = when - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private Result run(int clients, Client client, Worker worker) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<Latencies.Collector> times = together(clients, () -> {
            Latencies.Collector mine = new Latencies.Collector();
            try (HttpConnection connection = new HttpConnection(port)) {
                worker.work(client.on(connection), mine);
            }
            return mine;
        });
        return new Result((System.nanoTime() - start) / 1e9, Latencies.of(times));
    }

    /** Runs the same work on several threads and gathers what each made; the first failure is the failure of all. */
    static <T> List<T> together(int threads, Callable<T> work) throws IOException, InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(workers.submit(work));
            }
            List<T> made = new ArrayList<>();
            for (Future<T> one : running) {
                made.add(one.get());
            }
            return made;
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }
}
