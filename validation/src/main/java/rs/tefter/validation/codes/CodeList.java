package rs.tefter.validation.codes;

import java.util.List;
import java.util.Set;
import rs.tefter.validation.data.Resources;

/** A closed list of codes; comparison is exact and case-sensitive. */
public final class CodeList {
    /** ISO 4217 alphabetic codes (BR-CL-04). */
    public static final CodeList CURRENCIES = new CodeList("currencies");
    /** UNCL 4461 (BR-CL-16). */
    public static final CodeList PAYMENT_MEANS = new CodeList("payment-means");

    private final Set<String> codes;
    private final String line;

    private CodeList(String name) {
        List<String> inOrder = Resources.table("codelists/" + name + ".tsv").stream().map(row -> row.get("code")).toList();
        codes = Set.copyOf(inOrder);
        line = " " + String.join(" ", inOrder) + " ";
    }

    /** The list in codelists/NAME.tsv. */
    public static CodeList named(String name) {
        return new CodeList(name);
    }

    public boolean contains(String code) {
        return codes.contains(code);
    }

    /** All codes in their order, with a space before and behind each. */
    public String line() {
        return line;
    }

    public Set<String> codes() {
        return codes;
    }
}
