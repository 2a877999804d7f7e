package rs.tefter.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.validation.Rule.Refusal;
import rs.tefter.validation.data.Resources;

/** The state's code and words for the rules below acceptance (mapping/sef-codes.tsv); a row may end in {@code *}. */
final class SefCodes {
    private static final Refusal OTHERWISE = new Refusal("UBLDocumentNotValid", Optional.empty(), Optional.empty());
    private static final List<Map<String, String>> ROWS = Resources.table("mapping/sef-codes.tsv");

    private SefCodes() {}

    /** How a rule refuses a document; empty for one that never refuses. */
    static Optional<Refusal> of(String id) {
        return of(id, id);
    }

    /** The same for an outcome of a rule, which may have a row of its own. */
    static Optional<Refusal> of(String textId, String id) {
        Refusal refusal = Stream.of(textId, id).flatMap(SefCodes::rows).findFirst()
                .map(row -> new Refusal(row.get("errorCode"), filled(row.get("message")), filled(row.get("field")))).orElse(OTHERWISE);
        return Optional.of(refusal).filter(words -> !words.errorCode().isEmpty());
    }

    private static Stream<Map<String, String>> rows(String id) {
        return ROWS.stream().filter(row -> matches(row.get("rule"), id));
    }

    private static boolean matches(String pattern, String id) {
        return pattern.endsWith("*") ? id.startsWith(pattern.substring(0, pattern.length() - 1)) : pattern.equals(id);
    }

    private static Optional<String> filled(String cell) {
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }
}
