package rs.tefter.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rs.tefter.validation.data.Resources;

/** The state's ErrorCode for the rules below acceptance (mapping/sef-codes.tsv); a row may end in {@code *}. */
final class SefCodes {
    static final String OTHERWISE = "UBLDocumentNotValid";
    private static final List<Map<String, String>> ROWS = Resources.table("mapping/sef-codes.tsv");

    private SefCodes() {}

    /** The code of a rule; {@link #OTHERWISE} for one without a row, empty for one that never refuses. */
    static Optional<String> of(String ruleId) {
        String code = ROWS.stream().filter(row -> matches(row.get("rule"), ruleId)).findFirst()
                .map(row -> row.get("errorCode")).orElse(OTHERWISE);
        return Optional.of(code).filter(found -> !found.isEmpty());
    }

    private static boolean matches(String pattern, String ruleId) {
        return pattern.endsWith("*") ? ruleId.startsWith(pattern.substring(0, pattern.length() - 1)) : pattern.equals(ruleId);
    }
}
