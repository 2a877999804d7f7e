package rs.tefter.intermediary;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the parties made of a document. Which one it is says the database function {@code sales_process} or {@code purchase_process}. Two
 * names are misspelt on the wire.
 */
public enum ProcessStatus {
    APPROVED(0, "APPROVED"), REJECTED(1, "REJECTED"), PAID(2, "PAYMENT_FULFILLED"), PAID_IN_PART(3, "PAYMENT_PARTIALLY_FULLFILLED"),
    RECEIVING_CONFIRMED(4, "RECEIVING_CONFIRMED"), CANCELLED(5, "CANCELLED"), NEW(6, "NEW"), DRAFT(7, "DRAFT"), SENT(8, "SENT"),
    MISTAKE(9, "MISTAKE"), OVERDUE(10, "OVERDUE"), ARCHIVED(11, "ARCHIVED"), SENDING(12, "SENDING"), DELETED(13, "DELETED"),
    STORNO(14, "STORNO"), UNKNOWN(15, "UNKNOWN"), SEEN(16, "SEEN"), REMINDED(17, "REMINDED"), RE_NOTIFIED(18, "RENOTIFED"),
    RECEIVED(99, "RECEIVED");

    private final int code;
    private final String wire;

    ProcessStatus(int code, String wire) {
        this.code = code;
        this.wire = wire;
    }

    public int code() {
        return code;
    }

    public String wire() {
        return wire;
    }

    public static Optional<ProcessStatus> read(int code) {
        return Arrays.stream(values()).filter(status -> status.code == code).findFirst();
    }
}
