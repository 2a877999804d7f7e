package rs.tefter.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Takes steps one after another for as long as a measurement lasts, and puts the times that they took into a report. */
final class Timing {

    private static final double MEDIAN = 0.5;
    private static final double ALMOST_ALL = 0.99;

    /** Something whose time counts. */
    @FunctionalInterface
    interface Step {
        void take() throws IOException;
    }

    private final double seconds;
    private final PrintStream remarks;
    private final Report report;

    /** @param seconds how long each measurement lasts */
    Timing(double seconds, PrintStream remarks, Report report) {
        this.seconds = seconds;
        this.remarks = remarks;
        this.report = report;
    }

    /** The first time is not counted. */
    Latencies measure(String key, String label, Step step) throws IOException {
        step.take();
        return measure(key, label, () -> {}, step);
    }

    /** What comes before each step is not counted. */
    Latencies measure(String key, String label, Step before, Step step) throws IOException {
        remarks.println("measuring " + label);
        Latencies.Collector times = new Latencies.Collector();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (times.count() == 0 || System.nanoTime() < end) {
            before.take();
            long start = System.nanoTime();
            step.take();
            times.add(System.nanoTime() - start);
        }
        Latencies latencies = Latencies.of(List.of(times));
        report.add(key + "P50Millis", label + ", p50", latencies.millis(MEDIAN));
        report.add(key + "P99Millis", label + ", p99", latencies.millis(ALMOST_ALL), latencies.count() + " times");
        return latencies;
    }
}
