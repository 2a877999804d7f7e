package rs.tefter.validation.acceptance;

import java.util.List;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.Findings;
import rs.tefter.validation.Rule;
import rs.tefter.validation.codes.CodeList;

/** The amount to pay and the currency it is in. */
final class Totals {
    private static final String DINAR = "RSD";
    private static final Name PAYABLE_AMOUNT = Name.cbc("PayableAmount");

    static final Rule PAYABLE_MISSING = Rule.upload("SEF-34", "BT-115").refuses("UBLUndefinedPayableAmount",
            "Payable amount is not defined", "invoice.LegalMonetaryTotal.PayableAmount");
    static final Rule CURRENCY_MISSING = Rule.further("SEF-90", "BT-5").text("SEF-90.missing").refuses("UBLMissingDocumentCurrency",
            "Document currency is not valid");
    static final Rule CURRENCY_UNKNOWN = Rule.further("SEF-90", "BT-5").text("SEF-90.unknown").refuses("UBLDocumentCurrencyNotValid",
            "Document currency is not valid");
    static final Rule FOREIGN_TAX_TOTALS = Rule.further("SEF-91", "BT-110", "BT-111").refuses(
            "UBLForeignCurrencyShouldHaveTwoTaxTotals", "Foreign currency should have two tax totals", "invoice.TaxTotal");

    static final List<Rule> RULES = List.of(PAYABLE_MISSING, CURRENCY_MISSING, CURRENCY_UNKNOWN, FOREIGN_TAX_TOTALS);

    private Totals() {}

    static void check(Submission s, Findings out) {
        Document document = s.document();
        if (document.value(s.root(), Names.LEGAL_MONETARY_TOTAL, PAYABLE_AMOUNT).isEmpty()) {
            int totals = document.child(s.root(), Names.LEGAL_MONETARY_TOTAL);
            out.missing(PAYABLE_MISSING, totals == Document.NONE ? s.root() : totals, "cbc:PayableAmount");
        }
        String currency = document.value(s.root(), Names.CURRENCY).orElse("");
        if (currency.isEmpty()) {
            out.missing(CURRENCY_MISSING, s.root(), "cbc:DocumentCurrencyCode");
        } else if (!CodeList.CURRENCIES.contains(currency)) {
            out.at(CURRENCY_UNKNOWN, document.child(s.root(), Names.CURRENCY));
        } else if (isForeign(s) && taxTotals(s) != 2) {
            out.missing(FOREIGN_TAX_TOTALS, s.root(), "cac:TaxTotal", "currency", currency);
        }
    }

    static boolean isForeign(Submission s) {
        return s.document().value(s.root(), Names.CURRENCY).filter(currency -> !currency.equals(DINAR)).isPresent();
    }

    private static int taxTotals(Submission s) {
        int count = 0;
        for (int n = s.document().child(s.root(), Names.TAX_TOTAL); n != Document.NONE; n = s.document().next(n, Names.TAX_TOTAL)) {
            count++;
        }
        return count;
    }
}
