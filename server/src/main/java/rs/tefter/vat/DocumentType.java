package rs.tefter.vat;

/** What kind of document a record is about; the two internal accounts are the receiver's own. */
public enum DocumentType implements Coded {
    INVOICE("Invoice", 380), CREDIT_NOTE("CreditNote", 381), DEBIT_NOTE("DebitNote", 383), PREPAYMENT_INVOICE("PrepaymentInvoice", 386),
    INTERNAL_ACCOUNT_OF_FOREIGNER("InternalAccountForTurnoverOfForeigner", 400), OTHER_INTERNAL_STATEMENT("OtherInternalStatement", 401);

    private final String wire;
    private final int code;

    DocumentType(String wire, int code) {
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
