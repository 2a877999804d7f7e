package rs.tefter.validation.id;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unique number of a user of public funds (JBKJS): five digits, no check digit. */
public record Jbkjs(String value) {
    /** What stands before the number in a party's identification. */
    public static final String PREFIX = "JBKJS:";
    /** What stands before the number in BT-10 when another body ran the procurement. */
    public static final String PROCUREMENT_PREFIX = "JN-JBKJS:";

    private static final int LENGTH = 5;
    private static final Pattern PROCUREMENT = Pattern.compile("JN-JBKJS:\\s?(\\d{5})(-.*)?", Pattern.DOTALL);

    public Jbkjs {
        if (!CheckDigits.isDigits(value, LENGTH)) {
            throw new IllegalArgumentException("A JBKJS has 5 digits");
        }
    }

    /** Reads the bare digits, or the digits after {@code JBKJS:}; one client inserts a space there. */
    public static Optional<Jbkjs> parse(String text) {
        String bare = (text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text).strip();
        return CheckDigits.isDigits(bare, LENGTH) ? Optional.of(new Jbkjs(bare)) : Optional.empty();
    }

    /** Reads {@code JN-JBKJS:ddddd[-text]} of BT-10. */
    public static Optional<Jbkjs> parseProcurement(String buyerReference) {
        Matcher matcher = PROCUREMENT.matcher(buyerReference);
        return matcher.matches() ? Optional.of(new Jbkjs(matcher.group(1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
