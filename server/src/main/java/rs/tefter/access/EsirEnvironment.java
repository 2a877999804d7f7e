package rs.tefter.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the key of a cash register is for, which its first word says: trials, or receipts that are fiscal. */
public enum EsirEnvironment {
    SANDBOX, PRODUCTION;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word in lower case. */
    public static Optional<EsirEnvironment> read(String given) {
        return Arrays.stream(values()).filter(environment -> environment.wire().equals(given)).findFirst();
    }
}
