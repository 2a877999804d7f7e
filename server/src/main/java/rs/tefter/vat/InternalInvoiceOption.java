package rs.tefter.vat;

/** What an internal account is made for. */
public enum InternalInvoiceOption implements Coded {
    NONE("None", 0), TURNOVER("Turnover", 1), PREPAYMENT("Prepayment", 2), INCREASE("Increase", 3), REDUCTION("Reduction", 4);

    private final String wire;
    private final int code;

    InternalInvoiceOption(String wire, int code) {
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
