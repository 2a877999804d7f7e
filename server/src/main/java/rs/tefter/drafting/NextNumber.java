package rs.tefter.drafting;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of invoices in their usual forms: {@code 17}, {@code 2026-0017}, {@code R-17/2026}. */
final class NextNumber {

    /** A year after a stroke or a hyphen at the end is not what counts on. */
    private static final Pattern COUNTER = Pattern.compile("^(.*?)(\\d{1,18})((?:[-/]20\\d\\d)?\\D*)$");

    private NextNumber() {}

    static Optional<String> after(String number) {
        Matcher form = COUNTER.matcher(number);
        if (!form.matches()) {
            return Optional.empty();
        }
        String counter = form.group(2);
        String next = new BigInteger(counter).add(BigInteger.ONE).toString();
        return Optional.of(form.group(1) + "0".repeat(Math.max(0, counter.length() - next.length())) + next + form.group(3));
    }
}
