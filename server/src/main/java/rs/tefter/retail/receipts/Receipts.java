package rs.tefter.retail.receipts;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.retail.delivery.Delivered;
import rs.tefter.retail.delivery.Wishes;
import rs.tefter.retail.rules.Advance;
import rs.tefter.retail.rules.Line;
import rs.tefter.retail.rules.Refunding;

/**
 * Carries out what cash registers ask for: waits for the lane of the client, settles what is unknown there, writes the order down, sends its receipts
 * one after another, hands them over.
 */
public final class Receipts {

    /** Code of the problem that a receipt may have been signed or not. */
    public static final String OUTCOME_UNKNOWN = "OutcomeUnknown";

    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);

    /**
     * An order as it arrives.
     *
     * @param key the caller's own name for it
     * @param contentHash SHA-256 of everything that is asked
     */
    public record Order(Register register, Asked asked, Wishes wishes, Optional<String> key, byte[] contentHash) {

        private Order over(Register other) {
            return new Order(other, asked, wishes, key, contentHash);
        }
    }

    /** The reply to an order, and whether it is that of an earlier one with the same key. */
    public record Answer(byte[] body, boolean replayed) {}

    private record Key(long companyId, String key) {}

    private final Ledger ledger;
    private final Lanes lanes;
    private final Course course;
    private final Registers registers;
    private final Patience patience;
    private final Handover handover;
    private final Set<Key> atWork = ConcurrentHashMap.newKeySet();

    Receipts(Ledger ledger, Lanes lanes, Course course, Registers registers, Patience patience, Handover handover) {
        this.ledger = ledger;
        this.lanes = lanes;
        this.course = course;
        this.registers = registers;
        this.patience = patience;
        this.handover = handover;
    }

    /**
     * The reply, which the function makes. A refusal says what is known: that nothing was sent, that the fiscal processor did not sign, or that the
     * outcome is unknown, which is then found out in the background.
     */
    public Answer carryOut(Order order, Function<Done, byte[]> reply) {
        Optional<Key> key = order.key().map(text -> new Key(order.register().companyId(), text));
        boolean first = key.map(atWork::add).orElse(true);
        try {
            return answer(order, first, reply);
        } finally {
            key.filter(_ -> first).ifPresent(atWork::remove);
        }
    }

    private Answer answer(Order order, boolean first, Function<Done, byte[]> reply) {
        long deadline = System.nanoTime() + patience.answer().toNanos();
        Optional<Job> known = order.key().flatMap(key -> ledger.find(order.register().companyId(), key)).filter(job -> !job.isVoid());
        known.ifPresent(job -> mustBeSame(job, order));
        if (known.isPresent() && known.get().isGood()) {
            return replay(known.get(), reply);
        }
        Order over = known.flatMap(Job::next).map(next -> order.over(register(next))).orElse(order);
        Ledger.Entry entry = inLane(over, first && known.isEmpty(), deadline);
        if (!entry.fresh() && entry.job().isGood()) {
            return replay(entry.job(), reply);
        }
        boolean notSent = entry.job().next().map(Receipt::state).equals(Optional.of(State.NOT_SENT));
        Optional<Register> fallback = over.register().fallback().filter(_ -> notSent)
            .map(clientId -> registers.of(over.register().companyId(), clientId));
        Job job = fallback.map(other -> inLane(over.over(other), true, deadline).job()).orElse(entry.job());
        return new Answer(conclude(job, !entry.fresh(), reply), false);
    }

    private Register register(Receipt receipt) {
        return registers.of(receipt.place().companyId(), receipt.place().clientId());
    }

    private Ledger.Entry inLane(Order order, boolean first, long deadline) {
        Duration wait = first ? patience.answer() : patience.repetition();
        try (Lanes.Lane lane = lanes.enter(order.register().clientId(), wait).orElseThrow(() -> busy(first))) {
            Optional<Receipt> unknown = course.settle(lane, order.register(), deadline);
            if (unknown.isPresent()) {
                throw order.key().flatMap(key -> ledger.find(order.register().companyId(), key))
                    .filter(job -> job.id().equals(unknown.get().place().jobId())).map(job -> unknown(job).refusal()).orElseGet(Receipts::blocked);
            }
            Ledger.Entry entry = ledger.begin(order);
            if (!entry.fresh()) {
                mustBeSame(entry.job(), order);
            }
            return new Ledger.Entry(proceed(lane, order.register(), entry, deadline), entry.fresh());
        }
    }

    /** Whatever breaks once the receipt is written down leaves its outcome unknown, not the caller without a word. */
    private Job proceed(Lanes.Lane lane, Register register, Ledger.Entry entry, long deadline) {
        try {
            return entry.job().isDone() ? entry.job() : course.proceed(lane, register, entry, deadline);
        } catch (RuntimeException broken) {
            LOG.warn("The outcome of order {} is unknown: {}", entry.job().id(), broken.toString());
            throw unknown(entry.job()).refusal();
        }
    }

    private Answer replay(Job job, Function<Done, byte[]> reply) {
        return new Answer(job.answer().orElseGet(() -> conclude(job, true, reply)), true);
    }

    private byte[] conclude(Job job, boolean again, Function<Done, byte[]> reply) {
        if (!job.isGood()) {
            throw job.next().flatMap(receipt -> receipt.sending().problem()).map(Failure::problem).orElseGet(() -> unknown(job)).refusal();
        }
        byte[] body = reply.apply(new Done(job, handOver(job, again)));
        note(job, Optional.of(body));
        return body;
    }

    /** Hands over what is signed and not kept back. */
    Map<UUID, Delivered> handOver(Job job, boolean again) {
        Map<UUID, Delivered> handed = new HashMap<>();
        if (job.wishes().ways().isEmpty()) {
            return handed;
        }
        job.receipts().stream().filter(receipt -> receipt.state() == State.SIGNED && receipt.facts().handedOut()).forEach(receipt -> {
            try {
                handed.put(receipt.id(), handover.begin(receipt, job.wishes(), again));
            } catch (RuntimeException broken) {
                LOG.error("Receipt {} cannot be handed over", receipt.id(), broken);
            }
        });
        return handed;
    }

    /** The receipt stands; a reply that is not kept is made again when it is asked for. */
    void note(Job job, Optional<byte[]> reply) {
        try {
            ledger.concluded(job, reply);
        } catch (RuntimeException broken) {
            LOG.warn("The reply to order {} is not kept: {}", job.id(), broken.toString());
        }
    }

    /** The order with a caller's key, or the one of a receipt that was sent under that request id. */
    public Optional<Job> byRequest(long companyId, String key) {
        return ledger.find(companyId, key).or(() -> ledger.ofRequest(companyId, key));
    }

    /** By our id or the fiscal processor's number; a refusal when there is none that was, or may have been, signed. */
    public Receipt find(long companyId, String id) {
        return ledger.receipt(companyId, id);
    }

    /** The receipts of one sale that are signed: its advances, refunds and copies, eldest first. */
    public List<Receipt> chain(Receipt receipt) {
        return ledger.chain(receipt);
    }

    /**
     * What a refund of a signed receipt takes back, line by line: all that is left where nothing is named. A refusal when not so much is left; of an
     * advance see {@link #advance}.
     */
    public List<Line> refundable(Receipt receipt, List<Refunding.Wanted> wanted) {
        return ledger.refundable(receipt, wanted);
    }

    /** The advance that a receipt belongs to, as it stands; a refusal when the receipt is of no advance. */
    public Advance advance(Receipt receipt) {
        return ledger.advance(receipt);
    }

    private static void mustBeSame(Job job, Order order) {
        if (!job.hasContent(order.contentHash())) {
            throw Problem.of(Problem.Kind.MISMATCHED, "IdempotencyKeyReused", "This Idempotency-Key was used before with another body").refusal();
        }
    }

    /** What is said of an order of which a receipt may have been signed. */
    public static Problem unknown(Job job) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("requestId", job.key().or(() -> job.next().map(receipt -> receipt.sending().requestId())).orElse(""));
        more.put("status", job.receipts().getFirst().state() == State.SIGNED ? "partial" : "unknown");
        return Problem.of(Problem.Kind.UNRESOLVED, OUTCOME_UNKNOWN,
            "It is not known yet whether the fiscal processor signed the receipt; it is being found out, and nothing is signed twice").with(more);
    }

    private static Refusal busy(boolean first) {
        return first ? blocked() : Problem.of(Problem.Kind.CONFLICT, "IdempotencyKeyInUse",
            "A request with the same Idempotency-Key is being worked on").refusal();
    }

    private static Refusal blocked() {
        return Failure.notReached("an earlier receipt of the client is not settled yet").problem().refusal();
    }
}
