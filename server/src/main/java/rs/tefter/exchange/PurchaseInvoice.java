package rs.tefter.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** The buyer's row of an invoice: what was written once (ids, summary, seller) and what changes (standing). */
public record PurchaseInvoice(long companyId, InvoiceIds ids, InvoiceSummary summary,
                              Partner seller, boolean publicReceiver, Optional<Long> signerId, Instant sentAt, Notes notes, Standing standing) {

    /** The changeable part; {@code decidedByDeadline} tells a silent buyer's invoice from one a person decided. */
    public record Standing(PurchaseStatus status, CirStanding cir, Optional<String> comment, String stornoComment, Optional<String> stornoNumber,
                           boolean decidedByDeadline, Optional<BigDecimal> reverseChargeVat, int version, Instant modifiedAt) {}

    public PurchaseStatus status() {
        return standing.status();
    }
}
