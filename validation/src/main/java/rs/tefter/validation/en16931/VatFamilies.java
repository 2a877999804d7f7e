package rs.tefter.validation.en16931;

import static rs.tefter.validation.en16931.Official.fatal;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import rs.tefter.ubl.Document;
import rs.tefter.validation.rules.Check;
import rs.tefter.validation.rules.Fact;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Test;

/**
 * What each VAT category asks of the document as a whole: a row of the breakdown (01) and tax identifiers of the parties for its
 * lines (02), allowances (03) and charges (04). What it asks of rates and sums stands in {@link VatCategories}.
 */
final class VatFamilies {
    private static final Path BREAKDOWN = Path.of("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory");
    private static final Path CATEGORY = Path.of("cac:TaxCategory");
    private static final Path DELIVERY_DATE = Path.of("cac:Delivery/cbc:ActualDeliveryDate");
    private static final Path DELIVERY_COUNTRY = Path.of("cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode");
    private static final Path PERIOD = Path.of("cac:InvoicePeriod");

    private static final Test SELLER = (sheet, _) -> TaxIdentifiers.hasSeller(sheet);
    private static final Test SELLER_VAT = (sheet, _) -> TaxIdentifiers.hasSellerVat(sheet);
    private static final Test SELLER_AND_BUYER = (sheet, _) -> TaxIdentifiers.hasSeller(sheet) && TaxIdentifiers.hasBuyer(sheet);
    private static final Test SELLER_VAT_AND_BUYER_VAT = (sheet, _) ->
            TaxIdentifiers.hasBuyerVat(sheet) && TaxIdentifiers.hasSellerVat(sheet);
    private static final Test NO_VAT = (sheet, _) -> TaxIdentifiers.hasNoVat(sheet);

    static final List<Check> CHECKS = Stream.of(
            List.of(oneRow(Category.AE)), identifiers(Category.AE, SELLER_AND_BUYER),
            List.of(oneRow(Category.E)), identifiers(Category.E, SELLER),
            List.of(oneRow(Category.G)), identifiers(Category.G, SELLER_VAT),
            List.of(oneRow(Category.K)), identifiers(Category.K, SELLER_VAT_AND_BUYER_VAT),
            List.of(fatal("BR-IC-11", VatFamilies::hasDeliveryDateOrPeriod), fatal("BR-IC-12", VatFamilies::hasDeliveryCountry)),
            List.of(someRow(Category.L, false)), identifiersOfAf(),
            List.of(someRow(Category.M, true)), identifiers(Category.M, SELLER),
            List.of(oneRow(Category.O)), identifiersOfO(),
            List.of(alone("BR-O-11", Tally.BREAKDOWN), alone("BR-O-12", Tally.CLASSIFIED),
                    alone("BR-O-13", Tally.ALLOWANCES), alone("BR-O-14", Tally.CHARGES)),
            List.of(rowsOfS()), identifiersOfS(),
            List.of(oneRow(Category.Z)), identifiers(Category.Z, SELLER)).flatMap(List::stream).toList();

    private VatFamilies() {}

    /** Exactly one row of the breakdown for a category that occurs, none otherwise. */
    private static Check oneRow(Category category) {
        return fatal(category.rule("01"), (sheet, _) -> {
            boolean occurs = Tally.TAX_CATEGORY_IDS.of(sheet).exists(category) || Tally.CLASSIFIED_IDS.of(sheet).exists(category);
            return !occurs || Tally.BREAKDOWN_IDS.of(sheet).count(category) == 1;
        });
    }

    /** Some row for a category that lines, allowances or charges have, none otherwise; the row is looked up by its bare code. */
    private static Check someRow(Category category, boolean ofVatOnly) {
        return fatal(category.rule("01"), (sheet, root) -> {
            int uses = Tally.ALLOWANCES_AND_CHARGES.of(sheet).count(category) + Tally.CLASSIFIED.of(sheet).count(category);
            return uses == 0 ? Tally.BREAKDOWN.of(sheet).count(category) == 0
                    : anyIs(sheet, sheet.nodes(root, BREAKDOWN), category, row -> !ofVatOnly || Vat.is(sheet, row));
        });
    }

    /** Category S counts under whatever tax scheme. */
    private static Check rowsOfS() {
        return fatal("BR-S-01", (sheet, _) -> {
            int uses = Tally.ALLOWANCES_AND_CHARGES_OF_ANY_TAX.of(sheet).count(Category.S)
                    + Tally.CLASSIFIED_OF_ANY_TAX.of(sheet).count(Category.S);
            return uses == 0 == (Tally.BREAKDOWN_OF_ANY_TAX.of(sheet).count(Category.S) == 0);
        });
    }

    private static List<Check> identifiers(Category category, Test wanted) {
        return List.of(
                given(category, "02", Tally.CLASSIFIED, wanted),
                given(category, "03", Tally.ALLOWANCES, wanted),
                given(category, "04", Tally.CHARGES, wanted));
    }

    private static List<Check> identifiersOfO() {
        return List.of(
                given(Category.O, "02", Tally.CLASSIFIED, NO_VAT),
                given(Category.O, "03", Tally.DOCUMENT_ALLOWANCES, NO_VAT),
                given(Category.O, "04", Tally.DOCUMENT_CHARGES, NO_VAT));
    }

    /** A line of category S without the tax scheme VAT breaks the second rule whatever identifiers there are. */
    private static List<Check> identifiersOfS() {
        return List.of(
                fatal("BR-S-02", (sheet, root) -> Tally.CLASSIFIED.of(sheet).exists(Category.S) && SELLER.holds(sheet, root)
                        || !Tally.CLASSIFIED_OF_ANY_TAX.of(sheet).exists(Category.S)),
                given(Category.S, "03", Tally.ALLOWANCES, SELLER),
                given(Category.S, "04", Tally.CHARGES, SELLER));
    }

    /** A charge whose code L stands between white space escapes the fourth rule. */
    private static List<Check> identifiersOfAf() {
        return List.of(
                given(Category.L, "02", Tally.CLASSIFIED, SELLER),
                given(Category.L, "03", Tally.ALLOWANCES, SELLER),
                fatal("BR-AF-04", (sheet, root) -> Tally.CHARGES.of(sheet).exists(Category.L) && SELLER.holds(sheet, root)
                        || !isChargedBare(sheet)));
    }

    private static Check given(Category category, String number, Fact<Tally> uses, Test wanted) {
        return fatal(category.rule(number), (sheet, root) -> !uses.of(sheet).exists(category) || wanted.holds(sheet, root));
    }

    /** Beside a row of category O there is no other category in a place. */
    private static Check alone(String id, Fact<Tally> place) {
        return fatal(id, (sheet, _) -> !Tally.BREAKDOWN_IDS.of(sheet).exists(Category.O)
                || place.of(sheet).countOthers(Category.O) == 0);
    }

    private static boolean isChargedBare(Sheet sheet) {
        for (int charge : sheet.all(AllowanceSum.ALLOWANCE_CHARGE)) {
            if (AllowanceSum.says(sheet, charge, true)
                    && anyIs(sheet, sheet.nodes(charge, CATEGORY), Category.L, category -> Vat.is(sheet, category))) return true;
        }
        return false;
    }

    private static boolean anyIs(Sheet sheet, int[] categories, Category wanted, IntPredicate further) {
        for (int category : categories) {
            if (sheet.anyIs(category, Vat.ID, wanted.code()) && further.test(category)) return true;
        }
        return false;
    }

    private static boolean hasDeliveryDateOrPeriod(Sheet sheet, int root) {
        if (!Tally.BREAKDOWN_IDS.of(sheet).exists(Category.K)) return true;
        for (int period : sheet.nodes(root, PERIOD)) {
            if (sheet.document().firstChild(period) != Document.NONE) return true;
        }
        return sheet.string(root, DELIVERY_DATE).length() > 1;
    }

    private static boolean hasDeliveryCountry(Sheet sheet, int root) {
        return !Tally.BREAKDOWN_IDS.of(sheet).exists(Category.K) || sheet.string(root, DELIVERY_COUNTRY).length() > 1;
    }
}
