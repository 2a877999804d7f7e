package rs.tefter.notify;

import java.util.Arrays;
import java.util.Optional;

/** What an event tells of: an invoice in the seller's, the buyer's or the contract signer's mailbox, or a record of VAT. */
public enum Side {
    SALES("sales", "SalesInvoiceId"), PURCHASE("purchase", "PurchaseInvoiceId"),
    /** Of a document whose procurement contract the company signed; the invoice is the buyer's. */
    CONTRACTOR("contractor", "PurchaseInvoiceId"),
    INDIVIDUAL_VAT("individual-vat", "IndividualVatId"), GROUP_VAT("group-vat", "GroupVatId");

    private final String wire;
    private final String idName;

    Side(String wire, String idName) {
        this.wire = wire;
        this.idName = idName;
    }

    /** Whether it tells of an invoice; the state's subscribers are told of nothing else. */
    boolean isOfInvoices() {
        return this != INDIVIDUAL_VAT && this != GROUP_VAT;
    }

    /** What the id of its subject is called on the wire. */
    String idName() {
        return idName;
    }

    /** The spelling on the wire and in the database. */
    public String wire() {
        return wire;
    }

    /** Reads a name in any case. */
    public static Optional<Side> read(String given) {
        return Arrays.stream(values()).filter(side -> side.wire.equalsIgnoreCase(given)).findFirst();
    }
}
