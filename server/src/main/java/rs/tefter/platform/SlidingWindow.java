package rs.tefter.platform;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/** Allows so many calls within any stretch of time of a given length, counted apart for each key. */
public final class SlidingWindow {

    private static final int MOST_KEYS = 100_000;

    private final int limit;
    private final long lengthNanos;
    private final ConcurrentHashMap<Object, long[]> accepted = new ConcurrentHashMap<>();

    /** @param limit calls within the length, at least 1 */
    public SlidingWindow(int limit, Duration length) {
        this.limit = limit;
        this.lengthNanos = length.toNanos();
    }

    public int limit() {
        return limit;
    }

    /** How many more calls the key has within this window after this one; -1 when this one is too many and was not counted. */
    public int take(Object key, long nowNanos) {
        if (accepted.size() > MOST_KEYS) {
            accepted.values().removeIf(times -> nowNanos - newest(times) > lengthNanos);
        }
        int[] left = new int[1];
        accepted.compute(key, (_, times) -> {
            long[] slots = times == null ? unused(nowNanos) : times;
            int free = freeSlot(slots, nowNanos, left);
            if (free >= 0) {
                slots[free] = nowNanos;
            }
            return slots;
        });
        return left[0];
    }

    private long[] unused(long nowNanos) {
        long[] slots = new long[limit];
        Arrays.fill(slots, nowNanos - 2 * lengthNanos);
        return slots;
    }

    private int freeSlot(long[] slots, long nowNanos, int[] left) {
        int free = -1;
        int count = 0;
        for (int i = 0; i < slots.length; i++) {
            if (nowNanos - slots[i] >= lengthNanos) {
                free = i;
                count++;
            }
        }
        left[0] = count - 1;
        return free;
    }

    private static long newest(long[] times) {
        long newest = times[0];
        for (long time : times) {
            newest = time - newest > 0 ? time : newest;
        }
        return newest;
    }
}
