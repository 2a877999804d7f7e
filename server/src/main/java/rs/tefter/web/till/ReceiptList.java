package rs.tefter.web.till;

import java.util.List;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.retail.receipts.Receipt;

/**
 * The list of receipts.
 *
 * @param receipts newest first
 * @param more     whether there are older ones
 */
public record ReceiptList(ReceiptFilter filter, List<RegisterChoice> registers, List<Receipt> receipts, boolean more) {

    /** The ways in which a receipt was paid. */
    public List<PaymentType> ways(Receipt receipt) {
        return receipt.facts().payments().stream().filter(payment -> payment.amount().signum() > 0).map(payment -> payment.type()).toList();
    }
}
