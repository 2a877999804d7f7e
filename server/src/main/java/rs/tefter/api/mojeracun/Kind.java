package rs.tefter.api.mojeracun;

import java.util.Arrays;

/** The kinds of documents by this wire's own numbers. */
enum Kind {
    INVOICE(380, 1, "Invoice"), CREDIT_NOTE(381, 2, "CreditNote"), DEBIT_NOTE(383, 3, "DebitNote"), PREPAYMENT(386, 4, "PrepaymentInvoice");

    private final int code;
    private final int id;
    private final String wire;

    Kind(int code, int id, String wire) {
        this.code = code;
        this.id = id;
        this.wire = wire;
    }

    /** @param code of UNTDID 1001 */
    static Kind of(int code) {
        return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst().orElseThrow();
    }

    int id() {
        return id;
    }

    String wire() {
        return wire;
    }
}
