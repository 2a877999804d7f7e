package rs.tefter.validation.id;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A payment reference (poziv na broj, BT-83): an optional model of two digits and the number. */
public record PaymentReference(Optional<String> model, String number) {
    private static final Pattern BRACKETED = Pattern.compile("\\(\\s*mod\\s*(\\d{2})\\s*\\)\\s*(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LEADING = Pattern.compile("(\\d{2})\\s+(.+)", Pattern.DOTALL);
    private static final String MODEL_97 = "97";
    private static final int CONTROL = 2;

    /** Reads {@code (mod97) 16-322…}, {@code 97 16-322…} or plain text without a model. */
    public static PaymentReference parse(String text) {
        String trimmed = text.strip();
        for (Pattern form : new Pattern[] {BRACKETED, LEADING}) {
            Matcher matcher = form.matcher(trimmed);
            if (matcher.matches()) {
                return new PaymentReference(Optional.of(matcher.group(1)), matcher.group(2));
            }
        }
        return new PaymentReference(Optional.empty(), trimmed);
    }

    /** The control number of model 97 for a number without one; letters count A=10 … Z=35. */
    public static String controlOf(String number) {
        int control = 98 - CheckDigits.mod97(significant(number) + "00");
        return control < 10 ? "0" + control : Integer.toString(control);
    }

    /** Whether the control number is right; only model 97 has one, all else is right as it stands. */
    public boolean isChecked() {
        if (model.filter(MODEL_97::equals).isEmpty()) {
            return true;
        }
        String significant = significant(number);
        return significant.length() > CONTROL
                && controlOf(significant.substring(CONTROL)).equals(significant.substring(0, CONTROL));
    }

    private static String significant(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (char c : text.toUpperCase(Locale.ROOT).toCharArray()) {
            if (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z') {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
