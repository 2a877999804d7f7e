package rs.tefter.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again whether something is due; each look is short, and one that fails does not end the next. */
public final class Ticker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final long STOP_SECONDS = 10;

    private final Standstill standstill;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("ticker").factory());

    /** @param standstill of everything that works on what is looked at */
    public Ticker(Standstill standstill) {
        this.standstill = standstill;
    }

    /** Runs the look now and then, the given time after the one before has ended. */
    public void every(Duration pause, String what, Runnable look) {
        executor.scheduleWithFixedDelay(() -> {
            try {
                standstill.doWork(look);
            } catch (RuntimeException failure) {
                LOG.warn("{} failed and will be tried again: {}", what, failure.toString());
            }
        }, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        executor.shutdownNow();
        try {
            executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
