package rs.tefter.validation.id;

import java.util.Optional;

/** A tax number (PIB): nine digits of a company, or the thirteen of a natural person's JMBG. */
public record Pib(String value) {
    private static final int COMPANY_LENGTH = 9;
    private static final int PERSON_LENGTH = 13;
    private static final String VAT_PREFIX = "RS";

    public Pib {
        if (!hasForm(value)) {
            throw new IllegalArgumentException("A PIB has 9 or 13 digits");
        }
    }

    /** Reads bare digits or the VAT form with the prefix RS; empty when neither. Does not demand a right check digit. */
    public static Optional<Pib> parse(String text) {
        String bare = text.strip();
        if (bare.regionMatches(true, 0, VAT_PREFIX, 0, VAT_PREFIX.length())) {
            bare = bare.substring(VAT_PREFIX.length());
        }
        return hasForm(bare) ? Optional.of(new Pib(bare)) : Optional.empty();
    }

    /** Whether the check digit is right: ISO 7064 MOD 11,10 for a company, the JMBG weights for a person. */
    public boolean isChecked() {
        return isPersonal() ? isJmbg() : CheckDigits.holdsMod11And10(value);
    }

    public boolean isPersonal() {
        return value.length() == PERSON_LENGTH;
    }

    /** The form of BT-31 and BT-48: RS and the digits. */
    public String vatNumber() {
        return VAT_PREFIX + value;
    }

    private boolean isJmbg() {
        int m = 11 - CheckDigits.weightedMod11(value, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2);
        int check = value.charAt(PERSON_LENGTH - 1) - '0';
        return m != 10 && check == (m == 11 ? 0 : m);
    }

    private static boolean hasForm(String text) {
        return CheckDigits.isDigits(text, COMPANY_LENGTH) || CheckDigits.isDigits(text, PERSON_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
