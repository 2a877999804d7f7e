package rs.tefter.web.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rs.tefter.exchange.InvoiceSearch.Side;

/** Statuses that are looked at together; each group of a side is a tab of its list. */
public enum StatusGroup {
    UNSENT(Side.SALES, "Draft", "New"),
    WAITING(Side.SALES, "Sending", "Sent"),
    APPROVED(Side.SALES, "Approved", "Paid"),
    REJECTED(Side.SALES, "Rejected"),
    FAILED(Side.SALES, "Mistake"),
    ENDED(Side.SALES, "Cancelled", "Storno"),
    UNDECIDED(Side.PURCHASE, "New", "Seen", "ReNotified"),
    ACCEPTED(Side.PURCHASE, "Approved"),
    REFUSED(Side.PURCHASE, "Rejected"),
    WITHDRAWN(Side.PURCHASE, "Storno", "Cancelled");

    private final Side side;
    private final List<String> statuses;

    StatusGroup(Side side, String... statuses) {
        this.side = side;
        this.statuses = List.of(statuses);
    }

    /** As it stands in the query. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<String> statuses() {
        return statuses;
    }

    public static List<StatusGroup> of(Side side) {
        return Arrays.stream(values()).filter(group -> group.side == side).toList();
    }
}
