package rs.tefter.validation.srbdt;

import static rs.tefter.validation.srbdt.Demand.that;

import java.util.ArrayList;
import java.util.List;
import rs.tefter.validation.codes.VatCategory;
import rs.tefter.validation.en16931.Vat;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Test;
import rs.tefter.validation.rules.Undecidable;

/** VAT categories are those that Serbia knows: of allowances and charges (BT-95, BT-102), the breakdown (BT-118), lines (BT-151). */
final class Categories {
    static final Test IS_KNOWN = (sheet, id) -> VatCategory.of(sheet.normalized(id)).isPresent();

    private static final Path ID = Path.of("cbc:ID");

    static final List<Context> CONTEXTS = List.of(
            Context.at("/*/cac:AllowanceCharge/cac:TaxCategory/cbc:ID", that("RSR-34", IS_KNOWN)),
            Context.at("/*/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID", that("RSR-35", IS_KNOWN)),
            Context.at("cac:ClassifiedTaxCategory/cbc:ID", that("RSR-36", IS_KNOWN)));

    private Categories() {}

    /** The categories that an element names as those of the VAT; more than one are a fault of the structure. */
    static List<VatCategory> all(Sheet sheet, int node) {
        List<VatCategory> categories = new ArrayList<>(1);
        for (int id : sheet.nodes(node, ID)) VatCategory.of(sheet.normalized(id)).ifPresent(categories::add);
        try {
            return categories.isEmpty() || Vat.is(sheet, node) ? categories : List.of();
        } catch (Undecidable _) {
            return List.of();
        }
    }
}
