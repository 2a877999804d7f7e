package rs.tefter.validation.srbdt;

import static rs.tefter.validation.srbdt.Case.breaks;
import static rs.tefter.validation.srbdt.Case.holds;

import java.util.List;
import java.util.stream.Stream;
import rs.tefter.validation.Submitted;

/** VAT categories: which there are, and what those ask for that only Serbia has. The base document has 500.00 of the exempt one. */
final class CategoryCases {
    private static final String EXEMPT_ROW = "<cac:TaxCategory><cbc:ID>E<";
    private static final String EXEMPT_LINE = "<cac:ClassifiedTaxCategory><cbc:ID>E<";
    private static final String BASE = "TaxableAmount currencyID=\"RSD\">500.00<";

    static List<Case> all() {
        return Stream.concat(known().stream(), Stream.concat(Stream.of("R", "OE", "SS", "N").flatMap(category -> family(category).stream()),
                outside().stream())).toList();
    }

    private static List<Case> known() {
        return List.of(
                breaks("an allowance of a category that Serbia does not know", d -> allowance(d, false, "G", "0"), "RSR-34"),
                breaks("a charge of no category", d -> allowance(d, true, "", "0"), "RSR-34"),
                holds("an allowance and a charge of the standard rate", d -> allowance(allowance(d, false, "S", "20"), true, "S", "20")),
                breaks("a row of a category that Serbia does not know", d -> d.edit(EXEMPT_ROW, EXEMPT_ROW.replace("E<", "K<")), "RSR-35"),
                breaks("a row of a category in small letters", d -> d.edit(EXEMPT_ROW, EXEMPT_ROW.replace("E<", "e<")), "RSR-35"),
                breaks("a line of a category that Serbia does not know", d -> d.edit(EXEMPT_LINE, EXEMPT_LINE.replace("E<", "L<")), "RSR-36"),
                holds("a category between white space", d -> d.edit(EXEMPT_LINE, EXEMPT_LINE.replace("E<", " E\n<"))));
    }

    private static List<Case> family(String category) {
        String rule = "RSK-" + category + "-";
        String in = " of category " + category;
        return List.of(
                holds("a line and a row" + in, d -> of(d, category)),
                breaks("a line without a row" + in, d -> d.edit(EXEMPT_LINE, EXEMPT_LINE.replace("E<", category + "<")), rule + "01"),
                breaks("two rows" + in, d -> of(d, category).edit("<cac:TaxSubtotal>\n      <cbc:TaxableAmount currencyID=\"RSD\">1000.00<",
                        row(category) + "<cac:TaxSubtotal><cbc:TaxableAmount currencyID=\"RSD\">1000.00<"), rule + "01"),
                holds("a row" + in + " under another tax", d -> d.edit(EXEMPT_ROW, EXEMPT_ROW.replace("E<", category + "<"))
                        .editAfter("PDV-RS-25-1-1", "<cbc:ID>VAT<", "<cbc:ID>GST<")),
                breaks("a line" + in + " with a rate", d -> line(of(d, category), category, "<cbc:Percent>10</cbc:Percent>"), rule + "05"),
                breaks("a line" + in + " without a rate", d -> line(of(d, category), category, ""), rule + "05"),
                breaks("a line" + in + " with an empty rate", d -> line(of(d, category), category, "<cbc:Percent/>"), rule + "05"),
                holds("a line" + in + " with a rate of 0.00", d -> line(of(d, category), category, "<cbc:Percent>0.00</cbc:Percent>")),
                holds("an allowance and a charge" + in + " in its sum", d -> allowance(allowance(of(d, category), false, category, "0"), true,
                        category, "0")),
                holds("an allowance" + in + " taken off", d -> allowance(of(d, category), false, category, "0")
                        .edit(BASE, BASE.replace("500", "490"))),
                holds("a charge" + in + " added", d -> allowance(of(d, category), true, category, "0").edit(BASE, BASE.replace("500", "510"))),
                breaks("an allowance" + in + " with a rate", d -> allowance(of(d, category), false, category, "20")
                        .edit(BASE, BASE.replace("500", "490")), rule + "06"),
                breaks("a charge" + in + " with a rate", d -> allowance(of(d, category), true, category, "20").edit(BASE, BASE.replace("500", "510")),
                        rule + "07"),
                breaks("a base" + in + " that is a para more", d -> of(d, category).edit(BASE, BASE.replace(".00", ".01")), rule + "08"),
                breaks("an allowance" + in + " not taken off", d -> allowance(of(d, category), false, category, "0"), rule + "08"),
                breaks("a row" + in + " without a base", d -> of(d, category)
                        .edit("<cbc:TaxableAmount currencyID=\"RSD\">500.00</cbc:TaxableAmount>", ""), rule + "08"),
                breaks("a base" + in + " that is no number", d -> of(d, category).edit(BASE, BASE.replace("500.00", "x")), rule + "08?"),
                breaks("a row" + in + " with VAT", d -> of(d, category).edit("TaxAmount currencyID=\"RSD\">0.00<",
                        "TaxAmount currencyID=\"RSD\">0.01<"), rule + "09"),
                breaks("a row" + in + " without its VAT", d -> of(d, category).edit("<cbc:TaxAmount currencyID=\"RSD\">0.00</cbc:TaxAmount>", ""),
                        rule + "09"),
                breaks("a row" + in + " without a reason", d -> of(d, category).drop("cbc:TaxExemptionReasonCode"), rule + "10"),
                breaks("a row" + in + " with an empty reason", d -> of(d, category).edit("PDV-RS-25-1-1", ""), rule + "10"),
                holds("a row" + in + " with a reason in words", d -> of(d, category).editAll("TaxExemptionReasonCode", "TaxExemptionReason")));
    }

    private static List<Case> outside() {
        return List.of(
                holds("category O with the rate 0", d -> allowance(of(d, "O"), false, "O", "0")),
                holds("category O without a rate", d -> line(of(d, "O"), "O", "")),
                breaks("a line of category O with a rate", d -> line(of(d, "O"), "O", "<cbc:Percent>20</cbc:Percent>"), "SRB-O-05"),
                breaks("an allowance of category O with a rate", d -> allowance(of(d, "O"), false, "O", "20"), "SRB-O-05"),
                breaks("a charge of category O with a rate", d -> allowance(of(d, "O"), true, "O", "20"), "SRB-O-05"),
                breaks("a row of category O with a rate", d -> of(d, "O").edit("<cac:TaxCategory><cbc:ID>O</cbc:ID><cbc:Percent>0<",
                        "<cac:TaxCategory><cbc:ID>O</cbc:ID><cbc:Percent>20<"), "SRB-O-05"));
    }

    /** The document with another category in the place of the exempt one. */
    private static Submitted of(Submitted document, String category) {
        return document.editAll("<cbc:ID>E<", "<cbc:ID>" + category + "<");
    }

    private static Submitted line(Submitted document, String category, String rate) {
        String id = "<cac:ClassifiedTaxCategory><cbc:ID>" + category + "</cbc:ID>";
        return document.edit(id + "<cbc:Percent>0</cbc:Percent>", id + rate);
    }

    private static String row(String category) {
        return """
                <cac:TaxSubtotal>
                  <cbc:TaxableAmount currencyID="RSD">500.00</cbc:TaxableAmount>
                  <cbc:TaxAmount currencyID="RSD">0</cbc:TaxAmount>
                  <cac:TaxCategory><cbc:ID>%s</cbc:ID><cbc:Percent>0</cbc:Percent><cbc:TaxExemptionReason>x</cbc:TaxExemptionReason>
                    <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>
                </cac:TaxSubtotal>
                """.formatted(category);
    }

    private static Submitted allowance(Submitted document, boolean charge, String category, String rate) {
        return document.edit("<cac:TaxTotal>", """
                <cac:AllowanceCharge>
                  <cbc:ChargeIndicator>%s</cbc:ChargeIndicator>
                  <cbc:Amount currencyID="RSD">10.00</cbc:Amount>
                  <cac:TaxCategory><cbc:ID>%s</cbc:ID><cbc:Percent>%s</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>
                </cac:AllowanceCharge>
                <cac:TaxTotal>""".formatted(charge, category, rate));
    }

    private CategoryCases() {}
}
