package rs.tefter.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Whoever is alone with the data is alone, and who works is let finish. */
class StandstillTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final Standstill standstill = new Standstill();

    @Test
    void waitsForWorkAndLetsNoneBegin() throws Exception {
        CountDownLatch finish = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        AtomicBoolean worked = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch works = new CountDownLatch(1);
            threads.submit(() -> standstill.doWork(() -> {
                works.countDown();
                await().until(() -> finish.getCount() == 0);
            }));
            works.await();
            assertThat(standstill.alone(Duration.ZERO, () -> { })).as("while somebody works").isFalse();
            Future<Boolean> alone = threads.submit(() -> standstill.alone(LONG, () -> {
                entered.countDown();
                await().until(() -> leave.getCount() == 0);
            }));
            finish.countDown();
            entered.await();
            Future<?> later = threads.submit(() -> standstill.doWork(() -> worked.set(true)));
            assertThat(worked).isFalse();
            leave.countDown();
            later.get();
            assertThat(alone.get()).isTrue();
            assertThat(worked).isTrue();
        }
    }

    @Test
    void whoeverWantsToBeAloneIsNotInTheirOwnWay() {
        AtomicBoolean done = new AtomicBoolean();
        standstill.doWork(() -> standstill.doWork(() -> assertThat(standstill.alone(LONG, () -> done.set(true))).isTrue()));
        assertThat(done).isTrue();
        assertThat(standstill.alone(LONG, () -> { })).as("nothing is held any more").isTrue();
    }
}
