package rs.tefter.exchange;

import static rs.tefter.exchange.PurchaseStatus.APPROVED;
import static rs.tefter.exchange.PurchaseStatus.NEW;
import static rs.tefter.exchange.PurchaseStatus.REJECTED;
import static rs.tefter.exchange.PurchaseStatus.RE_NOTIFIED;
import static rs.tefter.exchange.PurchaseStatus.SEEN;

import java.util.EnumMap;
import java.util.Map;

/**
 * The life cycle of a purchase invoice as a table; what is not in it is refused with InvalidPurchaseStatus.
 *
 * <p>One more move depends on more than the status and is asked for apart: {@link #mayAcceptAfterDeadline}.
 */
public final class PurchaseLifeCycle {

    private static final Map<PurchaseAct, Map<PurchaseStatus, PurchaseStatus>> MOVES = Map.of(
        PurchaseAct.SEE, moves(SEEN, NEW),
        PurchaseAct.ACCEPT, moves(APPROVED, NEW, SEEN, RE_NOTIFIED),
        PurchaseAct.REJECT, moves(REJECTED, NEW, SEEN, RE_NOTIFIED),
        PurchaseAct.REMIND, moves(RE_NOTIFIED, NEW, SEEN),
        PurchaseAct.ACCEPT_BY_DEADLINE, moves(APPROVED, NEW, SEEN, RE_NOTIFIED),
        PurchaseAct.REJECT_BY_DEADLINE, moves(REJECTED, NEW, SEEN, RE_NOTIFIED),
        PurchaseAct.STORNO, moves(PurchaseStatus.STORNO, NEW, SEEN, RE_NOTIFIED, APPROVED, REJECTED));

    private PurchaseLifeCycle() {}

    private static Map<PurchaseStatus, PurchaseStatus> moves(PurchaseStatus to, PurchaseStatus... from) {
        Map<PurchaseStatus, PurchaseStatus> moves = new EnumMap<>(PurchaseStatus.class);
        for (PurchaseStatus status : from) {
            moves.put(status, to);
        }
        return moves;
    }

    /** Where the act leads, or why it is refused. */
    public static Step<PurchaseStatus> step(PurchaseStatus from, PurchaseAct act) {
        PurchaseStatus to = MOVES.get(act).get(from);
        return to == null ? new Step.Refused<>("InvalidPurchaseStatus") : new Step.Moved<>(to);
    }

    /** Whether an invoice rejected by the deadline, not by a person, may still be accepted; a setting, because sources differ. */
    public static boolean mayAcceptAfterDeadline(PurchaseStatus status, boolean decidedByDeadline, boolean allowed) {
        return allowed && decidedByDeadline && status == REJECTED;
    }
}
