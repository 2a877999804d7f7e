package rs.tefter.validation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rs.tefter.validation.Rule.Refusal;
import rs.tefter.validation.data.Resources;

/** The state's words for amounts with too many decimals, by the end of the field name (mapping/amounts.tsv). */
public final class Amounts {
    /** For all amounts together; in a finding they give way to those of its amount. */
    public static final Refusal GROSS = refusal("GrossAmountMoreDecimalsThanPermitted", "Gross amount has more decimals than permitted");

    private static final Map<String, Refusal> BY_END = Resources.table("mapping/amounts.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("field"), row -> refusal(row.get("errorCode"), row.get("message"))));

    private Amounts() {}

    /** The words for the amounts that have their own. */
    public static Collection<Refusal> own() {
        return BY_END.values();
    }

    /** The words for the amount of this field if they are known, else the same. */
    static Refusal precise(Refusal words, String field) {
        return words.equals(GROSS) ? BY_END.getOrDefault(end(field), words) : words;
    }

    private static String end(String field) {
        return field.substring(field.lastIndexOf('.', field.lastIndexOf('.') - 1) + 1);
    }

    private static Refusal refusal(String errorCode, String message) {
        return new Refusal(errorCode, Optional.of(message), Optional.empty());
    }
}
