package rs.tefter.retail.receipts;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rs.tefter.fiscal.InvoiceResult;
import rs.tefter.fiscal.client.Lookup;
import rs.tefter.fiscal.client.Outcome;
import rs.tefter.platform.Time;

/** Sends receipts that are written down, and finds out what became of those whose outcome is unknown; only for whoever is in their lane. */
final class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final ReceiptTable receipts;
    private final TransactionTemplate transactions;
    private final Processors processors;
    private final Patience patience;
    private final Time time;
    private final Map<UUID, Doubt> doubts = new ConcurrentHashMap<>();

    Sender(DataSource database, ReceiptTable receipts, Processors processors, Patience patience, Time time) {
        this.receipts = receipts;
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        this.processors = processors;
        this.patience = patience;
        this.time = time;
    }

    /** Sends a receipt that is in state sending and has never been sent; the state it is in afterwards. */
    State send(Lanes.Lane lane, Register register, Receipt receipt) {
        if (!lane.isHeld()) {
            return unknown(receipt, "the lane of its client was lost before it was sent");
        }
        return switch (sign(register, receipt)) {
            case Outcome.NotSent(String cause) -> notSent(receipt, Failure.notReached(cause));
            case Outcome outcome -> settled(receipt, outcome);
        };
    }

    /** Looks a receipt up until it is known what became of it, or until the deadline, a time of {@link System#nanoTime}; its state then. */
    State resolve(Lanes.Lane lane, Register register, Receipt receipt, long deadline) {
        Doubt doubt = doubts.computeIfAbsent(receipt.id(), _ -> new Doubt(patience, grace(register, receipt), System.nanoTime()));
        while (register.looksUp() && awaitTurn(doubt, deadline)) {
            State state = look(lane, register, receipt, doubt);
            if (!state.isOpen()) {
                doubts.remove(receipt.id());
                return state;
            }
        }
        return State.UNKNOWN;
    }

    /** Notes that whoever sent this receipt is not there any more: the lane is ours now. */
    void abandoned(Receipt receipt) {
        unknown(receipt, "the server that sent it has stopped");
    }

    /** Where another server sent it, that one may be alive and waiting: so long nothing is sent again. */
    private Duration grace(Register register, Receipt receipt) {
        Duration since = Duration.between(receipt.sending().sentAt().orElseThrow(), time.instant());
        Duration left = register.processor().replyTimeout().minus(since);
        return left.isNegative() || left.compareTo(register.processor().replyTimeout()) > 0 ? Duration.ZERO : left;
    }

    private static boolean awaitTurn(Doubt doubt, long deadline) {
        long now = System.nanoTime();
        if (doubt.isDue(now)) {
            return true;
        }
        if (now + doubt.nanosUntilDue(now) - deadline > 0) {
            return false;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(doubt.nanosUntilDue(now));
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private State look(Lanes.Lane lane, Register register, Receipt receipt, Doubt doubt) {
        switch (processors.of(register).find(receipt.sending().requestId())) {
            case Lookup.Found(byte[] raw, InvoiceResult result) when isOf(receipt, result) -> {
                return signed(receipt, new Receipt.Signature(raw, result));
            }
            case Lookup.Found(_, InvoiceResult result) -> {
                unknown(receipt, "another receipt was signed under its id: " + result.invoiceNumber());
                doubt.unclear(System.nanoTime());
            }
            case Lookup.Missing _ -> {
                doubt.missed(System.nanoTime());
                if (doubt.maySendAgain(System.nanoTime()) && processors.of(register).status().isPresent() && lane.isHeld()) {
                    return sendAgain(register, receipt, doubt);
                }
            }
            case Lookup.Unsupported _ -> {
                unknown(receipt, "its fiscal processor cannot be asked what it signed");
                doubt.unclear(System.nanoTime());
            }
            case Lookup.Unclear(String cause) -> {
                LOG.debug("Receipt {} is looked for in vain: {}", receipt.id(), cause);
                doubt.unclear(System.nanoTime());
            }
        }
        return State.UNKNOWN;
    }

    /**
     * The same bytes under the same id, so that a processor that has signed it after all can tell. The time is written down first: should this
     * server die now, the one after it waits as long for the outcome as after the first sending.
     */
    private State sendAgain(Register register, Receipt receipt, Doubt doubt) {
        if (!Boolean.TRUE.equals(transactions.execute(_ -> receipts.sentAgain(receipt, time.instant())))) {
            return State.UNKNOWN;
        }
        LOG.info("Receipt {} is unknown to its fiscal processor and is sent again", receipt.id());
        Outcome outcome = sign(register, receipt);
        if (outcome instanceof Outcome.Unknown || outcome instanceof Outcome.NotSent) {
            doubt.sentAgain(System.nanoTime());
            return State.UNKNOWN;
        }
        return settled(receipt, outcome);
    }

    private Outcome sign(Register register, Receipt receipt) {
        return processors.sign(register, receipt.sending().request().orElseThrow(), receipt.sending().requestId());
    }

    private State settled(Receipt receipt, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Signed(byte[] raw, InvoiceResult result) when isOf(receipt, result) -> signed(receipt, new Receipt.Signature(raw, result));
            case Outcome.Signed(_, InvoiceResult result) -> unknown(receipt, "another receipt came back: " + result.invoiceNumber());
            case Outcome.Refused(byte[] raw, _) -> rejected(receipt, Failure.refused(raw));
            case Outcome.NotReady(var codes) -> rejected(receipt, Failure.notReady(codes));
            case Outcome.Locked(String code) -> rejected(receipt, Failure.locked(code));
            case Outcome.NotSent(String cause) -> unknown(receipt, cause);
            case Outcome.Unknown(String cause) -> {
                doubts.put(receipt.id(), new Doubt(patience, Duration.ZERO, System.nanoTime()));
                yield unknown(receipt, cause);
            }
        };
    }

    private static boolean isOf(Receipt receipt, InvoiceResult result) {
        boolean kind = result.invoiceCounterExtension().isEmpty() || result.invoiceCounterExtension().equals(receipt.kind().code());
        return kind && result.totalAmount().compareTo(receipt.facts().total()) == 0;
    }

    private State signed(Receipt receipt, Receipt.Signature signature) {
        if (!Boolean.TRUE.equals(transactions.execute(_ -> receipts.signed(receipt, signature)))) {
            LOG.error("Receipt {} was signed as {} after it had been given up", receipt.id(), signature.result().invoiceNumber());
        }
        return State.SIGNED;
    }

    private State rejected(Receipt receipt, Failure failure) {
        transactions.executeWithoutResult(_ -> receipts.unsigned(receipt, State.REJECTED, failure));
        return State.REJECTED;
    }

    private State notSent(Receipt receipt, Failure failure) {
        transactions.executeWithoutResult(_ -> receipts.unsigned(receipt, State.NOT_SENT, failure));
        return State.NOT_SENT;
    }

    private State unknown(Receipt receipt, String cause) {
        transactions.executeWithoutResult(_ -> receipts.unknown(receipt, cause));
        return State.UNKNOWN;
    }
}
