package rs.tefter.platform;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes UUIDs of version 7 (RFC 9562): their first 48 bits are the time in milliseconds, so an index on them grows at its end. */
public final class TimeOrderedIds {

    private static final long VERSION_7 = 0x7000L;
    private static final long RANDOM_A = 0x0FFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_B = 0x3FFF_FFFF_FFFF_FFFFL;

    private final InstantSource time;
    private final RandomGenerator random;

    public TimeOrderedIds(InstantSource time, RandomGenerator random) {
        this.time = time;
        this.random = random;
    }

    public UUID next() {
        long high = time.millis() << 16 | VERSION_7 | random.nextLong() & RANDOM_A;
        return new UUID(high, VARIANT | random.nextLong() & RANDOM_B);
    }
}
