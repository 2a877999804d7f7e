package rs.tefter.command;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work on many things on all cores, the outcomes in the order of the things; at most a few outcomes wait for an earlier one. */
final class Batch {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int AHEAD = 4 * THREADS;

    private Batch() {}

    /** What is done with the thing of that index. */
    @FunctionalInterface
    interface Work<S, T> {
        T on(int index, S thing);
    }

    /** What is done with the outcomes, one after the other; an exception ends the batch. */
    @FunctionalInterface
    interface Taker<T> {
        void take(T outcome) throws IOException;
    }

    static <S, T> void run(List<S> things, Work<S, T> work, Taker<T> taker) throws IOException, InterruptedException, ExecutionException {
        Deque<Future<T>> ahead = new ArrayDeque<>();
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(THREADS, things.size()));
        try {
            for (int i = 0; i < things.size(); i++) {
                int index = i;
                if (ahead.size() == AHEAD) {
                    taker.take(ahead.remove().get());
                }
                ahead.add(threads.submit(() -> work.on(index, things.get(index))));
            }
            while (!ahead.isEmpty()) {
                taker.take(ahead.remove().get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
