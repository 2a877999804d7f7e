package rs.tefter.vat;

/** What an outbound document refers to. */
public enum RelatedInvoiceOption implements Coded {
    NONE("None", 0), INVOICE("Invoice", 1), PERIOD("Period", 2), PREPAYMENT_INVOICE("PrepaymentInvoice", 3);

    private final String wire;
    private final int code;

    RelatedInvoiceOption(String wire, int code) {
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
