package rs.tefter.validation.id;

import java.util.Optional;

/** A registration number (matični broj, MB): eight digits of a company, or the thirteen of a natural person's JMBG. */
public record RegistrationNumber(String value) {
    private static final int LENGTH = 8;
    private static final int PERSON_LENGTH = 13;

    public RegistrationNumber {
        if (!hasLength(value) || !isNumeric(value)) {
            throw new IllegalArgumentException("A registration number has 8 or 13 digits");
        }
    }

    /** Reads the digits; empty when the length or a character is wrong. Does not demand a right check digit. */
    public static Optional<RegistrationNumber> parse(String text) {
        String bare = text.strip();
        return hasLength(bare) && isNumeric(bare) ? Optional.of(new RegistrationNumber(bare)) : Optional.empty();
    }

    public static boolean hasLength(String text) {
        return text.length() == LENGTH || text.length() == PERSON_LENGTH;
    }

    public static boolean isNumeric(String text) {
        return CheckDigits.isDigits(text, text.length());
    }

    /** Whether it may be the number of a company that a table of numbers took the first zero from. */
    public static boolean lacksLeadingZero(String text) {
        return CheckDigits.isDigits(text, LENGTH - 1);
    }

    /** Whether the check digit is right: weights 2 to 7 and 2 from the right, modulo 11. */
    public boolean isChecked() {
        if (value.length() == PERSON_LENGTH) {
            return new Pib(value).isChecked();
        }
        int c = 11 - CheckDigits.weightedMod11(value, 2, 7, 6, 5, 4, 3, 2);
        return value.charAt(LENGTH - 1) - '0' == (c > 9 ? 0 : c);
    }

    @Override
    public String toString() {
        return value;
    }
}
