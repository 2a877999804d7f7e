package rs.tefter.validation.en16931;

import static rs.tefter.validation.en16931.Official.fatal;

import java.util.List;
import rs.tefter.ubl.Name;
import rs.tefter.validation.rules.Check;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;

/** Category B, the Italian split payment: only within Italy, and not beside category S. Its codes are compared as written. */
final class SplitPayment {
    private static final String SPLIT = "B";
    private static final String STANDARD = "S";
    private static final String ITALY = "IT";
    private static final Name COUNTRY_CODE = Name.cbc("IdentificationCode");
    private static final Path BREAKDOWN_ID = Path.of("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID");
    private static final Path ALLOWANCE_ID = Path.of("cac:AllowanceCharge/cac:TaxCategory/cbc:ID");

    static final List<Check> CHECKS = List.of(
            fatal("BR-B-01", (sheet, _) -> !isAnywhere(sheet) || isItalian(sheet)),
            fatal("BR-B-02", (sheet, root) -> !isUsed(sheet, root, SPLIT) || !isUsed(sheet, root, STANDARD)));

    private SplitPayment() {}

    private static boolean isAnywhere(Sheet sheet) {
        return any(sheet, Vat.TAX_CATEGORY, SPLIT) || any(sheet, Vat.CLASSIFIED_TAX_CATEGORY, SPLIT);
    }

    private static boolean isUsed(Sheet sheet, int root, String code) {
        return sheet.anyIs(root, BREAKDOWN_ID, code) || sheet.anyIs(root, ALLOWANCE_ID, code)
                || any(sheet, Vat.CLASSIFIED_TAX_CATEGORY, code);
    }

    private static boolean any(Sheet sheet, Name category, String code) {
        for (int node : sheet.all(category)) {
            if (sheet.anyIs(node, Vat.ID, code)) return true;
        }
        return false;
    }

    private static boolean isItalian(Sheet sheet) {
        for (int country : sheet.all(COUNTRY_CODE)) {
            if (!sheet.string(country).equals(ITALY)) return false;
        }
        return true;
    }
}
