package rs.tefter.pfr;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rs.tefter.fiscal.InvoiceRequest;
import rs.tefter.platform.GroupCommit;

/**
 * The one lane in which receipts are numbered, over all servers: who signs holds the row of the meter, and the numbers are used up in the
 * transaction that keeps the receipts. What waits meanwhile is signed next, together.
 */
final class Lane {

    private static final int MOST_TOGETHER = 64;

    /** A request to sign and the words that go with its answer. */
    record Work(InvoiceRequest request, Optional<PfrRequestId> requestId, String messages) {}

    /** What becomes of it. */
    sealed interface Outcome {

        /** Signed now, or earlier under the same request id. */
        record Kept(KeptReceipt receipt) implements Outcome {}

        /** The request id was used for another request. */
        record OtherContent() implements Outcome {}

        /** More was signed since the last audit than is allowed. */
        record AuditOverdue() implements Outcome {}
    }

    /** Makes a receipt with the numbers that the meter shows. */
    @FunctionalInterface
    interface Signer {
        KeptReceipt sign(Work work, Meter meter, Instant moment);
    }

    private record Numbered(Work work, Meter meter, Instant moment) {}

    private final String jid;
    private final PfrStore store;
    private final TransactionTemplate transactions;
    private final Signer signer;
    private final InstantSource clock;
    private final Optional<BigDecimal> auditLimit;
    private final GroupCommit<String, Work, Outcome> commits = new GroupCommit<>(MOST_TOGETHER, (_, works) -> sign(works));

    Lane(String jid, PfrStore store, DataSource database, Signer signer, InstantSource clock, Optional<BigDecimal> auditLimit) {
        this.jid = jid;
        this.store = store;
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        this.signer = signer;
        this.clock = clock;
        this.auditLimit = auditLimit;
    }

    /** What became of the work, after the commit. */
    Outcome submit(Work work) {
        return commits.submit(jid, work);
    }

    private List<Outcome> sign(List<Work> works) {
        return transactions.execute(_ -> signLocked(works, store.lock(jid)));
    }

    private List<Outcome> signLocked(List<Work> works, Meter before) {
        Map<PfrRequestId, KeptReceipt> known = known(works);
        List<Numbered> numbered = number(works, known, before);
        List<KeptReceipt> fresh = numbered.parallelStream().map(one -> signer.sign(one.work, one.meter, one.moment)).toList();
        if (!fresh.isEmpty()) {
            store.add(jid, fresh);
            store.save(jid, numbered.getLast().meter);
        }
        fresh.forEach(receipt -> receipt.requestId().ifPresent(id -> known.put(id, receipt)));
        return outcomes(works, numbered, fresh, known);
    }

    private Map<PfrRequestId, KeptReceipt> known(List<Work> works) {
        Map<PfrRequestId, KeptReceipt> known = new HashMap<>();
        store.byRequestIds(jid, works.stream().flatMap(work -> work.requestId.stream()).distinct().toList())
            .forEach(receipt -> known.put(receipt.requestId().orElseThrow(), receipt));
        return known;
    }

    /** Gives the next numbers to all that need one: of equal request ids the first, and none once the limit is passed. */
    private List<Numbered> number(List<Work> works, Map<PfrRequestId, KeptReceipt> known, Meter before) {
        List<Numbered> numbered = new ArrayList<>();
        Meter meter = before;
        for (Work work : works) {
            boolean repeated = work.requestId.isPresent()
                && (known.containsKey(work.requestId.get()) || numbered.stream().anyMatch(one -> one.work.requestId.equals(work.requestId)));
            if (!repeated && !isOverdue(meter)) {
                meter = meter.next(work.request);
                numbered.add(new Numbered(work, meter, clock.instant()));
            }
        }
        return numbered;
    }

    private boolean isOverdue(Meter meter) {
        return auditLimit.filter(limit -> meter.unaudited().compareTo(limit) > 0).isPresent();
    }

    private static List<Outcome> outcomes(List<Work> works, List<Numbered> numbered, List<KeptReceipt> fresh,
            Map<PfrRequestId, KeptReceipt> known) {
        List<Outcome> outcomes = new ArrayList<>();
        int next = 0;
        for (Work work : works) {
            if (next < fresh.size() && numbered.get(next).work == work) {
                outcomes.add(new Outcome.Kept(fresh.get(next++)));
            } else {
                outcomes.add(work.requestId.map(known::get).map(receipt -> repeated(work, receipt)).orElseGet(Outcome.AuditOverdue::new));
            }
        }
        return outcomes;
    }

    private static Outcome repeated(Work work, KeptReceipt receipt) {
        return receipt.request().equals(work.request) ? new Outcome.Kept(receipt) : new Outcome.OtherContent();
    }
}
