package rs.tefter.validation.codes;

import java.util.Set;
import java.util.stream.Collectors;
import rs.tefter.validation.data.Resources;

/** A closed list of codes; comparison is exact and case-sensitive. */
public final class CodeList {
    /** ISO 4217 alphabetic codes (BR-CL-04). */
    public static final CodeList CURRENCIES = new CodeList("currencies");
    /** UNCL 4461 (BR-CL-16). */
    public static final CodeList PAYMENT_MEANS = new CodeList("payment-means");

    private final Set<String> codes;

    private CodeList(String name) {
        codes = Resources.table("codelists/" + name + ".tsv").stream().map(row -> row.get("code"))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean contains(String code) {
        return codes.contains(code);
    }

    public Set<String> codes() {
        return codes;
    }
}
