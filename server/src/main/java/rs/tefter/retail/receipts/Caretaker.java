package rs.tefter.retail.receipts;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.platform.Standstill;
import rs.tefter.platform.Time;

/**
 * Looks after what callers have left or a crash has interrupted: finds out what became of receipts, continues orders that are signed in part, hands
 * over what never was. Each lane on a thread of its own, so that one dead fiscal processor delays no other.
 */
public final class Caretaker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    private final Work work;
    private final Lanes lanes;
    private final Course course;
    private final Ledger ledger;
    private final Receipts receipts;
    private final Registers registers;
    private final Patience patience;
    private final Standstill standstill;
    private final Time time;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<UUID, Boolean> tended = new ConcurrentHashMap<>();
    private final Map<UUID, Attempts> failed = new ConcurrentHashMap<>();

    private record Attempts(int count, long next) {}

    Caretaker(Work work, Lanes lanes, Course course, Ledger ledger, Receipts receipts, Registers registers, Patience patience,
            Standstill standstill, Time time) {
        this.work = work;
        this.lanes = lanes;
        this.course = course;
        this.ledger = ledger;
        this.receipts = receipts;
        this.registers = registers;
        this.patience = patience;
        this.standstill = standstill;
        this.time = time;
    }

    /** Starts whatever is due and does not wait for it. */
    public void look() {
        work.openLanes().forEach(lane -> tend(lane.clientId(), () -> settle(registers.of(lane.companyId(), lane.clientId()))));
        work.unfinished(time.instant().minus(LEFT_ALONE)).forEach(order -> tend(order.clientId(), () -> finish(order)));
    }

    private void tend(UUID clientId, Runnable visit) {
        if (tended.putIfAbsent(clientId, true) != null) {
            return;
        }
        threads.execute(() -> {
            try {
                standstill.doWork(visit);
            } catch (RuntimeException failure) {
                LOG.warn("The lane of client {} is not in order: {}", clientId, failure.toString());
            } finally {
                tended.remove(clientId);
            }
        });
    }

    /** One look at each receipt, where one is due. */
    private boolean settle(Register register) {
        Optional<Lanes.Lane> free = lanes.enter(register.clientId(), Duration.ZERO);
        if (free.isEmpty()) {
            return false;
        }
        try (Lanes.Lane lane = free.get()) {
            return course.settle(lane, register, System.nanoTime()).isEmpty();
        }
    }

    private void finish(Work.Unfinished order) {
        Attempts attempts = failed.get(order.jobId());
        if (attempts != null && System.nanoTime() - attempts.next < 0) {
            return;
        }
        Job job = ledger.get(order.companyId(), order.jobId());
        if (job.next().filter(receipt -> receipt.sending().problem().filter(Failure::isFinal).isEmpty()).isPresent()) {
            job = proceed(registers.of(order.companyId(), order.clientId()), job);
        }
        receipts.handOver(job, true);
        receipts.note(job, Optional.empty());
        if (job.isDone()) {
            failed.remove(order.jobId());
        } else {
            int count = attempts == null ? 1 : attempts.count + 1;
            failed.put(order.jobId(), new Attempts(count, System.nanoTime() + patience.pause(count).toNanos()));
        }
    }

    private Job proceed(Register register, Job job) {
        Optional<Lanes.Lane> free = lanes.enter(register.clientId(), Duration.ZERO);
        if (free.isEmpty()) {
            return job;
        }
        try (Lanes.Lane lane = free.get()) {
            boolean settled = course.settle(lane, register, System.nanoTime()).isEmpty();
            return settled ? course.proceed(lane, register, new Ledger.Entry(ledger.get(job), false), System.nanoTime()) : job;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
