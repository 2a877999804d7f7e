package rs.tefter.validation.id;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Serbian bank account: bank 3 digits, account 13, control 2, kept as 18 digits without hyphens. */
public record AccountNumber(String value) {
    private static final int LENGTH = 18;
    private static final int BANK = 3;
    private static final int CONTROL = 2;
    private static final Pattern GROUPED = Pattern.compile("(\\d{3})-(\\d{1,13})-(\\d{2})");
    private static final Pattern IBAN = Pattern.compile("RS(\\d{2})(\\d{18})");

    public AccountNumber {
        if (!CheckDigits.isDigits(value, LENGTH)) {
            throw new IllegalArgumentException("An account has 18 digits");
        }
    }

    /**
     * Reads 18 digits, three groups with hyphens (the middle one padded to 13), or an IBAN of Serbia; empty when the
     * form is another. Does not demand right control digits, except those of the IBAN itself.
     */
    public static Optional<AccountNumber> parse(String text) {
        String compact = text.replace(" ", "").strip();
        if (CheckDigits.isDigits(compact, LENGTH)) {
            return Optional.of(new AccountNumber(compact));
        }
        Matcher grouped = GROUPED.matcher(compact);
        if (grouped.matches()) {
            String account = "0".repeat(LENGTH - BANK - CONTROL - grouped.group(2).length()) + grouped.group(2);
            return Optional.of(new AccountNumber(grouped.group(1) + account + grouped.group(3)));
        }
        Matcher iban = IBAN.matcher(compact);
        if (iban.matches()) {
            boolean checked = CheckDigits.mod97(iban.group(2) + "RS" + iban.group(1)) == 1;
            return checked ? Optional.of(new AccountNumber(iban.group(2))) : Optional.empty();
        }
        String digits = compact.replace("-", "");
        return CheckDigits.isDigits(digits, LENGTH) ? Optional.of(new AccountNumber(digits)) : Optional.empty();
    }

    /** Whether the control digits are right: the whole number is 1 modulo 97. */
    public boolean isChecked() {
        return CheckDigits.mod97(value) == 1;
    }

    @Override
    public String toString() {
        return value;
    }
}
