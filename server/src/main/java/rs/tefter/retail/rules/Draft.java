package rs.tefter.retail.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import rs.tefter.fiscal.InvoiceRequest;

/**
 * A receipt that is ready to be sent.
 *
 * @param request what the fiscal processor is asked; without reference where that is a receipt of the same plan
 * @param lines those of the request
 * @param goods of an advance, what is to be delivered for it
 * @param afterPrevious whether it refers to the receipt before it in the plan
 * @param handedOut whether the customer gets it unasked
 * @param texts what the cash register adds below the receipt
 * @param change cash to give back
 * @param returned of an advance that was larger than what is bought, what is to be given back
 */
public record Draft(InvoiceRequest request, List<Line> lines, List<Line> goods, boolean afterPrevious, boolean handedOut, List<String> texts,
        BigDecimal change, Optional<BigDecimal> returned, boolean unknownAmount) {

    /** This receipt, which refers to the one that was issued before it. */
    public InvoiceRequest after(Reference previous) {
        return new InvoiceRequest(request.dateAndTimeOfIssue(), request.cashier(), request.buyerId(), request.buyerCostCenterId(), request.kind(),
            request.payments(), request.invoiceNumber(), Optional.of(previous.number()), Optional.of(previous.time()), request.withJournal(),
            request.withQrCode(), request.items());
    }
}
