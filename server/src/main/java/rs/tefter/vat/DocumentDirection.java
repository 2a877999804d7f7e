package rs.tefter.vat;

/** Whether the company received or made the supply that a record is about. */
public enum DocumentDirection implements Coded {
    INBOUND("Inbound", 0), OUTBOUND("Outbound", 1);

    private final String wire;
    private final int code;

    DocumentDirection(String wire, int code) {
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
