package rs.tefter.notify;

import java.util.Arrays;
import java.util.Optional;

/** The four kinds of event that the framework text of 2021 names. */
public enum EventKind {
    SALES_INVOICE_ISSUED("SalesInvoiceIssued"),
    PURCHASE_INVOICE_RECEIVED("PurchaseInvoiceReceived"),
    SALES_INVOICE_STATUS_CHANGED("SalesInvoiceStatusChanged"),
    PURCHASE_INVOICE_STATUS_CHANGED("PurchaseInvoiceStatusChanged");

    private final String wire;

    EventKind(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** Reads a name in any case. */
    public static Optional<EventKind> read(String given) {
        return Arrays.stream(values()).filter(kind -> kind.wire.equalsIgnoreCase(given)).findFirst();
    }

    static EventKind stored(String wire) {
        return read(wire).orElseThrow();
    }
}
