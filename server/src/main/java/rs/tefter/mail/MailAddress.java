package rs.tefter.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/** An address of one mailbox, as in {@code kupac@primer.rs}; at most 254 characters (RFC 5321), without quotes, comments or a display name. */
public record MailAddress(String value) {

    private static final int MAX_LENGTH = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*");

    /** Empty when the text is no such address. */
    public static Optional<MailAddress> parse(String text) {
        String value = text.strip();
        return value.length() <= MAX_LENGTH && FORM.matcher(value).matches() ? Optional.of(new MailAddress(value)) : Optional.empty();
    }

    String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
