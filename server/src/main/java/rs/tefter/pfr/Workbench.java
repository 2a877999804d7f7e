package rs.tefter.pfr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.signing.Counters;
import rs.tefter.fiscal.signing.SecureElement;

/** What a developer does to the processor: takes its card out, stops its clock, audits it, begins it anew, breaks it, looks into it. */
public final class Workbench {

    private final PfrParts parts;
    private final SecureElement element;
    private final TransactionTemplate transactions;

    Workbench(PfrParts parts, SecureElement element, DataSource database) {
        this.parts = parts;
        this.element = element;
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    public Card card() {
        return parts.card();
    }

    public PfrClock clock() {
        return parts.clock();
    }

    public Faults faults() {
        return parts.faults();
    }

    /** The numbers that were used last. */
    public Meter meter() {
        return parts.store().meter(parts.jid());
    }

    /** Proof of an audit: what was signed until now does not count any more against the limit. */
    public void audit() {
        parts.store().audited(parts.jid());
    }

    /**
     * Forgets all receipts, wrong PINs and faults, and counts on from the given numbers.
     *
     * @param counters by kind; those not named begin at zero
     */
    public void reset(long totalCounter, Map<ReceiptKind, Long> counters) {
        List<Long> byKind = new ArrayList<>();
        ReceiptKind.ALL.forEach(kind -> byKind.add(counters.getOrDefault(kind, 0L)));
        Meter meter = new Meter(new Counters(totalCounter, byKind, BigDecimal.ZERO, BigDecimal.ZERO), BigDecimal.ZERO);
        transactions.executeWithoutResult(_ -> {
            parts.store().lock(parts.jid());
            parts.store().reset(parts.jid(), meter);
        });
        parts.faults().expect(Faults.Plan.NONE);
    }

    /** Forgets all receipts and wrong PINs, as after an audit; but it counts on, because the counters of a secure element never go back. */
    public void forgetReceipts() {
        transactions.executeWithoutResult(_ -> {
            Counters counters = parts.store().lock(parts.jid()).counters();
            parts.store().reset(parts.jid(), new Meter(counters, BigDecimal.ZERO));
        });
    }

    /** Ends all faults, lets the clock run and puts the card in; then the PIN is needed again. */
    public void putRight() {
        parts.faults().expect(Faults.Plan.NONE);
        parts.clock().stopAt(Optional.empty());
        parts.card().putIn(true);
    }

    /** Receipts with smaller counters than that, the newest first. */
    public List<KeptReceipt> receiptsBefore(long totalCounter, int most) {
        return parts.store().before(parts.jid(), totalCounter, most);
    }

    /** The certificate of this server's key, as PEM. */
    public String certificate() {
        return Keys.pem(element.certificate());
    }
}
