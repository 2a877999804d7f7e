package rs.tefter.register;

import java.math.BigDecimal;

/**
 * An entry of the register.
 *
 * @param amount  what is to be paid, after changes of the amount
 * @param settled what of it has been paid
 * @param version how many changes there were
 */
public record CirInvoice(String id, long buyerId, long purchaseInvoiceId, long sellerId, long salesInvoiceId, CirStatus status,
                         BigDecimal amount, BigDecimal settled, int version) {

    public boolean isParty(long companyId) {
        return companyId == buyerId || companyId == sellerId;
    }

    CirInvoice with(CirStatus next, BigDecimal nextAmount, BigDecimal nextSettled) {
        return new CirInvoice(id, buyerId, purchaseInvoiceId, sellerId, salesInvoiceId, next, nextAmount, nextSettled, version + 1);
    }
}
