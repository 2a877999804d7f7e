package rs.tefter.rendering;

import static rs.tefter.ubl.Name.cac;
import static rs.tefter.ubl.Name.cbc;
import static rs.tefter.ubl.Name.cec;
import static rs.tefter.ubl.Name.sbt;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rs.tefter.rendering.InvoiceView.Advance;
import rs.tefter.rendering.InvoiceView.Reduced;
import rs.tefter.rendering.InvoiceView.Tax;
import rs.tefter.rendering.InvoiceView.Totals;
import rs.tefter.ubl.Name;
import rs.tefter.ubl.Namespaces;

/** Reads the amounts of a document as a whole: its breakdown of VAT, its totals, and the advances that the Serbian extension settles. */
final class TaxReader {

    private static final Name TAX_TOTAL = cac("TaxTotal");
    private static final Name TAX_AMOUNT = cbc("TaxAmount");
    private static final Name SUBTOTAL = cac("TaxSubtotal");
    private static final Name CATEGORY = cac("TaxCategory");
    private static final Name MONETARY_TOTAL = cac("LegalMonetaryTotal");

    private final Element root;

    TaxReader(Element root) {
        this.root = root;
    }

    List<Tax> breakdown() {
        return taxes(root);
    }

    private static List<Tax> taxes(Element of) {
        return of.all(TAX_TOTAL).stream().flatMap(total -> total.all(SUBTOTAL).stream()).map(row -> new Tax(row.text(cbc("TaxableAmount")),
            row.text(TAX_AMOUNT), row.text(CATEGORY, cbc("ID")), row.text(CATEGORY, cbc("Percent")),
            row.text(CATEGORY, cbc("TaxExemptionReasonCode")), row.text(CATEGORY, cbc("TaxExemptionReason")))).toList();
    }

    List<Advance> advances() {
        return extension("InvoicedPrepaymentAmmount").map(advance -> new Advance(advance.text(cbc("ID")), taxes(advance))).toList();
    }

    Optional<Reduced> reduced() {
        return extension("ReducedTotals").findFirst().map(totals -> new Reduced(taxes(totals), amount(totals, "TaxExclusiveAmount"),
            amount(totals, "TaxInclusiveAmount"), amount(totals, "PayableAmount")));
    }

    /** Live clients put these elements into the namespace of XML Schema as well; both are read. */
    private Stream<Element> extension(String name) {
        return root.find(cec("UBLExtensions"), cec("UBLExtension"), cec("ExtensionContent"), sbt("SrbDtExt")).stream()
            .flatMap(extension -> Stream.of(sbt(name), Name.of(Namespaces.XSD, name)).flatMap(each -> extension.all(each).stream()));
    }

    Totals totals() {
        return new Totals(amount(root, "LineExtensionAmount"), amount(root, "AllowanceTotalAmount"), amount(root, "ChargeTotalAmount"),
            amount(root, "TaxExclusiveAmount"), tax(currency -> currency.equals(root.text(cbc("DocumentCurrencyCode")))),
            tax(currency -> !currency.equals(root.text(cbc("DocumentCurrencyCode")))), amount(root, "TaxInclusiveAmount"),
            amount(root, "PrepaidAmount"), amount(root, "PayableRoundingAmount"), amount(root, "PayableAmount"));
    }

    private static String amount(Element of, String name) {
        return of.text(MONETARY_TOTAL, cbc(name));
    }

    private String tax(Predicate<String> ofCurrency) {
        return root.all(TAX_TOTAL).stream().flatMap(total -> total.find(TAX_AMOUNT).stream())
            .filter(amount -> ofCurrency.test(amount.attribute("currencyID"))).map(Element::text).findFirst().orElse("");
    }
}
