package rs.tefter.pfr;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The caller's id of a request to sign: 1 to 36 visible characters, of which dashes and case do not count. */
public record PfrRequestId(String value) {

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,36}");

    /** Empty when the text is no such id. */
    public static Optional<PfrRequestId> of(String text) {
        return Optional.of(text).filter(id -> VISIBLE.matcher(id).matches())
            .map(id -> id.replace("-", "").toLowerCase(Locale.ROOT))
            .filter(id -> !id.isEmpty())
            .map(PfrRequestId::new);
    }
}
