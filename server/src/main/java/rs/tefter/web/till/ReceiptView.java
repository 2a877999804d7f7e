package rs.tefter.web.till;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.TransactionType;
import rs.tefter.retail.PrintMethod;
import rs.tefter.retail.delivery.Status;
import rs.tefter.retail.receipts.Receipt;

/**
 * The page of a receipt.
 *
 * @param fresh    whether it was issued just now
 * @param request  for the next act of the page
 * @param register where it was issued, and its store
 * @param chain    the receipts of the same sale, with this one
 * @param open     whether its advance is open
 * @param left     what of it can still be refunded, in dinars
 */
public record ReceiptView(Receipt receipt, boolean fresh, UUID request, Optional<RegisterChoice> register, List<Receipt> chain,
        Map<PrintMethod, Status> delivered, boolean open, BigDecimal left) {

    private boolean is(InvoiceType type) {
        return receipt.kind().type() == type;
    }

    private boolean isSale() {
        return receipt.kind().transaction() == TransactionType.SALE;
    }

    public boolean isAdvance() {
        return is(InvoiceType.ADVANCE) && isSale();
    }

    public boolean mayCopy() {
        return !is(InvoiceType.COPY);
    }

    public boolean mayRefund() {
        return left.signum() > 0;
    }

    /** The text of the receipt but for its last line, before which the QR code stands on paper. */
    public String journal() {
        return text().substring(0, end());
    }

    /** The last line of the text. */
    public String journalEnd() {
        return text().substring(end()).strip();
    }

    private int end() {
        return Math.max(0, text().lastIndexOf('\n'));
    }

    private String text() {
        return receipt.result().journal().orElse("").strip();
    }

    public List<Receipt> others() {
        return chain.stream().filter(other -> !other.id().equals(receipt.id())).toList();
    }
}
