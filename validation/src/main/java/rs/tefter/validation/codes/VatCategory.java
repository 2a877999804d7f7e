package rs.tefter.validation.codes;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    private static final Map<String, VatCategory> BY_CODE = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(VatCategory::name, Function.identity()));

    public static Optional<VatCategory> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
