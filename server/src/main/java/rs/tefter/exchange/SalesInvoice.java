package rs.tefter.exchange;

import java.time.Instant;
import java.util.Optional;

/**
 * The seller's row of an invoice: what was written once (ids, summary, buyer) and what changes (standing).
 *
 * @param unsealed whether its document still waits for its seal
 */
public record SalesInvoice(long companyId, InvoiceIds ids, InvoiceSummary summary, Partner buyer, boolean sendToCir, Optional<Long> signerId,
                           Optional<String> requestId, Instant createdAt, Optional<Instant> sentAt, Notes notes,
                           boolean unsealed, Standing standing) {

    /** The changeable part. Comments of cancel and storno are empty text when there are none, as on the wire. */
    public record Standing(SalesStatus status, CirStanding cir, Optional<String> comment, String cancelComment,
                           String stornoComment, Optional<String> stornoNumber, int version, Instant modifiedAt) {}

    public SalesStatus status() {
        return standing.status();
    }
}
