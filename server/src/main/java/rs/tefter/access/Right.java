package rs.tefter.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may do for a company: with its documents, and with its ledger. */
public enum Right {
    SEND, QUERY, RECEIVE, PROCESS, ACTION, VAT, LEDGER;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a name in any case. */
    public static Optional<Right> read(String given) {
        return Arrays.stream(values()).filter(right -> right.name().equalsIgnoreCase(given)).findFirst();
    }
}
