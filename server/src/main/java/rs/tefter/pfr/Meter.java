package rs.tefter.pfr;

import java.math.BigDecimal;
import rs.tefter.fiscal.InvoiceRequest;
import rs.tefter.fiscal.signing.Counters;

/**
 * What the processor counts.
 *
 * @param unaudited dinars of all receipts since the last audit
 */
public record Meter(Counters counters, BigDecimal unaudited) {

    /** After one more receipt. */
    Meter next(InvoiceRequest request) {
        BigDecimal amount = request.totalAmount();
        return new Meter(counters.plus(request.kind(), amount), unaudited.add(amount));
    }

    /** Whether three quarters of what may be signed between two audits are signed. */
    boolean nearsLimit(BigDecimal limit) {
        return unaudited.multiply(BigDecimal.valueOf(4)).compareTo(limit.multiply(BigDecimal.valueOf(3))) >= 0;
    }
}
