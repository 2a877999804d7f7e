package rs.tefter.validation.srbdt;

import static rs.tefter.validation.srbdt.Case.breaks;
import static rs.tefter.validation.srbdt.Case.holds;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import rs.tefter.validation.Submitted;

/** Settled advances, in the extension's own namespace and in that of XML Schema. */
final class ExtensionCases {
    private static final String CATEGORY = "<cac:TaxCategory><cbc:ID>S<";
    private static final String EXCLUSIVE = "TaxExclusiveAmount currencyID=\"RSD\">900.00<";
    private static final String INCLUSIVE = "TaxInclusiveAmount currencyID=\"RSD\">1100.00<";

    static List<Case> all() {
        return Stream.concat(in("its own namespace", Submitted::settling).stream(),
                in("the namespace of XML Schema", d -> Submitted.settling(d).inSchemaNamespace()).stream()).toList();
    }

    private static List<Case> in(String namespace, UnaryOperator<Submitted> settling) {
        String in = " in " + namespace;
        return List.of(
                holds("a settled advance" + in, settling),
                breaks("the short specification beside an extension" + in, d -> settling.apply(d)
                        .edit("#conformant#urn:mfin.gov.rs:srbdtext:2022", ""), "RSR-02"),
                breaks("no specification beside an extension" + in, d -> settling.apply(d).drop("cbc:CustomizationID"), "RSR-02"),
                breaks("an advance of a category that Serbia does not know" + in, d -> settling.apply(d).edit(CATEGORY, CATEGORY.replace("S<", "K<")),
                        "RSE-01"),
                breaks("a reduced total of a category that Serbia does not know" + in, d -> settling.apply(d)
                        .editAfter("ReducedTotals>", CATEGORY, CATEGORY.replace("S<", "K<")), "RSE-02"),
                breaks("a reduced total with VAT that is a para more" + in, d -> settling.apply(d).edit(INCLUSIVE, INCLUSIVE.replace(".00", ".01")),
                        "RSE-03").ofInvoices(),
                holds("a reduced total without VAT that is another" + in, d -> settling.apply(d).edit(EXCLUSIVE, EXCLUSIVE.replace(".00", ".01")))
                        .ofInvoices(),
                breaks("a reduced total without VAT that is a para more" + in, d -> settling.apply(d)
                        .edit(EXCLUSIVE, EXCLUSIVE.replace(".00", ".01")), "RSE-03")
                        .of(Kind.CREDIT_NOTE),
                holds("a reduced total with VAT that is another" + in, d -> settling.apply(d).edit(INCLUSIVE, INCLUSIVE.replace(".00", ".01")))
                        .of(Kind.CREDIT_NOTE),
                breaks("no reduced total" + in, d -> settling.apply(d)
                        .edit("<cbc:TaxExclusiveAmount currencyID=\"RSD\">900.00</cbc:TaxExclusiveAmount>", "")
                        .edit("<cbc:TaxInclusiveAmount currencyID=\"RSD\">1100.00</cbc:TaxInclusiveAmount>", ""), "RSE-03"),
                breaks("a reduced total and nothing prepaid" + in, d -> settling.apply(d).drop("cbc:PrepaidAmount"), "RSE-03"),
                holds("a reduced total that is the whole, as nothing was prepaid" + in, d -> settling.apply(d).drop("cbc:PrepaidAmount")
                        .edit(INCLUSIVE, INCLUSIVE.replace("1100", "1700")).edit(EXCLUSIVE, EXCLUSIVE.replace("900", "1500"))));
    }

    private ExtensionCases() {}
}
