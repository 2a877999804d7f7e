package rs.tefter.exchange;

import static rs.tefter.exchange.SalesAct.ACCEPTED;
import static rs.tefter.exchange.SalesAct.CANCEL;
import static rs.tefter.exchange.SalesAct.DELETE;
import static rs.tefter.exchange.SalesAct.DELIVERED;
import static rs.tefter.exchange.SalesAct.FAILED;
import static rs.tefter.exchange.SalesAct.REJECTED;
import static rs.tefter.exchange.SalesAct.SEND;
import static rs.tefter.exchange.SalesAct.STORNO;
import static rs.tefter.exchange.SalesStatus.CANCELLED;
import static rs.tefter.exchange.SalesStatus.DELETED;
import static rs.tefter.exchange.SalesStatus.DRAFT;
import static rs.tefter.exchange.SalesStatus.MISTAKE;
import static rs.tefter.exchange.SalesStatus.NEW;
import static rs.tefter.exchange.SalesStatus.SENDING;
import static rs.tefter.exchange.SalesStatus.SENT;

import java.util.EnumMap;
import java.util.Map;

/**
 * The life cycle of a sales invoice as a table: a pair of status and act that is not in it is refused with the act's code.
 *
 * <p>An invoice rejected by the deadline may still be accepted by its buyer, and the seller's side follows: hence Rejected to Approved.
 */
public final class SalesLifeCycle {

    private static final Map<SalesAct, Map<SalesStatus, SalesStatus>> MOVES = Map.of(
        SEND, moves(SENDING, DRAFT, NEW, MISTAKE),
        DELIVERED, moves(SENT, SENDING),
        FAILED, moves(MISTAKE, SENDING),
        DELETE, moves(DELETED, DRAFT, NEW),
        CANCEL, moves(CANCELLED, DRAFT, NEW, MISTAKE, SENDING),
        STORNO, moves(SalesStatus.STORNO, SENT, SalesStatus.APPROVED, SalesStatus.PAID, SalesStatus.REJECTED),
        ACCEPTED, moves(SalesStatus.APPROVED, SENT, SalesStatus.REJECTED),
        REJECTED, moves(SalesStatus.REJECTED, SENT),
        SalesAct.PAID, moves(SalesStatus.PAID, SalesStatus.APPROVED));

    private SalesLifeCycle() {}

    private static Map<SalesStatus, SalesStatus> moves(SalesStatus to, SalesStatus... from) {
        Map<SalesStatus, SalesStatus> moves = new EnumMap<>(SalesStatus.class);
        for (SalesStatus status : from) {
            moves.put(status, to);
        }
        return moves;
    }

    /** Where the act leads, or why it is refused. */
    public static Step<SalesStatus> step(SalesStatus from, SalesAct act) {
        SalesStatus to = MOVES.get(act).get(from);
        return to == null ? new Step.Refused<>(refusal(from, act)) : new Step.Moved<>(to);
    }

    private static String refusal(SalesStatus from, SalesAct act) {
        return switch (act) {
            case SEND -> switch (from) {
                case SENDING, SENT, APPROVED, REJECTED, STORNO, PAID, OVER_DUE, ARCHIVED -> "InvoiceAlreadySent";
                default -> "InvalidSalesStatus";
            };
            case DELETE -> "CannotDeleteInvoiceInThisStatus";
            case CANCEL -> "InvoiceForCancellationNotInSpecificStatus";
            case STORNO -> "InvoiceCannotBeStornoCancelled";
            case DELIVERED, FAILED, ACCEPTED, REJECTED, PAID -> "InvalidSalesStatus";
        };
    }
}
