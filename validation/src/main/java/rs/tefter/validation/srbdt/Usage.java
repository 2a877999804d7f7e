package rs.tefter.validation.srbdt;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.codes.VatCategory;
import rs.tefter.validation.rules.Fact;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Place;
import rs.tefter.validation.rules.Sheet;

/** Which VAT categories a document uses, how many rows of the breakdown each has, and what its lines, charges and allowances sum up to. */
final class Usage {
    private static final Fact<Usage> OF_DOCUMENT = new Fact<>(Usage::new);
    private static final Map<VatCategory, Fact<BigDecimal>> SUMS = sums();

    private static final Name TAX_CATEGORY = Name.cac("TaxCategory");
    private static final Name CLASSIFIED_TAX_CATEGORY = Name.cac("ClassifiedTaxCategory");
    private static final Name ALLOWANCE_CHARGE = Name.cac("AllowanceCharge");
    private static final Place IN_BREAKDOWN = Place.of("/*/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory");
    private static final Path LINE_CATEGORY = Path.of("cac:Item/cac:ClassifiedTaxCategory");
    private static final Path LINE_AMOUNT = Path.of("cbc:LineExtensionAmount");
    private static final Path CATEGORY = Path.of("cac:TaxCategory");
    private static final Path AMOUNT = Path.of("cbc:Amount");
    private static final Path CHARGE_INDICATOR = Path.of("cbc:ChargeIndicator");

    private final Set<VatCategory> occurring = EnumSet.noneOf(VatCategory.class);
    private final Map<VatCategory, Integer> rows = new EnumMap<>(VatCategory.class);

    private Usage(Sheet sheet) {
        for (int node : sheet.all(CLASSIFIED_TAX_CATEGORY)) occurring.addAll(Categories.all(sheet, node));
        for (int node : sheet.all(TAX_CATEGORY)) {
            for (VatCategory category : Categories.all(sheet, node)) {
                occurring.add(category);
                if (IN_BREAKDOWN.matches(sheet.document(), node)) rows.merge(category, 1, Integer::sum);
            }
        }
    }

    static Usage of(Sheet sheet) {
        return OF_DOCUMENT.of(sheet);
    }

    boolean occurs(VatCategory category) {
        return occurring.contains(category);
    }

    int rows(VatCategory category) {
        return rows.getOrDefault(category, 0);
    }

    /** The amounts of the lines and charges of a category without those of its allowances. */
    static BigDecimal sum(Sheet sheet, VatCategory category) {
        return SUMS.get(category).of(sheet);
    }

    private static Map<VatCategory, Fact<BigDecimal>> sums() {
        Map<VatCategory, Fact<BigDecimal>> sums = new EnumMap<>(VatCategory.class);
        for (VatCategory category : VatCategory.values()) sums.put(category, new Fact<>(sheet -> workOut(sheet, category)));
        return sums;
    }

    private static BigDecimal workOut(Sheet sheet, VatCategory category) {
        Document document = sheet.document();
        BigDecimal sum = BigDecimal.ZERO;
        for (int line : sheet.all(Name.cac(document.isCreditNote() ? "CreditNoteLine" : "InvoiceLine"))) {
            if (isOf(sheet, line, LINE_CATEGORY, category)) sum = sum.add(amount(sheet, line, LINE_AMOUNT));
        }
        for (int node : sheet.all(ALLOWANCE_CHARGE)) {
            if (!isOf(sheet, node, CATEGORY, category)) continue;
            if (sheet.anySays(node, CHARGE_INDICATOR, true)) sum = sum.add(amount(sheet, node, AMOUNT));
            if (sheet.anySays(node, CHARGE_INDICATOR, false)) sum = sum.subtract(amount(sheet, node, AMOUNT));
        }
        return sum;
    }

    /** Whether a child of the root has the category. */
    private static boolean isOf(Sheet sheet, int node, Path path, VatCategory wanted) {
        if (sheet.document().parent(node) != sheet.root()) return false;
        for (int category : sheet.nodes(node, path)) {
            if (Categories.all(sheet, category).contains(wanted)) return true;
        }
        return false;
    }

    private static BigDecimal amount(Sheet sheet, int node, Path path) {
        return Given.decimal(sheet, node, path).orElse(BigDecimal.ZERO);
    }
}
