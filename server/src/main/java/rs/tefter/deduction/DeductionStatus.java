package rs.tefter.deduction;

import rs.tefter.platform.WireName;

/** Where a record stands: it is in force, or a correction has taken its place. */
public enum DeductionStatus implements WireName {
    RECORDED("Recorded"), CORRECTED("Corrected");

    private final String wire;

    DeductionStatus(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
