package rs.tefter.validation.srbdt;

import static rs.tefter.validation.srbdt.Demand.about;
import static rs.tefter.validation.srbdt.Demand.that;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.ubl.Document;
import rs.tefter.validation.Rule;
import rs.tefter.validation.rules.Failures;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;

/** The extension: a document with it says so (BT-24); VAT categories of advances (BT-E4) and reduced totals (BT-E8); their sum (BT-E10). */
final class Extensions {
    private static final String SPECIFICATION = Documents.SPECIFICATION + "#conformant#urn:mfin.gov.rs:srbdtext:2022";
    private static final Path SPECIFICATION_IDS = Path.of("cbc:CustomizationID");
    private static final Path CATEGORY_IDS = Path.of("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID");
    private static final Path PREPAID = Path.of("cac:LegalMonetaryTotal/cbc:PrepaidAmount");
    private static final String TAX_INCLUSIVE = "cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount";
    private static final String TAX_EXCLUSIVE = "cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount";

    private static final Demand SAYS_SO = about("RSR-02", "cbc:CustomizationID", Extensions::saysSo);
    private static final Demand ADVANCE = that("RSE-01", Categories.IS_KNOWN);
    private static final Demand REDUCED = that("RSE-02", Categories.IS_KNOWN);
    private static final Demand LEFT_OF_INVOICE = left(TAX_INCLUSIVE);
    private static final Demand LEFT_OF_CREDIT_NOTE = left(TAX_EXCLUSIVE);

    static final List<Rule> RULES = Stream.of(SAYS_SO, ADVANCE, REDUCED, LEFT_OF_INVOICE).map(Demand::rule).toList();

    private Extensions() {}

    static void check(Document document, Failures out) {
        List<Extension> extensions = Extension.of(document);
        if (extensions.isEmpty()) return;
        Sheet sheet = Sheet.whole(document);
        SAYS_SO.at(sheet, sheet.root(), out);
        for (Extension extension : extensions) {
            for (int advance : extension.advances()) categories(ADVANCE, sheet, advance, out);
            for (int reduced : extension.reducedTotals()) {
                categories(REDUCED, sheet, reduced, out);
                (document.isCreditNote() ? LEFT_OF_CREDIT_NOTE : LEFT_OF_INVOICE).at(sheet, reduced, out);
            }
        }
    }

    private static void categories(Demand demand, Sheet sheet, int node, Failures out) {
        for (int id : sheet.nodes(node, CATEGORY_IDS)) demand.at(sheet, id, out);
    }

    private static boolean saysSo(Sheet sheet, int root) {
        int[] ids = sheet.nodes(root, SPECIFICATION_IDS);
        return ids.length > 0 && sheet.normalized(ids[0]).startsWith(SPECIFICATION);
    }

    /** A reduced total is the total of the document without what was prepaid. */
    private static Demand left(String total) {
        Path path = Path.of(total);
        return about("RSE-03", total, (sheet, reduced) -> {
            Optional<BigDecimal> whole = Given.decimal(sheet, sheet.root(), path);
            Optional<BigDecimal> left = Given.decimal(sheet, reduced, path);
            BigDecimal prepaid = Given.decimal(sheet, sheet.root(), PREPAID).orElse(BigDecimal.ZERO);
            return whole.isPresent() && left.isPresent() && left.get().compareTo(whole.get().subtract(prepaid)) == 0;
        });
    }
}
