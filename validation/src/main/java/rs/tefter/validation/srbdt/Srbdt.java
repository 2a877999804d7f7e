package rs.tefter.validation.srbdt;

import java.util.List;
import java.util.stream.Stream;
import rs.tefter.validation.Rule;
import rs.tefter.validation.rules.Failures;
import rs.tefter.validation.rules.Sheet;

/** All Serbian rules. */
public final class Srbdt {
    private static final List<Context> CONTEXTS = Stream.of(Documents.CONTEXTS, Parties.CONTEXTS, Categories.CONTEXTS,
            NationalCategories.CONTEXTS).flatMap(List::stream).toList();
    private static final List<Rule> RULES = Stream.concat(CONTEXTS.stream().flatMap(Context::rules), Extensions.RULES.stream())
            .distinct().toList();

    private Srbdt() {}

    /** All rules; one that has several outcomes stands here with each. */
    public static List<Rule> rules() {
        return RULES;
    }

    /**
     * Tells which rules do not hold, and at which elements.
     *
     * @param sheet the document without its extensions; only RSR-02 and RSE look into them
     */
    public static void check(Sheet sheet, Failures out) {
        for (Context context : CONTEXTS) context.check(sheet, out);
        Extensions.check(sheet.document(), out);
    }
}
