package rs.tefter.retail.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;

/** A global trade item number of 8, 12, 13 or 14 digits, the last of which checks the others (GS1 General Specifications). */
public record Gtin(String digits) {

    private static final Pattern FORM = Pattern.compile("[0-9]{8}|[0-9]{12,14}");

    /** Empty when it has another form or its check digit is wrong. */
    public static Optional<Gtin> parse(String given) {
        return Optional.of(given).filter(text -> FORM.matcher(text).matches() && isChecked(text)).map(Gtin::new);
    }

    private static boolean isChecked(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int fromTheEnd = digits.length() - 1 - i;
            sum += (digits.charAt(i) - '0') * (fromTheEnd % 2 == 1 ? 3 : 1);
        }
        return sum % 10 == 0;
    }
}
