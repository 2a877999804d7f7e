package rs.tefter.exchange;

import java.util.Arrays;

/** The four kinds of documents that are exchanged, by their UNTDID 1001 code (BT-3). */
public enum DocumentType {
    INVOICE(380, "Invoice"), CREDIT_NOTE(381, "CreditNote"), DEBIT_NOTE(383, "DebitNote"), PREPAYMENT(386, "Prepayment");

    private final int code;
    private final String wire;

    DocumentType(int code, String wire) {
        this.code = code;
        this.wire = wire;
    }

    public int code() {
        return code;
    }

    public String wire() {
        return wire;
    }

    static DocumentType of(int code) {
        return Arrays.stream(values()).filter(type -> type.code == code).findFirst().orElseThrow();
    }
}
