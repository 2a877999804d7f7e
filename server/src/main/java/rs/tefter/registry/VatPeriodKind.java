package rs.tefter.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often a company declares VAT. */
public enum VatPeriodKind {
    MONTHLY, QUARTERLY;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a name in any case. */
    public static Optional<VatPeriodKind> read(String given) {
        return Arrays.stream(values()).filter(kind -> kind.name().equalsIgnoreCase(given)).findFirst();
    }
}
