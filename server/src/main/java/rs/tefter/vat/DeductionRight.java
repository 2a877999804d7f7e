package rs.tefter.vat;

/** Whether input VAT may be deducted; the first generation asks for it. */
public enum DeductionRight implements Coded {
    NONE("None", 0), PARTIALLY("Partially", 1), FULLY("Fully", 2);

    private final String wire;
    private final int code;

    DeductionRight(String wire, int code) {
        this.wire = wire;
        this.code = code;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public int code() {
        return code;
    }
}
