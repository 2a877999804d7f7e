package rs.tefter.notify;

import java.time.Instant;
import java.util.Optional;

/**
 * One change of the status of an invoice or a VAT record, as one company sees it.
 *
 * @param id        ascends in the order of commits within the company
 * @param invoiceId the id of the invoice or record, by side
 * @param status    the new status in the spelling of the wire
 * @param signed    whether the document was signed, where that is known
 */
public record Event(
        long id, Side side, EventKind kind, long invoiceId, String status,
        Instant occurredAt, Optional<String> comment, Optional<String> cirInvoiceId,
        Optional<String> stornoNumber, Optional<String> cirAssignmentChange, Optional<Boolean> signed) {

    private static final String SENDING = "Sending";

    /**
     * Whether the first generation has a name for it: a seller's step to Sending has none, nor what a contract signer hears of, nor what
     * befalls a VAT record.
     */
    public boolean isNamedInFirstGeneration() {
        return side == Side.PURCHASE || side == Side.SALES && !status.equals(SENDING);
    }
}
