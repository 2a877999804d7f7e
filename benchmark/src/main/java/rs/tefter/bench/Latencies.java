package rs.tefter.bench;

import java.util.Arrays;
import java.util.List;

/** Measured times in nanoseconds, sorted. */
record Latencies(long[] sortedNanos) {

    /** Collects the times of one thread. */
    static final class Collector {
        private long[] nanos = new long[1024];
        private int count;

        void add(long each) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = each;
        }

        int count() {
            return count;
        }
    }

    static Latencies of(List<Collector> collected) {
        long[] all = new long[collected.stream().mapToInt(Collector::count).sum()];
        int at = 0;
        for (Collector one : collected) {
            System.arraycopy(one.nanos, 0, all, at, one.count);
            at += one.count;
        }
        Arrays.sort(all);
        return new Latencies(all);
    }

    int count() {
        return sortedNanos.length;
    }

    /** The time that this share of the measurements did not exceed, in milliseconds; of no measurement at all, an {@link IllegalStateException}. */
    double millis(double share) {
        if (sortedNanos.length == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        int index = (int) Math.ceil(share * sortedNanos.length) - 1;
        return sortedNanos[Math.max(0, index)] / 1e6;
    }
}
