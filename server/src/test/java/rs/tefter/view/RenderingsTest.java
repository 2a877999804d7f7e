package rs.tefter.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import rs.tefter.platform.Refusal;

/** Turns at rendering. */
class RenderingsTest {

    @Test
    void noMoreAreMadeAtOnceThanThereAreTurns() throws InterruptedException {
        Renderings renderings = new Renderings(1, Duration.ofMillis(1));
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        Thread first = Thread.ofVirtual().start(() -> renderings.make(() -> {
            started.countDown();
            return awaited(finish);
        }));
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> renderings.make(() -> 2)).isInstanceOfSatisfying(Refusal.class, refusal ->
            assertThat(refusal.problem().code()).isEqualTo("RenderingBusy"));
        finish.countDown();
        first.join();
        assertThat(renderings.make(() -> 2)).isEqualTo(2);
    }

    @Test
    void aTurnIsGivenBackAfterAFailure() {
        Renderings renderings = new Renderings(1, Duration.ZERO);
        assertThatThrownBy(() -> renderings.make(() -> {
            throw new IllegalStateException("broken");
        })).hasMessage("broken");
        assertThat(renderings.make(() -> 2)).isEqualTo(2);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
