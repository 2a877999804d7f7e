package rs.tefter.retail.receipts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.TransactionType;
import rs.tefter.retail.rules.Reference;

/**
 * A signed receipt as a list shows it, without what makes it long.
 *
 * @param ways      by which something was paid
 * @param reference number of the receipt that it refers to
 */
public record Listed(UUID id, String number, Instant signedAt, ReceiptKind kind, BigDecimal total, List<PaymentType> ways, Optional<String> cashier,
        Optional<String> buyerId, Optional<String> reference) {

    /** Only of a signed receipt. */
    public static Listed of(Receipt receipt) {
        return new Listed(receipt.id(), receipt.result().invoiceNumber(), receipt.result().sdcDateTime().toInstant(), receipt.kind(),
            receipt.facts().total(), Ways.in(Ways.of(receipt.facts().payments())), receipt.facts().cashier(), receipt.facts().buyer().id(),
            receipt.facts().reference().map(Reference::number));
    }

    public boolean isRefund() {
        return kind.transaction() == TransactionType.REFUND;
    }

    /** Where it stands among the others. */
    public ReceiptSearch.Place place() {
        return new ReceiptSearch.Place(signedAt, id);
    }
}
