package rs.tefter.notify;

import java.util.Arrays;
import java.util.Optional;

/** Whose mailbox an event tells of: the seller's, the buyer's, or the contract signer's. */
public enum Side {
    SALES("sales"), PURCHASE("purchase"),
    /** Of a document whose procurement contract the company signed; the invoice is the buyer's. */
    CONTRACTOR("contractor");

    private final String wire;

    Side(String wire) {
        this.wire = wire;
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
