package rs.tefter.validation.srbdt;

import static rs.tefter.validation.srbdt.Demand.about;
import static rs.tefter.validation.srbdt.Demand.given;

import java.util.List;
import java.util.stream.Stream;
import rs.tefter.validation.codes.VatCategory;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Test;

/**
 * What Serbia asks of the VAT categories that EN 16931 does not know: the family RSK-X-nn once for each of R, OE, SS and N. And
 * SRB-O-05 in the place of the rules of EN 16931 that forbid a rate for category O.
 */
final class NationalCategories {
    private static final String LINE = "cac:ClassifiedTaxCategory";
    private static final String ALLOWANCE_CHARGE = "cac:AllowanceCharge/cac:TaxCategory";
    private static final String ROW = "/*/cac:TaxTotal/cac:TaxSubtotal";

    private static final Path PERCENT = Path.of("cbc:Percent");
    private static final Path TAXABLE_AMOUNT = Path.of("cbc:TaxableAmount");
    private static final Path TAX_AMOUNT = Path.of("cbc:TaxAmount");
    private static final Path CATEGORY = Path.of("cac:TaxCategory");
    private static final Path CHARGE_INDICATOR = Path.of("cbc:ChargeIndicator");
    private static final Path REASON = Path.of("cbc:TaxExemptionReason");
    private static final Path REASON_CODE = Path.of("cbc:TaxExemptionReasonCode");

    private static final Test RATE_IS_ZERO = (sheet, category) -> isZero(sheet, category, PERCENT);
    private static final Test TAX_IS_ZERO = (sheet, row) -> isZero(sheet, row, TAX_AMOUNT);
    private static final Test NO_RATE = (sheet, category) -> !Given.is(sheet, category, PERCENT) || isZero(sheet, category, PERCENT);

    static final List<Context> CONTEXTS = Stream.of(
            family(VatCategory.R), family(VatCategory.OE), family(VatCategory.SS), family(VatCategory.N),
            categoryO()).flatMap(List::stream).toList();

    private NationalCategories() {}

    private static List<Context> family(VatCategory category) {
        String id = "RSK-" + category + "-";
        return Stream.of(
                Context.document(about(id + "01", "cac:TaxTotal", (sheet, _) -> Usage.of(sheet).rows(category) == 1)),
                Context.at(LINE, about(id + "05", "cbc:Percent", RATE_IS_ZERO)).where(isOf(category)),
                Context.at(ALLOWANCE_CHARGE, about(id + "06", "cbc:Percent", RATE_IS_ZERO)).where(isOf(category, false)),
                Context.at(ALLOWANCE_CHARGE, about(id + "07", "cbc:Percent", RATE_IS_ZERO)).where(isOf(category, true)),
                Context.at(ROW,
                        about(id + "08", "cbc:TaxableAmount", (sheet, row) -> isSum(sheet, row, category)),
                        about(id + "09", "cbc:TaxAmount", TAX_IS_ZERO),
                        given(id + "10", "cac:TaxCategory", "cbc:TaxExemptionReasonCode", (sheet, row) -> hasReason(sheet, row, category)))
                        .where((sheet, row) -> isRowOf(sheet, row, category)))
                .map(context -> context.when((sheet, _) -> Usage.of(sheet).occurs(category))).toList();
    }

    private static List<Context> categoryO() {
        Demand noRate = about("SRB-O-05", "cbc:Percent", NO_RATE).own();
        return Stream.of(LINE, ALLOWANCE_CHARGE, ROW + "/cac:TaxCategory").map(place -> Context.at(place, noRate).where(isOf(VatCategory.O))
                .when((sheet, _) -> Usage.of(sheet).occurs(VatCategory.O))).toList();
    }

    private static Test isOf(VatCategory category) {
        return (sheet, node) -> Categories.all(sheet, node).contains(category);
    }

    private static Test isOf(VatCategory category, boolean charge) {
        Test isOf = isOf(category);
        return (sheet, node) -> isOf.holds(sheet, node) && sheet.anySays(sheet.document().parent(node), CHARGE_INDICATOR, charge);
    }

    private static boolean isRowOf(Sheet sheet, int row, VatCategory category) {
        Test isOf = isOf(category);
        for (int node : sheet.nodes(row, CATEGORY)) {
            if (isOf.holds(sheet, node)) return true;
        }
        return false;
    }

    private static boolean isSum(Sheet sheet, int row, VatCategory category) {
        return Given.decimal(sheet, row, TAXABLE_AMOUNT).filter(base -> base.compareTo(Usage.sum(sheet, category)) == 0).isPresent();
    }

    private static boolean hasReason(Sheet sheet, int row, VatCategory category) {
        Test isOf = isOf(category);
        for (int node : sheet.nodes(row, CATEGORY)) {
            if (isOf.holds(sheet, node) && !Given.is(sheet, node, REASON) && !Given.is(sheet, node, REASON_CODE)) return false;
        }
        return true;
    }

    private static boolean isZero(Sheet sheet, int node, Path path) {
        return Given.decimal(sheet, node, path).filter(number -> number.signum() == 0).isPresent();
    }
}
