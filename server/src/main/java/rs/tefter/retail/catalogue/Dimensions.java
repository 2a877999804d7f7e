package rs.tefter.retail.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;

/** Width, depth and height in centimetres, as {@code 10x20x30}. */
public record Dimensions(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9]+(\\.[0-9]+)?x[0-9]+(\\.[0-9]+)?x[0-9]+(\\.[0-9]+)?");
    private static final int LONGEST = 50;

    /** Takes the Cyrillic letter for the Latin one; empty when it has another form. */
    public static Optional<Dimensions> parse(String given) {
        return Optional.of(given.replace('х', 'x')).filter(text -> text.length() <= LONGEST && FORM.matcher(text).matches()).map(Dimensions::new);
    }
}
