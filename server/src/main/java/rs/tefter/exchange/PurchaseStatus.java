package rs.tefter.exchange;

import java.util.Optional;
import rs.tefter.platform.WireName;

/** Where a purchase invoice stands (SEF PurchaseInvoiceStatus). Reminded and Received are names of 2022, accepted as a filter and never sent. */
public enum PurchaseStatus implements WireName {
    NEW("New"), SEEN("Seen"), RE_NOTIFIED("ReNotified"), DELETED("Deleted"), APPROVED("Approved"), REJECTED("Rejected"), CANCELLED("Cancelled"),
    STORNO("Storno"), SENDING_IN_PROGRESS("SendingInProgress"), UNKNOWN("Unknown"), REMINDED("Reminded"), RECEIVED("Received");

    private final String wire;

    PurchaseStatus(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** Reads a name in any case; the wire also allows the number of the value. */
    public static Optional<PurchaseStatus> read(String given) {
        return WireName.read(values(), given);
    }

    static PurchaseStatus stored(String wire) {
        return read(wire).orElseThrow();
    }
}
