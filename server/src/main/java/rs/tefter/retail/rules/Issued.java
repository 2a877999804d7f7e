package rs.tefter.retail.rules;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.TaxItem;
import rs.tefter.fiscal.TransactionType;

/**
 * A receipt that was issued before, or is on its way, as far as later ones depend on it.
 *
 * @param reference its own number and time; of one that is on its way nobody asks for it
 * @param lines as they were sent
 * @param goods of an advance, what is to be delivered for it
 * @param payments as they were sent, the cash that was given back not taken off
 * @param change cash given back
 */
public record Issued(UUID id, ReceiptKind kind, Reference reference, List<Line> lines, List<Line> goods, Payments payments, BigDecimal change,
        Buyer buyer, boolean unknownAmount, List<TaxItem> taxes) {

    public BigDecimal total() {
        return Line.sum(lines);
    }

    public String number() {
        return reference.number();
    }

    public OffsetDateTime time() {
        return reference.time();
    }

    /** What was kept of what was paid. */
    Payments kept() {
        return payments.withoutCash(change);
    }

    boolean is(InvoiceType type, TransactionType transaction) {
        return kind.type() == type && kind.transaction() == transaction;
    }
}
