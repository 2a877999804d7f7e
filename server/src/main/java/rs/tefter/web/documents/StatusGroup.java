package rs.tefter.web.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.Overview;

/** Statuses that are looked at together; each group of a side is a tab of its list. */
public enum StatusGroup {
    UNSENT(Side.SALES, "Draft", "New"),
    COLLECTIBLE(Side.SALES, Overview.open(Side.SALES)),
    WAITING(Side.SALES, "Sending", "Sent"),
    APPROVED(Side.SALES, "Approved", "Paid"),
    REJECTED(Side.SALES, "Rejected"),
    FAILED(Side.SALES, "Mistake"),
    ENDED(Side.SALES, "Cancelled", "Storno"),
    UNDECIDED(Side.PURCHASE, "New", "Seen", "ReNotified"),
    PAYABLE(Side.PURCHASE, Overview.open(Side.PURCHASE)),
    ACCEPTED(Side.PURCHASE, "Approved"),
    REFUSED(Side.PURCHASE, "Rejected"),
    WITHDRAWN(Side.PURCHASE, "Storno", "Cancelled");

    private final Side side;
    private final List<String> statuses;

    StatusGroup(Side side, String... statuses) {
        this(side, List.of(statuses));
    }

    StatusGroup(Side side, List<String> statuses) {
        this.side = side;
        this.statuses = statuses;
    }

    /** As it stands in the query. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<String> statuses() {
        return statuses;
    }

    /** Whether it is about money that may still be owed. */
    public boolean owed() {
        return this == COLLECTIBLE || this == PAYABLE;
    }

    public static List<StatusGroup> of(Side side) {
        return Arrays.stream(values()).filter(group -> group.side == side).toList();
    }
}
