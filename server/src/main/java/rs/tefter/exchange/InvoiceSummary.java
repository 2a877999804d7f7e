package rs.tefter.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What both mailboxes keep of a document beside its bytes, so that lists need not read it; amounts in the document's currency, as written there. */
public record InvoiceSummary(String number, DocumentType type, String currency,
                             BigDecimal sumWithoutVat, BigDecimal vatAmount, BigDecimal roundingAmount,
                             BigDecimal payableAmount, LocalDate issueDate, Optional<LocalDate> deliveryDate,
                             Optional<LocalDate> dueDate, boolean signed) {

    InvoiceSummary withSignature() {
        return new InvoiceSummary(number, type, currency, sumWithoutVat, vatAmount, roundingAmount, payableAmount, issueDate, deliveryDate,
            dueDate, true);
    }
}
