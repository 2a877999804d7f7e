package rs.tefter.pfr;

/** The codes with which a fiscal processor answers in general, by the technical guide of the tax administration. */
public enum PfrCode {
    PIN_ACCEPTED("0100"),
    INTERNET_AVAILABLE("0210"),
    NO_CARD("1300"),
    AUDIT_NEEDED("1400"),
    PIN_REQUIRED("1500"),
    WRONG_PIN("2100"),
    CARD_LOCKED("2110"),
    AUDIT_OVERDUE("2210"),
    FIELD_REQUIRED("2800"),
    WRONG_FORMAT("2806");

    private final String wire;

    PfrCode(String wire) {
        this.wire = wire;
    }

    /** Four digits. */
    public String wire() {
        return wire;
    }
}
