package rs.tefter.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rs.tefter.validation.Rule.Refusal;
import rs.tefter.validation.data.Resources;

/** The state's code and words for the rules below acceptance (mapping/sef-codes.tsv); a row may end in {@code *}. */
final class SefCodes {
    private static final Refusal OTHERWISE = new Refusal("UBLDocumentNotValid", Optional.empty(), Optional.empty());
    private static final List<Map<String, String>> ROWS = Resources.table("mapping/sef-codes.tsv");

    private SefCodes() {}

    /** How a rule, or one of its outcomes, refuses a document; empty for one that never refuses. */
    static Optional<Refusal> of(String id) {
        Refusal refusal = ROWS.stream().filter(row -> matches(row.get("rule"), id)).findFirst()
                .map(row -> new Refusal(row.get("errorCode"), filled(row.get("message")), filled(row.get("field")))).orElse(OTHERWISE);
        return Optional.of(refusal).filter(words -> !words.errorCode().isEmpty());
    }

    private static boolean matches(String pattern, String id) {
        return pattern.endsWith("*") ? id.startsWith(pattern.substring(0, pattern.length() - 1)) : pattern.equals(id);
    }

    private static Optional<String> filled(String cell) {
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }
}
