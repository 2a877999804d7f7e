package rs.tefter.fiscal;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a cash-register system asks of a fiscal processor: InvoiceRequest of PFR API version 3.
 *
 * @param dateAndTimeOfIssue the cash register's own time, sent for advances paid earlier only
 * @param invoiceNumber number of the cash-register system, printed as ЕСИР број
 * @param referentDocumentNumber number of the receipt that this one refunds, copies or follows
 * @param referentDocumentTime when the fiscal processor signed that receipt
 * @param withJournal false when the answer need not have the text of the receipt
 * @param withQrCode false when the answer need not have the picture of the QR code
 */
public record InvoiceRequest(
        Optional<OffsetDateTime> dateAndTimeOfIssue,
        Optional<String> cashier,
        Optional<String> buyerId,
        Optional<String> buyerCostCenterId,
        ReceiptKind kind,
        List<Payment> payments,
        Optional<String> invoiceNumber,
        Optional<String> referentDocumentNumber,
        Optional<OffsetDateTime> referentDocumentTime,
        boolean withJournal,
        boolean withQrCode,
        List<Item> items) {

    public InvoiceRequest {
        payments = List.copyOf(payments);
        items = List.copyOf(items);
    }

    /** Sum of the lines. */
    public BigDecimal totalAmount() {
        return items.stream().map(Item::totalAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
