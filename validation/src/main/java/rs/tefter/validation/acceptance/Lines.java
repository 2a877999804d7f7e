package rs.tefter.validation.acceptance;

import java.util.List;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.Findings;
import rs.tefter.validation.Rule;
import rs.tefter.validation.codes.UnitsOfMeasure;
import rs.tefter.validation.codes.UnitsOfMeasure.Unit;

/** What is asked of every line, in one pass over them. */
final class Lines {
    private static final Name ITEM = Name.cac("Item");
    private static final Name LINE_CATEGORY = Name.cac("ClassifiedTaxCategory");

    static final Rule UNIT_NOT_LISTED = Rule.further("SEF-32", "BT-130").warning().refuses("UBLUnitCodeNotValid",
            "Unit code is not valid", "invoice.InvoiceLine.InvoicedQuantity.unitCode");
    static final Rule CATEGORY_MISSING = Rule.upload("SEF-36", "BT-151").refuses("UBLClassifiedTaxCategoryNotDefined",
            "Classified tax category is not defined");

    static final List<Rule> RULES = List.of(UNIT_NOT_LISTED, CATEGORY_MISSING);

    private Lines() {}

    /** Checks the lines; true when any of them has category S. */
    static boolean check(Submission s, Findings out) {
        Document document = s.document();
        boolean creditNote = document.isCreditNote();
        Name line = Name.cac(creditNote ? "CreditNoteLine" : "InvoiceLine");
        Name quantity = Name.cbc(creditNote ? "CreditedQuantity" : "InvoicedQuantity");
        boolean taxed = false;
        for (int n = document.child(s.root(), line); n != Document.NONE; n = document.next(n, line)) {
            unit(document, document.child(n, quantity), out);
            taxed |= category(document, n, out);
        }
        return taxed;
    }

    private static void unit(Document document, int quantity, Findings out) {
        Optional<String> code = quantity == Document.NONE ? Optional.empty() : document.attribute(quantity, "unitCode");
        if (code.isPresent() && UnitsOfMeasure.find(code.get()).filter(Unit::known).isEmpty()) {
            out.at(UNIT_NOT_LISTED, quantity, "unit", code.get());
        }
    }

    private static boolean category(Document document, int line, Findings out) {
        int category = document.find(line, ITEM, LINE_CATEGORY);
        String code = category == Document.NONE ? "" : document.value(category, Names.ID).orElse("");
        if (code.isEmpty()) {
            out.missing(CATEGORY_MISSING, line, "cac:Item/cac:ClassifiedTaxCategory");
            return false;
        }
        return Tax.checkRate(document, category, code, out);
    }
}
