package rs.tefter.fiscal.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import rs.tefter.fiscal.InvoiceRequest;
import rs.tefter.fiscal.Payment;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.arithmetic.LabelTax;
import rs.tefter.fiscal.arithmetic.Taxes;

/**
 * Everything that the text of a receipt holds. Amounts are positive on refunds too; times are those of Belgrade.
 *
 * @param header taxpayer's number, name, place, address and district, and whatever is printed below; one that is read holds the printed lines, since
 *        where a long value was wrapped cannot be told from them
 * @param cashier may be empty: the line is printed all the same
 * @param esirNumber number of the cash-register system
 * @param number of the receipt: both secure elements and the total counter
 * @param counter by kind and total, with the code of the kind: 12/17ПП
 */
public record Journal(
        ReceiptKind kind,
        List<String> header,
        String cashier,
        Optional<String> buyerId,
        Optional<String> buyerCostCenterId,
        Optional<String> esirNumber,
        Optional<LocalDateTime> esirTime,
        Optional<String> referentDocumentNumber,
        Optional<LocalDateTime> referentDocumentTime,
        List<JournalItem> items,
        BigDecimal totalAmount,
        List<Payment> payments,
        List<JournalTax> taxes,
        BigDecimal totalTax,
        LocalDateTime signedAt,
        String number,
        String counter) {

    public Journal {
        header = List.copyOf(header);
        items = List.copyOf(items);
        payments = List.copyOf(payments);
        taxes = List.copyOf(taxes);
    }

    /** The journal of a request that a fiscal processor accepted. */
    public static Journal of(InvoiceRequest request, List<String> header, List<LabelTax> taxes, Instant signedAt, String number, String counter) {
        return new Journal(
            request.kind(),
            header,
            request.cashier().orElse(""),
            request.buyerId(),
            request.buyerCostCenterId(),
            request.invoiceNumber(),
            request.dateAndTimeOfIssue().map(OffsetDateTime::toInstant).map(JournalTime::inBelgrade),
            request.referentDocumentNumber(),
            request.referentDocumentTime().map(OffsetDateTime::toInstant).map(JournalTime::inBelgrade),
            request.items().stream().map(JournalItem::of).toList(),
            request.totalAmount(),
            request.payments(),
            taxes.stream().map(JournalTax::of).toList(),
            Taxes.total(taxes),
            JournalTime.inBelgrade(signedAt),
            number,
            counter);
    }

    /** The text: lines of 40 characters, each ending in CR LF. */
    public String text() {
        return new JournalWriter().write(this);
    }
}
