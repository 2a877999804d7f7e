package rs.tefter.web.documents;

import rs.tefter.exchange.InvoiceSearch.Side;

/** How statuses look. */
public final class Look {

    private Look() {}

    /** The class of a chip or of a mark on the timeline. */
    public static String of(String status) {
        return switch (status) {
            case "Approved", "Paid", "Settled" -> "good";
            case "Rejected", "Mistake", "CIRStatusSyncError" -> "bad";
            case "New", "ReNotified", "Draft", "PartiallySettled" -> "warn";
            case "Sent", "Sending", "Seen", "ActiveCir", "Assigned" -> "info";
            default -> "";
        };
    }

    /** The key of a status's name, which differs between the sides. */
    public static String text(Side side, String status) {
        return (side == Side.SALES ? "sales.status." : "purchases.status.") + status;
    }
}
