package rs.tefter.validation.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads the text of an element as a typed value by the rules of XPath 2.0; there is no answer for a text of another form. */
final class Cast {
    /** Longer numbers carry no money, and reading them takes time that grows with their square. */
    private static final int MAX_DIGITS = 1_000;
    private static final int MINUTES_AN_HOUR = 60;
    private static final int MAX_OFFSET = 14 * MINUTES_AN_HOUR;
    private static final int SECONDS_A_MINUTE = 60;
    private static final int SECONDS_A_DAY = 86_400;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Cast() {}

    static BigDecimal decimal(String text) {
        String trimmed = trim(text);
        if (!isDecimal(trimmed, 0, trimmed.length()) || trimmed.length() > MAX_DIGITS) throw Undecidable.notA("a number", trimmed);
        return new BigDecimal(trimmed);
    }

    static double doubleValue(String text) {
        String trimmed = trim(text);
        switch (trimmed) {
            case "INF", "+INF" -> {
                return Double.POSITIVE_INFINITY;
            }
            case "-INF" -> {
                return Double.NEGATIVE_INFINITY;
            }
            case "NaN" -> {
                return Double.NaN;
            }
            default -> {
                if (!isDouble(trimmed)) throw Undecidable.notA("a number", trimmed);
                return Double.parseDouble(trimmed);
            }
        }
    }

    static boolean isNotNegative(String text) {
        String trimmed = trim(text);
        return isDecimal(trimmed, 0, trimmed.length()) && trimmed.charAt(0) != '-' || signum(trimmed) >= 0;
    }

    /** Sign of a number; NaN counts as greater than zero, as it does for Saxon, which runs the published rules. */
    static int signum(String text) {
        double value = doubleValue(text);
        if (value < 0) return -1;
        return value == 0 ? 0 : 1;
    }

    static double finite(String text) {
        double value = doubleValue(text);
        if (!Double.isFinite(value)) throw Undecidable.notA("a finite number", trim(text));
        return value;
    }

    static boolean truth(String text) {
        return switch (trim(text)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw Undecidable.notA("true or false", trim(text));
        };
    }

    /** Seconds from the epoch to the beginning of a calendar day; a day without a time zone counts as one of UTC. */
    static long dayBegin(String text) {
        String trimmed = trim(text);
        try {
            int zone = zoneStart(trimmed);
            LocalDate day = day(trimmed.substring(0, zone));
            return day.toEpochDay() * SECONDS_A_DAY - offset(trimmed.substring(zone)) * (long) SECONDS_A_MINUTE;
        } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
            throw Undecidable.notA("a date", trimmed);
        }
    }

    private static LocalDate day(String text) {
        int yearEnd = text.length() - "-01-31".length();
        String year = text.substring(text.startsWith("-") ? 1 : 0, yearEnd);
        boolean shaped = text.charAt(yearEnd) == '-' && text.charAt(yearEnd + 3) == '-' && year.length() >= 4
                && (year.length() == 4 || year.charAt(0) != '0') && allDigits(year)
                && allDigits(text.substring(yearEnd + 1, yearEnd + 3)) && allDigits(text.substring(yearEnd + 4));
        if (!shaped) throw new DateTimeException(text);
        return LocalDate.of(Integer.parseInt(text.substring(0, yearEnd)), Integer.parseInt(text.substring(yearEnd + 1, yearEnd + 3)),
                Integer.parseInt(text.substring(yearEnd + 4)));
    }

    private static int zoneStart(String text) {
        if (text.endsWith("Z")) return text.length() - 1;
        int start = text.length() - "+01:00".length();
        return start > 0 && text.charAt(start + 3) == ':' ? start : text.length();
    }

    private static int offset(String zone) {
        if (zone.isEmpty() || zone.equals("Z")) return 0;
        int minutes = Integer.parseInt(zone.substring(4));
        boolean shaped = (zone.charAt(0) == '+' || zone.charAt(0) == '-') && allDigits(zone.substring(1, 3)) && allDigits(zone.substring(4));
        int offset = Integer.parseInt(zone.substring(1, 3)) * MINUTES_AN_HOUR + minutes;
        if (!shaped || minutes >= MINUTES_AN_HOUR || offset > MAX_OFFSET) throw new DateTimeException(zone);
        return zone.charAt(0) == '-' ? -offset : offset;
    }

    private static boolean allDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isDouble(String text) {
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (exponent < 0) return isDecimal(text, 0, text.length());
        int digits = exponent + 1 < text.length() && "+-".indexOf(text.charAt(exponent + 1)) >= 0 ? exponent + 2 : exponent + 1;
        return isDecimal(text, 0, exponent) && digits < text.length() && allDigits(text.substring(digits));
    }

    private static boolean isDecimal(String text, int from, int to) {
        int digits = 0;
        boolean point = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && !point) {
                point = true;
            } else if (i != from || c != '-' && c != '+') {
                return false;
            }
        }
        return digits > 0;
    }

    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) from++;
        while (to > from && isSpace(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    /** White space as normalize-space sees it. */
    static String normalize(String text) {
        String trimmed = trim(text);
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            if (isSpace(c) && (c != ' ' || isSpace(trimmed.charAt(i + 1)))) return collapse(trimmed);
        }
        return trimmed;
    }

    private static String collapse(String trimmed) {
        StringBuilder collapsed = new StringBuilder(trimmed.length());
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            if (!isSpace(c)) {
                collapsed.append(c);
            } else if (!isSpace(trimmed.charAt(i + 1))) {
                collapsed.append(' ');
            }
        }
        return collapsed.toString();
    }

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) return false;
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    static BigDecimal round(BigDecimal number) {
        return number.add(HALF).setScale(0, RoundingMode.FLOOR);
    }
}
