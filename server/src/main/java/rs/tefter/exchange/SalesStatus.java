package rs.tefter.exchange;

import java.util.Optional;
import rs.tefter.platform.WireName;

/** Where a sales invoice stands (SEF SalesInvoiceStatus). Some values exist on the wire only; the exchange never enters them. */
public enum SalesStatus implements WireName {
    NEW("New"), DRAFT("Draft"), SENT("Sent"), PAID("Paid"), MISTAKE("Mistake"), OVER_DUE("OverDue"), ARCHIVED("Archived"), SENDING("Sending"),
    DELETED("Deleted"), APPROVED("Approved"), REJECTED("Rejected"), CANCELLED("Cancelled"), STORNO("Storno"), UNKNOWN("Unknown");

    private final String wire;

    SalesStatus(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** Reads a name in any case; the wire also allows the number of the value. */
    public static Optional<SalesStatus> read(String given) {
        return WireName.read(values(), given);
    }

    static SalesStatus stored(String wire) {
        return read(wire).orElseThrow();
    }
}
