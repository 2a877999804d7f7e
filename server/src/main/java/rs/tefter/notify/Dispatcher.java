package rs.tefter.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends callbacks: puts new events into batches and makes the attempts that are due, in one thread that decides and many that send.
 *
 * <p>Several servers share the work by leases in the database; a server that dies leaves leases that end by themselves.
 */
public final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /**
     * What bounds the work.
     *
     * @param gathering  how long events of a company are gathered before they become batches
     * @param sweep      how often events and batches of other servers, and retries, are looked for
     * @param lease      how long a batch belongs to the server that sends it; longer than any attempt takes
     * @param atOnce     most attempts at one time
     * @param perAddress most attempts at one time to one host and port
     */
    public record Limits(Duration gathering, Duration sweep, Duration lease, int atOnce, int perAddress) {
        public static final Limits DEFAULT = new Limits(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(20), 256, 8);
    }

    private static final int COMPANIES_A_SWEEP = 1000;
    private static final Duration PURGE_EVERY = Duration.ofHours(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(15);

    private final Gatherer gatherer;
    private final DeliveryStore deliveries;
    private final DeliveryLog log;
    private final Transactions transactions;
    private final CallbackSender sender;
    private final RetrySchedule retries;
    private final InstantSource time;
    private final Limits limits;
    private final WorkList work;
    private final Map<String, Integer> sending = new HashMap<>();
    private final ExecutorService senders;
    private final Thread thread;
    private long purgedAt = System.nanoTime();

    public Dispatcher(DataSource database, InstantSource time, CallbackSender sender,
            DeliveryLog log, Supplier<UUID> requestIds, RandomGenerator random,
            Limits limits) {
        this.gatherer = new Gatherer(database, time, requestIds);
        this.deliveries = new DeliveryStore(database);
        this.log = log;
        this.transactions = new Transactions(database);
        this.sender = sender;
        this.retries = new RetrySchedule(random);
        this.time = time;
        this.limits = limits;
        this.work = new WorkList(limits.gathering(), limits.sweep());
        // Platform threads: looking up a name blocks in native code, and a virtual thread would hold its carrier meanwhile.
        this.senders = Executors.newCachedThreadPool(Thread.ofPlatform().name("callback-", 0).factory());
        this.thread = Thread.ofPlatform().name("callbacks").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Tells that events of the company have been committed, or batches of it are due. */
    public void wake(long companyId) {
        work.add(companyId);
    }

    /** Takes no more work and waits for the attempts that are being made; what they do not finish, another server takes over. */
    public void stop() throws InterruptedException {
        work.close();
        thread.join(STOP_WITHIN);
        senders.shutdown();
        if (!senders.awaitTermination(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("attempts to deliver callbacks were still being made when the server stopped");
        }
    }

    private void run() {
        boolean sweep = true;
        while (!work.isClosed()) {
            try {
                if (sweep) {
                    sweep();
                }
                work.takeGathered().forEach(this::gather);
                sendDue();
            } catch (RuntimeException trouble) {
                LOG.warn("callbacks have to wait: {}", trouble.toString());
            }
            sweep = work.await();
        }
    }

    private void sweep() {
        gatherer.companiesBehind(COMPANIES_A_SWEEP).forEach(work::add);
        if (System.nanoTime() - purgedAt > PURGE_EVERY.toNanos()) {
            purgedAt = log.purge() ? purgedAt : System.nanoTime();
        }
    }

    private void gather(long companyId) {
        try {
            if (gatherer.gather(companyId)) {
                work.addGathered(companyId);
            }
        } catch (RuntimeException trouble) {
            LOG.warn("the events of company {} have to wait: {}", companyId, trouble.toString());
        }
    }

    private void sendDue() {
        Map<String, Integer> busy;
        synchronized (sending) {
            busy = Map.copyOf(sending);
        }
        int free = limits.atOnce() - busy.values().stream().mapToInt(Integer::intValue).sum();
        if (free <= 0) {
            return;
        }
        List<Delivery> taken = deliveries.claim(time.instant(), limits.lease(), free, limits.perAddress(), busy);
        for (Delivery delivery : taken) {
            count(delivery, 1);
            senders.execute(() -> attempt(delivery));
        }
        if (taken.size() == free) {
            work.wakeUp();
        }
    }

    private void attempt(Delivery delivery) {
        try {
            Outcome outcome = sender.send(delivery);
            Instant now = time.instant();
            Optional<Instant> next = outcome.isReceived() ? Optional.empty()
                : retries.after(delivery.tries() + 1, outcome.retryAfter()).map(now::plus);
            DeliveryState state = outcome.isReceived() ? DeliveryState.DELIVERED : next.isPresent() ? DeliveryState.FAILED : DeliveryState.EXHAUSTED;
            transactions.run(() -> deliveries.finish(delivery, outcome, state, next));
        } catch (RuntimeException trouble) {
            LOG.warn("delivery {} is tried again when its lease is over: {}", delivery.id(), trouble.toString());
        } finally {
            count(delivery, -1);
            work.wakeUp();
        }
    }

    private void count(Delivery delivery, int change) {
        synchronized (sending) {
            sending.merge(delivery.address().authority(), change, (before, more) -> before + more == 0 ? null : before + more);
        }
    }
}
