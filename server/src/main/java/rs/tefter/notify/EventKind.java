package rs.tefter.notify;

import java.util.Arrays;
import java.util.Optional;

/** The four kinds of event that the framework text of 2021 names, and two of ours for the records of VAT. */
public enum EventKind {
    SALES_INVOICE_ISSUED("SalesInvoiceIssued"),
    PURCHASE_INVOICE_RECEIVED("PurchaseInvoiceReceived"),
    SALES_INVOICE_STATUS_CHANGED("SalesInvoiceStatusChanged"),
    PURCHASE_INVOICE_STATUS_CHANGED("PurchaseInvoiceStatusChanged"),
    INDIVIDUAL_VAT_RECORD_STATUS_CHANGED("IndividualVatRecordStatusChanged"),
    GROUP_VAT_RECORD_STATUS_CHANGED("GroupVatRecordStatusChanged");

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
