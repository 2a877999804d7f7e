package rs.tefter.vat;

/** Where a record stands. Draft exists on the wire only; nothing here makes one. */
public enum VatStatus implements Coded {
    DRAFT("Draft", 0), RECORDED("Recorded", 10), REPLACED("Replaced", 20), CANCELLED("Cancelled", 30);

    private final String wire;
    private final int code;

    VatStatus(String wire, int code) {
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
