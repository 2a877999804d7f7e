package rs.tefter.bench.validate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Runs the candidates in turns, so that what else the machine does meets each of them, and takes the middle of three rounds.
 *
 * @param seconds time of each candidate in all rounds together
 */
public record Rounds(double seconds) {

    private static final int ROUNDS = 3;
    private static volatile int kept;

    /** Documents a second of each candidate; all threads have the same bytes. */
    public Map<Candidate, Double> perSecond(List<Candidate> candidates, byte[] document, int threads) throws InterruptedException {
        Map<Candidate, double[]> rates = new HashMap<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (Candidate candidate : candidates) {
                    rates.computeIfAbsent(candidate, each -> new double[ROUNDS])[round] =
                        perSecond(pool, candidate.work(), document, threads);
                }
            }
        }
        Map<Candidate, Double> middle = new HashMap<>();
        rates.forEach((candidate, each) -> middle.put(candidate, middle(each)));
        return middle;
    }

    private double perSecond(ExecutorService pool, Work work, byte[] document, int threads) throws InterruptedException {
        Callable<Double> loop = () -> loop(work, document, seconds / ROUNDS);
        double sum = 0;
        for (Future<Double> one : pool.invokeAll(Collections.nCopies(threads, loop))) {
            sum += result(one);
        }
        return sum;
    }

    private static double result(Future<Double> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a candidate failed: " + failed.getCause(), failed.getCause());
        }
    }

    /** Works for so long and gives documents a second. */
    public static double loop(Work work, byte[] document, double seconds) throws Exception {
        long start = System.nanoTime();
        long limit = Math.round(seconds * TimeUnit.SECONDS.toNanos(1));
        int found = 0;
        long done = 0;
        long nanos = 0;
        while (nanos < limit) {
            found += work.on(document);
            done++;
            nanos = System.nanoTime() - start;
        }
        kept = found;
        return done * (double) TimeUnit.SECONDS.toNanos(1) / nanos;
    }

    /** The middle of the times in nanoseconds that each document takes, the documents in turns. */
    static List<Double> nanos(Work work, List<byte[]> documents, int rounds) throws Exception {
        double[][] times = new double[documents.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < documents.size(); i++) {
                long start = System.nanoTime();
                kept = work.on(documents.get(i));
                times[i][round] = System.nanoTime() - start;
            }
        }
        List<Double> middle = new ArrayList<>();
        for (double[] each : times) {
            middle.add(middle(each));
        }
        return middle;
    }

    private static double middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
