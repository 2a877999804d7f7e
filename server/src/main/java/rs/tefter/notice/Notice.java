package rs.tefter.notice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A notice that was sent: who sent it to whom, what it says, and the invoice of the exchange it is about, if it is about one.
 *
 * @param sentAt the date of the notice
 */
public record Notice(long id, long senderId, long recipientId, Instant sentAt, Content content, Optional<Subject> subject) {

    /** What a notice says. The period belongs to reductions of a period, the day of annulment to annulments. */
    public record Content(
            String number, BigDecimal totalVatAmount, DocumentIssueOrigin origin, DocumentReference reference,
            String relatedNumber, Instant relatedIssueDate,
            Optional<Instant> periodStart, Optional<Instant> periodEnd, Optional<Instant> stornoDate, Optional<String> notes) {

        public BasisOfNotice basis() {
            return reference.basis();
        }
    }

    /** The ids that the document has on the two sides of the exchange. */
    public record Subject(long salesInvoiceId, long purchaseInvoiceId) {}
}
