package rs.tefter.validation.en16931;

import java.util.List;
import java.util.stream.Stream;
import rs.tefter.validation.Rule;
import rs.tefter.validation.rules.Check;
import rs.tefter.validation.rules.Failures;
import rs.tefter.validation.rules.Sheet;

/**
 * The rules of EN 16931-1 for UBL as the European Commission publishes them, release 1.3.16 of 30 March 2026: 979 rules in three
 * patterns that are independent of each other. Each rule answers as the official one does, on broken documents too.
 */
public final class En16931 {
    private static final Pattern MODEL = new Pattern(
            Stream.of(DocumentRules.CHECKS, VatFamilies.CHECKS, SplitPayment.CHECKS),
            Stream.of(References.GROUPS, Parties.GROUPS, Payment.GROUPS, AllowancesAndCharges.GROUPS, DocumentTotals.GROUPS,
                    Lines.GROUPS, Periods.GROUPS, Lines.ITEMS, CodeRules.NOTES, VatBreakdown.GROUPS, VatCategories.GROUPS));
    private static final Pattern SYNTAX = new Pattern(
            Stream.of(DataTypes.CHECKS, Syntax.CHECKS),
            Stream.of(Syntax.GROUPS_BEFORE_AMOUNTS, DataTypes.GROUPS, Syntax.GROUPS));
    private static final Pattern CODES = new Pattern(Stream.of(), Stream.of(CodeRules.GROUPS));

    private static final List<Rule> RULES = Stream.of(MODEL.checks(), NotUsed.checks(), SYNTAX.checks(), CODES.checks())
            .flatMap(List::stream).map(Check::rule).toList();

    private En16931() {}

    /** All rules. */
    public static List<Rule> rules() {
        return RULES;
    }

    /** Tells which rules do not hold, and at which elements. */
    public static void check(Sheet sheet, Failures out) {
        MODEL.check(sheet, out);
        NotUsed.check(sheet, out);
        SYNTAX.check(sheet, out);
        CODES.check(sheet, out);
    }
}
