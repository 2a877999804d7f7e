package rs.tefter.validation.codes;

import java.util.Optional;

/** The VAT categories of Serbian invoices, in the order of messages. */
public enum VatCategory {
    /** Standard and reduced rate. */
    S,
    /** Reverse charge: the recipient calculates VAT. */
    AE,
    /** Exempt with the right of deduction. */
    Z,
    /** Exempt without the right of deduction. */
    E,
    /** Not subject to VAT. */
    O,
    /** Excluded: no supply took place. */
    R,
    /** Not subject to VAT, second group. */
    OE,
    /** Special procedures of taxation. */
    SS,
    /** Annulment. */
    N;

    public static Optional<VatCategory> of(String code) {
        for (VatCategory category : values()) {
            if (category.name().equals(code)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
