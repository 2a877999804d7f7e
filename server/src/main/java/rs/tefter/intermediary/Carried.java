package rs.tefter.intermediary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import rs.tefter.exchange.Units;

/**
 * A document as one of its parties sees it at the intermediary.
 *
 * @param typeCode   of UNTDID 1001
 * @param partnerPib the other party's, like its name
 * @param sentAt     when it reached the recipient
 * @param takenAt    when the recipient took it
 * @param unsealed   whether it still waits for its seal, before anything was done with it at the exchange
 * @param comment    of the exchange, on its newest status
 */
public record Carried(
        Side side, long electronicId, long salesInvoiceId, long purchaseInvoiceId, String number, int typeCode, TransportStatus transport,
        ProcessStatus process, String partnerPib, String partnerName, Units units, LocalDate issued, Instant createdAt, Instant updatedAt,
        Optional<Instant> sentAt, Optional<Instant> takenAt, boolean imported, boolean archived, boolean unsealed,
        Optional<String> comment, String stornoComment) {

    /** Whether the exchange has it. */
    public boolean isRegistered() {
        return process != ProcessStatus.MISTAKE && process != ProcessStatus.SENDING;
    }

    public ExchangeResult result() {
        if (sentAt.isPresent()) {
            return ExchangeResult.TAKEN;
        }
        return process == ProcessStatus.MISTAKE ? ExchangeResult.refused(comment.orElse("")) : ExchangeResult.WAITING;
    }

    /** Empty text unless it was rejected. */
    public String rejectReason() {
        return process == ProcessStatus.REJECTED ? comment.orElse("") : "";
    }

    /** The same before anything was done with it. */
    Carried inPreparation() {
        return new Carried(side, electronicId, salesInvoiceId, purchaseInvoiceId, number, typeCode, TransportStatus.IN_PREPARATION, process,
            partnerPib, partnerName, units, issued, createdAt, updatedAt, sentAt, takenAt, imported, archived, unsealed, comment, stornoComment);
    }
}
