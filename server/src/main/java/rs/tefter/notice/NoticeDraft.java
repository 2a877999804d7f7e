package rs.tefter.notice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** A notice as its sender words it, not yet judged; whatever was left out is empty. */
public record NoticeDraft(
        Optional<String> number, Optional<BigDecimal> totalVatAmount,
        Optional<DocumentIssueOrigin> origin, Optional<BasisOfNotice> basis, Optional<DocumentReference> reference,
        Optional<String> relatedNumber, Optional<Instant> relatedIssueDate,
        Optional<Instant> periodStart, Optional<Instant> periodEnd, Optional<Instant> stornoDate,
        Optional<String> notes, Addressee recipient) {

    /** How the sender names the supplier: by PIB, and by JBKJS or registration number beside it. */
    public record Addressee(Optional<String> pib, Optional<String> code) {}
}
