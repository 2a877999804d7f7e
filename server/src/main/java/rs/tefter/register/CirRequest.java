package rs.tefter.register;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is to happen to an entry.
 *
 * @param amount    what was paid, or the new amount to be paid
 * @param assigned  who is to pay instead of the buyer
 * @param companyId who wants it; empty for the Treasury
 */
public record CirRequest(CirAct act, Optional<BigDecimal> amount, Optional<String> comment, Optional<Assignment> assigned,
                         Optional<Long> companyId) {

    /**
     * The payment of an invoice handed to another public-fund user.
     *
     * @param code the id under which that obligation is entered
     */
    public record Assignment(long debtorId, String contractNumber, String code) {}

    public static CirRequest assign(long buyerId, Assignment assignment) {
        return new CirRequest(CirAct.ASSIGN, Optional.empty(), Optional.empty(), Optional.of(assignment), Optional.of(buyerId));
    }

    public static CirRequest cancelAssign(long buyerId) {
        return new CirRequest(CirAct.CANCEL_ASSIGN, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(buyerId));
    }

    public static CirRequest storno(long sellerId, Optional<String> comment) {
        return new CirRequest(CirAct.STORNO, Optional.empty(), comment, Optional.empty(), Optional.of(sellerId));
    }

    public static CirRequest byTreasury(CirAct act, Optional<BigDecimal> amount, Optional<String> comment) {
        return new CirRequest(act, amount, comment, Optional.empty(), Optional.empty());
    }
}
