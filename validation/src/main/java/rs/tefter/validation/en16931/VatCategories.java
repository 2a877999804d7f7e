package rs.tefter.validation.en16931;

import static rs.tefter.validation.en16931.Official.fatal;
import static rs.tefter.validation.rules.Tests.absent;
import static rs.tefter.validation.rules.Tests.either;
import static rs.tefter.validation.rules.Tests.exists;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import rs.tefter.ubl.Name;
import rs.tefter.validation.en16931.VatSums.Kind;
import rs.tefter.validation.rules.Check;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Test;

/**
 * The rules that each VAT category has for its rate and its row of the breakdown: BR-S, BR-Z, BR-E, BR-AE, BR-G, BR-IC, BR-O,
 * BR-AF and BR-AG, numbers 05 to 10. What a category asks of the document as a whole stands in {@link VatFamilies}.
 */
final class VatCategories {
    private static final Path PERCENT = Path.of("cbc:Percent");
    private static final Path TAXABLE_AMOUNT = Path.of("cbc:TaxableAmount");
    private static final Path TAX_AMOUNT = Path.of("cbc:TaxAmount");
    private static final Name INVOICE_LINE = Name.cac("InvoiceLine");
    private static final Name CREDIT_NOTE_LINE = Name.cac("CreditNoteLine");

    private static final Test RATE_IS_ZERO = (sheet, category) ->
            sheet.decimal(category, PERCENT).filter(rate -> rate.signum() == 0).isPresent();
    private static final Test RATE_IS_POSITIVE = (sheet, category) -> anyRate(sheet, category, false);
    private static final Test RATE_IS_NOT_NEGATIVE = (sheet, category) -> anyRate(sheet, category, true);
    private static final Test NO_RATE = absent("cbc:Percent");
    private static final Test TAX_IS_ZERO = (sheet, category) ->
            sheet.decimal(row(sheet, category), TAX_AMOUNT).filter(tax -> tax.signum() == 0).isPresent();
    private static final Test TAX_OF_THE_RATE = (sheet, category) -> VatBreakdown.isNear(
            sheet.decimal(row(sheet, category), TAX_AMOUNT), sheet.decimal(row(sheet, category), TAXABLE_AMOUNT),
            sheet.decimal(category, PERCENT));
    private static final Test A_REASON = either(exists("cbc:TaxExemptionReason"), exists("cbc:TaxExemptionReasonCode"));
    private static final Test NO_REASON = (sheet, category) -> !A_REASON.holds(sheet, category);

    private static final Map<Category, Family> FAMILIES = Map.of(
            Category.AE, new Family(RATE_IS_ZERO, VatCategories::isExactSum, TAX_IS_ZERO, A_REASON),
            Category.E, new Family(RATE_IS_ZERO, VatCategories::isExactSum, TAX_IS_ZERO, A_REASON),
            Category.G, new Family(RATE_IS_ZERO, VatCategories::isExactSum, TAX_IS_ZERO, A_REASON),
            Category.K, new Family(RATE_IS_ZERO, VatCategories::isExactSum, TAX_IS_ZERO, A_REASON),
            Category.L, new Family(RATE_IS_NOT_NEGATIVE, VatCategories::isNearSumOfTheRate, TAX_OF_THE_RATE, NO_REASON),
            Category.M, new Family(RATE_IS_NOT_NEGATIVE, VatCategories::isNearSumOfTheRate, TAX_OF_THE_RATE, NO_REASON),
            Category.O, new Family(NO_RATE, VatCategories::isExactSum, TAX_IS_ZERO, A_REASON),
            Category.S, new Family(RATE_IS_POSITIVE, VatCategories::isNearSumOfTheRateInUse, TAX_OF_THE_RATE, NO_REASON),
            Category.Z, new Family(RATE_IS_ZERO, VatCategories::isExactSum, TAX_IS_ZERO, NO_REASON));

    static final List<Group> GROUPS = List.of(
            Group.at("/*/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory", each(Family::row)),
            Group.at("cac:AllowanceCharge/cac:TaxCategory", each(Family::allowance)).where(ofParent(AllowancesAndCharges.ALLOWANCE)),
            Group.at("cac:AllowanceCharge/cac:TaxCategory", each(Family::charge)).where(ofParent(AllowancesAndCharges.CHARGE)),
            Group.at("cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory | cac:CreditNoteLine/cac:Item/cac:ClassifiedTaxCategory",
                    each(Family::line)));

    private VatCategories() {}

    /** What a row of the breakdown must be the sum of. */
    @FunctionalInterface
    private interface Sum {
        boolean isRight(Sheet sheet, int node, Category category);
    }

    /**
     * What the rules of one category demand.
     *
     * @param rate   of a line, an allowance and a charge
     * @param sum    the taxable amount of its row in the breakdown
     * @param tax    of that row
     * @param reason of exemption in that row
     */
    private record Family(Test rate, Sum sum, Test tax, Test reason) {
        List<Check> line(Category category) {
            return List.of(fatal(category.rule("05"), rate));
        }

        List<Check> allowance(Category category) {
            return List.of(fatal(category.rule("06"), rate));
        }

        List<Check> charge(Category category) {
            return List.of(fatal(category.rule("07"), rate));
        }

        List<Check> row(Category category) {
            return List.of(
                    fatal(category.rule("08"), (sheet, node) -> sum.isRight(sheet, node, category)),
                    fatal(category.rule("09"), tax),
                    fatal(category.rule("10"), reason));
        }
    }

    private static Map<Category, List<Check>> each(BiFunction<Family, Category, List<Check>> rules) {
        Map<Category, List<Check>> all = new EnumMap<>(Category.class);
        FAMILIES.forEach((category, family) -> all.put(category, rules.apply(family, category)));
        return all;
    }

    private static Test ofParent(Test test) {
        return (sheet, node) -> test.holds(sheet, row(sheet, node));
    }

    private static int row(Sheet sheet, int category) {
        return sheet.document().parent(category);
    }

    private static boolean anyRate(Sheet sheet, int category, boolean orZero) {
        for (int rate : sheet.nodes(category, PERCENT)) {
            if (orZero ? sheet.isNotNegative(rate) : sheet.isPositive(rate)) return true;
        }
        return false;
    }

    private static boolean isExactSum(Sheet sheet, int node, Category category) {
        return isExactSum(sheet, node, category, INVOICE_LINE, Kind.INVOICE_LINE)
                || isExactSum(sheet, node, category, CREDIT_NOTE_LINE, Kind.CREDIT_NOTE_LINE);
    }

    private static boolean isExactSum(Sheet sheet, int node, Category category, Name lineName, Kind lines) {
        if (!sheet.hasAny(lineName)) return false;
        Optional<BigDecimal> base = sheet.decimal(row(sheet, node), TAXABLE_AMOUNT);
        return base.isPresent() && base.get().compareTo(VatSums.OF_DOCUMENT.of(sheet).sum(category, lines)) == 0;
    }

    private static boolean isNearSumOfTheRate(Sheet sheet, int node, Category category) {
        Optional<BigDecimal> rate = sheet.decimal(node, PERCENT);
        return rate.isEmpty() || sheet.hasAny(INVOICE_LINE) && isNear(sheet, node, category, Kind.INVOICE_LINE, rate.get())
                || sheet.hasAny(CREDIT_NOTE_LINE) && isNear(sheet, node, category, Kind.CREDIT_NOTE_LINE, rate.get());
    }

    /** Category S: the rate must also occur on a line, an allowance or a charge. */
    private static boolean isNearSumOfTheRateInUse(Sheet sheet, int node, Category category) {
        Optional<BigDecimal> rate = sheet.decimal(node, PERCENT);
        return rate.isEmpty() || isInUse(sheet, category, Kind.INVOICE_LINE, rate.get())
                && isNear(sheet, node, category, Kind.INVOICE_LINE, rate.get())
                || isInUse(sheet, category, Kind.CREDIT_NOTE_LINE, rate.get())
                && isNear(sheet, node, category, Kind.CREDIT_NOTE_LINE, rate.get());
    }

    private static boolean isInUse(Sheet sheet, Category category, Kind lines, BigDecimal rate) {
        VatSums sums = VatSums.OF_DOCUMENT.of(sheet);
        return sums.isSeen(category, lines, rate) || sums.isSeen(category, Kind.CHARGE, rate);
    }

    /** Less than one away; the official rules take the one away and add it in floating point. */
    private static boolean isNear(Sheet sheet, int node, Category category, Kind lines, BigDecimal rate) {
        int base = sheet.only(row(sheet, node), TAXABLE_AMOUNT);
        if (base < 0) return false;
        BigDecimal sum = VatSums.OF_DOCUMENT.of(sheet).sum(category, lines, rate);
        double stated = sheet.finite(base);
        return new BigDecimal(stated - 1).compareTo(sum) < 0 && new BigDecimal(stated + 1).compareTo(sum) > 0;
    }
}
