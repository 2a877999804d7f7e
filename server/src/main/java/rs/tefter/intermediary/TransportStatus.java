package rs.tefter.intermediary;

import java.util.Arrays;

/** How far a document has come. Which one it is says the database function {@code sales_transport} or {@code purchase_transport}. */
public enum TransportStatus {
    IN_PREPARATION(10, "In preparation"), IN_VALIDATION(20, "In validation"), SENT(30, "Sent"), DELIVERED(40, "Delivered"),
    CANCELED(45, "Canceled"), UNSUCCESSFUL(50, "Unsuccessful");

    private final int code;
    private final String wire;

    TransportStatus(int code, String wire) {
        this.code = code;
        this.wire = wire;
    }

    public int code() {
        return code;
    }

    public String wire() {
        return wire;
    }

    static TransportStatus of(int code) {
        return Arrays.stream(values()).filter(status -> status.code == code).findFirst().orElseThrow();
    }
}
