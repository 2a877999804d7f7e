package rs.tefter.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/** Does something with an input and holds against its size how much memory and processor time that took. */
final class Bounded {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long BYTES = 32 << 20;
    private static final long BYTES_OF_A_BYTE = 1_000;
    private static final Duration TIME = Duration.ofSeconds(10);

    private Bounded() {}

    static <T> T run(byte[] input, Supplier<T> work) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long time = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - allocated).as("bytes allocated")
            .isLessThan(BYTES + BYTES_OF_A_BYTE * input.length);
        assertThat(THREADS.getCurrentThreadCpuTime() - time).as("nanoseconds of processor time").isLessThan(TIME.toNanos());
        return result;
    }
}
