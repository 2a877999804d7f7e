package rs.tefter.validation;

import java.util.Locale;
import java.util.Optional;

/** Whether an invoice is to be registered in the central register of invoices (CIR, CRF), as the sender asks for it. */
public enum SendToCir {
    YES, NO,
    /** Yes when the receiver is a user of public funds known to the register, else no. */
    AUTO;

    /** Reads Yes, No, Auto, Default, true and false in any case; empty for any other word. */
    public static Optional<SendToCir> parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> Optional.of(YES);
            case "no", "false" -> Optional.of(NO);
            case "auto", "default" -> Optional.of(AUTO);
            default -> Optional.empty();
        };
    }
}
