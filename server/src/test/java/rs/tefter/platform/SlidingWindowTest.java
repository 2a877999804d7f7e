package rs.tefter.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SlidingWindowTest {

    private static final long MILLI = 1_000_000L;
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void soManyPassWithinAnySecondAndNoMore() {
        SlidingWindow limit = new SlidingWindow(3, SECOND);
        assertThat(limit.take("k", 0)).isEqualTo(2);
        assertThat(limit.take("k", 400 * MILLI)).isEqualTo(1);
        assertThat(limit.take("k", 900 * MILLI)).isZero();
        assertThat(limit.take("k", 999 * MILLI)).isEqualTo(-1);
        assertThat(limit.take("k", 1000 * MILLI)).as("the first is a second ago").isZero();
        assertThat(limit.take("k", 1399 * MILLI)).isEqualTo(-1);
        assertThat(limit.take("k", 1400 * MILLI)).isZero();
    }

    @Test
    void aRefusedCallIsNotCounted() {
        SlidingWindow limit = new SlidingWindow(1, SECOND);
        limit.take("k", 0);
        for (int i = 1; i < 1000; i++) {
            assertThat(limit.take("k", i * MILLI)).isEqualTo(-1);
        }
        assertThat(limit.take("k", 1000 * MILLI)).isZero();
    }

    @Test
    void keysAreCountedApart() {
        SlidingWindow limit = new SlidingWindow(1, SECOND);
        assertThat(limit.take("a", 0)).isZero();
        assertThat(limit.take("b", 0)).isZero();
        assertThat(limit.take("a", 0)).isEqualTo(-1);
    }
}
