package rs.tefter.register;

import static rs.tefter.register.CirStatus.ACTIVE;
import static rs.tefter.register.CirStatus.ASSIGNED;
import static rs.tefter.register.CirStatus.CANCELLED;
import static rs.tefter.register.CirStatus.INVALID;
import static rs.tefter.register.CirStatus.PARTIALLY_SETTLED;
import static rs.tefter.register.CirStatus.SETTLED;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;

/** The life cycle of an entry: from which statuses an act is possible, and what becomes of the entry. */
public final class CirLifeCycle {

    private static final Map<CirAct, Set<CirStatus>> FROM = Map.of(
        CirAct.ASSIGN, Set.of(ACTIVE),
        CirAct.CANCEL_ASSIGN, Set.of(ASSIGNED),
        CirAct.SETTLE, Set.of(ACTIVE, ASSIGNED, PARTIALLY_SETTLED),
        CirAct.CHANGE_AMOUNT, Set.of(ACTIVE, ASSIGNED, PARTIALLY_SETTLED),
        CirAct.REFUSE, Set.of(ACTIVE, ASSIGNED),
        CirAct.CANCEL, Set.of(ACTIVE, ASSIGNED, PARTIALLY_SETTLED),
        CirAct.STORNO, Set.of(ACTIVE, ASSIGNED, PARTIALLY_SETTLED, SETTLED, INVALID));
    private static final int MOST_DIGITS = 18;

    private CirLifeCycle() {}

    public static boolean allows(CirStatus status, CirAct act) {
        return FROM.get(act).contains(status);
    }

    /** The entry after the act; a refusal when its status or the amount does not allow it. */
    public static CirInvoice after(CirInvoice entry, CirRequest request) {
        if (!allows(entry.status(), request.act())) {
            throw refused(entry, request.act());
        }
        return switch (request.act()) {
            case ASSIGN -> entry.with(ASSIGNED, entry.amount(), entry.settled());
            case CANCEL_ASSIGN -> entry.with(ACTIVE, entry.amount(), entry.settled());
            case REFUSE -> entry.with(INVALID, entry.amount(), entry.settled());
            case CANCEL, STORNO -> entry.with(CANCELLED, entry.amount(), entry.settled());
            case SETTLE -> settled(entry, entry.amount(), entry.settled().add(positive(request)));
            case CHANGE_AMOUNT -> settled(entry, positive(request), entry.settled());
        };
    }

    private static Refusal refused(CirInvoice entry, CirAct act) {
        String code = act == CirAct.CANCEL_ASSIGN ? "CirInvoiceNotInAssignedStatus" : "CirError";
        return Problem.refused(code, "cirInvoiceId", "Invoice " + entry.id() + " is in the register as " + entry.status().wire()).refusal();
    }

    private static BigDecimal positive(CirRequest request) {
        return request.amount().filter(amount -> amount.signum() > 0 && amount.scale() <= 2 && amount.precision() - amount.scale() <= MOST_DIGITS)
            .orElseThrow(() -> outOfRange("amount is more than 0 and has at most two decimals"));
    }

    private static CirInvoice settled(CirInvoice entry, BigDecimal amount, BigDecimal settled) {
        int left = amount.compareTo(settled);
        if (left < 0) {
            throw outOfRange("No more than the amount of " + amount.toPlainString() + " can be settled");
        }
        boolean untouched = settled.signum() == 0;
        return entry.with(left == 0 ? SETTLED : untouched ? entry.status() : PARTIALLY_SETTLED, amount, settled);
    }

    private static Refusal outOfRange(String message) {
        return Problem.refused("ValueIsNotInADefinedRange", "amount", message).refusal();
    }
}
