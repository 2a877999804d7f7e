package rs.tefter.validation;

import java.util.Locale;

/** The outcome of a validation. */
public enum Status {
    VALID,
    VALID_WITH_WARNINGS,
    INVALID,
    /** The rules did not match the document at all, so nothing is known about it. */
    INDETERMINATE;

    /** The word on the wire, for example {@code valid-with-warnings}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word where warnings do not matter: {@code valid}, {@code invalid}, {@code indeterminate}. */
    public String verdict() {
        return passes() ? VALID.wire() : wire();
    }

    /** Whether the document may go on. */
    public boolean passes() {
        return this == VALID || this == VALID_WITH_WARNINGS;
    }
}
