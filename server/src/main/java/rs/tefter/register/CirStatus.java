package rs.tefter.register;

import rs.tefter.platform.WireName;

/** Where an invoice stands in the register (SEF CirInvoiceStatus). Some values exist on the wire only; this register never enters them. */
public enum CirStatus implements WireName {
    NONE("None"), ACTIVE("ActiveCir"), INVALID("InvalidCir"), CANCELLED("CancelledCir"), PARTIALLY_SETTLED("PartiallySettled"),
    SETTLED("Settled"), ASSIGNED("Assigned"), PROINVOICE("Proinvoice"), SYNC_ERROR("CIRStatusSyncError");

    private final String wire;

    CirStatus(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    public static CirStatus stored(String wire) {
        return WireName.read(values(), wire).orElseThrow();
    }
}
