package rs.tefter.vat;

/** What an internal account refers to. */
public enum RelatedInternalInvoiceOption implements Coded {
    NONE("None", 0), FOR_TURNOVER("InternalInvoiceForTurnover", 1), FOR_PREPAYMENT("InternalInvoiceForPrepayment", 2);

    private final String wire;
    private final int code;

    RelatedInternalInvoiceOption(String wire, int code) {
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
