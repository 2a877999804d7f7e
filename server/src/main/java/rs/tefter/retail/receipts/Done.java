package rs.tefter.retail.receipts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import rs.tefter.retail.delivery.Delivered;

/** An order that was carried out, and how its receipts are handed over. */
public record Done(Job job, Map<UUID, Delivered> handed) {

    /** The receipts that are signed. */
    public List<Receipt> signed() {
        return job.receipts().stream().filter(receipt -> receipt.state() == State.SIGNED).toList();
    }

    /** Whether a refund still waits for its copy. */
    public boolean copyFollows() {
        return !job.isDone();
    }

    public Delivered handed(Receipt receipt) {
        return handed.getOrDefault(receipt.id(), Handover.NOTHING);
    }
}
