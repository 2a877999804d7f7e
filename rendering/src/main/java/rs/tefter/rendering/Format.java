package rs.tefter.rendering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import rs.tefter.ubl.Values;
import rs.tefter.validation.id.AccountNumber;
import rs.tefter.validation.id.PaymentReference;

/** Writes values as people in Serbia do; what is no such value is left as it stands. */
public final class Format {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy.");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy. HH:mm:ss");
    private static final int GROUP = 3;
    private static final long KILO = 1024;

    private Format() {}

    /** {@code 14.09.2026.} */
    public static String date(String text) {
        return Values.date(text).map(Format::date).orElse(text);
    }

    public static String date(LocalDate date) {
        return date.format(DATE);
    }

    public static String time(LocalDateTime time) {
        return time.format(TIME);
    }

    /** {@code 1.234,56}: at least two decimals, more when they are not noughts. */
    public static String amount(String text) {
        return Values.decimal(text).map(Format::amount).orElse(text);
    }

    public static String amount(BigDecimal amount) {
        return number(amount, 2);
    }

    /** {@code 1.234,5}: as many decimals as matter. */
    public static String quantity(String text) {
        return Values.decimal(text).map(Format::quantity).orElse(text);
    }

    public static String quantity(BigDecimal quantity) {
        return number(quantity, 0);
    }

    /** {@code 160-0000000111111-35} */
    public static String account(String text) {
        return AccountNumber.parse(text).map(AccountNumber::value)
            .map(digits -> digits.substring(0, 3) + "-" + digits.substring(3, 16) + "-" + digits.substring(16)).orElse(text);
    }

    /** {@code 97 | 18-2026-001} becomes {@code (97) 18-2026-001}. */
    public static String reference(String text) {
        PaymentReference reference = PaymentReference.parse(text);
        return reference.model().map(model -> "(" + model + ") " + reference.number()).orElse(text);
    }

    /** {@code 1,2 MB} */
    public static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        boolean mega = bytes >= KILO * KILO;
        double value = (double) bytes / (mega ? KILO * KILO : KILO);
        return String.format(Locale.ROOT, "%.1f", value).replace('.', ',') + (mega ? " MB" : " KB");
    }

    /** The amount as a number, if it is one. */
    static Optional<BigDecimal> decimal(String text) {
        return Values.decimal(text);
    }

    private static String number(BigDecimal value, int leastDecimals) {
        BigDecimal stripped = value.stripTrailingZeros();
        String plain = (stripped.scale() < leastDecimals ? stripped.setScale(leastDecimals) : stripped).abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder out = new StringBuilder(value.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % GROUP == 0) {
                out.append('.');
            }
            out.append(whole.charAt(i));
        }
        return point < 0 ? out.toString() : out.append(',').append(plain, point + 1, plain.length()).toString();
    }
}
