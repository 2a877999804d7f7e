package rs.tefter.validation.acceptance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.validation.Findings;
import rs.tefter.validation.Rule;
import rs.tefter.validation.codes.VatCategory;

/** VAT totals, the breakdown by category (BG-23) and its rates. */
final class Tax {
    private static final BigDecimal STANDARD = BigDecimal.valueOf(20);
    private static final BigDecimal REDUCED = BigDecimal.TEN;
    private static final String NOT_FOR_RECIPIENT = "Not allowed for recipient-calculated VAT";
    private static final String NOT_FOR_EXEMPTION = "Not allowed for exemption from VAT";

    static final Rule SUM_DIFFERS = Rule.upload("SEF-35", "BT-110").refuses("UBLTotalTaxAmountAndSubtotalTaxAmountDiffer",
            "Total tax amount and subtotal tax amount differ");
    static final Rule TOTAL_MISSING = Rule.upload("SEF-36", "BG-22").refuses("UBLTaxTotalNotDefined", "Tax total is not defined");
    static final Rule SUBTOTAL_MISSING = Rule.upload("SEF-36", "BG-23").refuses("UBLTaxSubtotalNotDefined",
            "Tax subtotal is not defined");
    static final Rule CATEGORY_MISSING = Rule.upload("SEF-36", "BT-118").refuses("UBLTaxCategoryNotDefined",
            "Tax category is not defined");
    static final Rule STANDARD_RATE = Rule.upload("SEF-40", "BT-119", "BT-152").refuses("UBLIncorrectVatRateForStandardVatRate",
            "Incorrect VAT rate for standard VAT rate");
    static final Rule REVERSE_RATE = Rule.further("SEF-41", "BT-119").text("SEF-41.rate")
            .refuses("UBLNotAllowedPercentOfTaxableAmountForRecipientCalculatesVAT", NOT_FOR_RECIPIENT);
    static final Rule REVERSE_AMOUNT = Rule.further("SEF-41", "BT-117").text("SEF-41.amount")
            .refuses("UBLNotAllowedSubtotalTaxAmountForRecipientCalculatesVAT", NOT_FOR_RECIPIENT);
    static final Rule EXEMPT_RATE = Rule.further("SEF-42", "BT-119").text("SEF-42.rate")
            .refuses("UBLNotAllowedPercentOfTaxableAmountForExemptionFromVAT", NOT_FOR_EXEMPTION);
    static final Rule EXEMPT_AMOUNT = Rule.further("SEF-42", "BT-117").text("SEF-42.amount")
            .refuses("UBLNotAllowedSubtotalTaxAmountForExemptionFromVAT", NOT_FOR_EXEMPTION);
    static final Rule CATEGORY_UNKNOWN = Rule.upload("TEF-L4-04", "BT-118", "BT-151").refuses("UBLTaxCategoryIdUnknown",
            "Tax category is unknown");

    static final List<Rule> RULES = List.of(SUM_DIFFERS, TOTAL_MISSING, SUBTOTAL_MISSING, CATEGORY_MISSING, STANDARD_RATE,
            REVERSE_RATE, REVERSE_AMOUNT, EXEMPT_RATE, EXEMPT_AMOUNT, CATEGORY_UNKNOWN);

    private Tax() {}

    static void check(Submission s, Findings out) {
        Document document = s.document();
        int first = document.child(s.root(), Names.TAX_TOTAL);
        if (first == Document.NONE) {
            out.missing(TOTAL_MISSING, s.root(), "cac:TaxTotal");
            return;
        }
        if (document.find(s.root(), Names.TAX_TOTAL, Names.TAX_SUBTOTAL) == Document.NONE) {
            out.missing(SUBTOTAL_MISSING, first, "cac:TaxSubtotal");
        }
        for (int total = first; total != Document.NONE; total = document.next(total, Names.TAX_TOTAL)) {
            breakdown(s, total, out);
        }
    }

    /** Checks the category and the rate of a line or a breakdown row; true when it is category S. */
    static boolean checkRate(Document document, int category, String code, Findings out) {
        if (VatCategory.of(code).isEmpty()) {
            out.at(CATEGORY_UNKNOWN, document.child(category, Names.ID));
            return false;
        }
        boolean standard = code.equals(VatCategory.S.name());
        if (standard) {
            Optional<BigDecimal> rate = Values.decimal(document, category, Names.PERCENT);
            if (rate.isEmpty()) {
                out.missing(STANDARD_RATE, category, "cbc:Percent");
            } else if (rate.get().compareTo(STANDARD) != 0 && rate.get().compareTo(REDUCED) != 0) {
                out.at(STANDARD_RATE, document.child(category, Names.PERCENT));
            }
        }
        return standard;
    }

    private static void breakdown(Submission s, int total, Findings out) {
        Document document = s.document();
        BigDecimal sum = BigDecimal.ZERO;
        boolean readable = document.child(total, Names.TAX_SUBTOTAL) != Document.NONE;
        for (int row = document.child(total, Names.TAX_SUBTOTAL); row != Document.NONE; row = document.next(row, Names.TAX_SUBTOTAL)) {
            Optional<BigDecimal> tax = Values.decimal(document, row, Names.TAX_AMOUNT);
            readable &= tax.isPresent();
            sum = sum.add(tax.orElse(BigDecimal.ZERO));
            row(s, row, tax, out);
        }
        BigDecimal expected = sum;
        Optional<BigDecimal> amount = Values.decimal(document, total, Names.TAX_AMOUNT);
        if (readable && amount.filter(stated -> stated.compareTo(expected) != 0).isPresent()) {
            out.at(SUM_DIFFERS, document.child(total, Names.TAX_AMOUNT), "sum", expected.toPlainString());
        }
    }

    private static void row(Submission s, int row, Optional<BigDecimal> tax, Findings out) {
        Document document = s.document();
        int category = document.child(row, Names.TAX_CATEGORY);
        String code = category == Document.NONE ? "" : document.value(category, Names.ID).orElse("");
        if (code.isEmpty()) {
            out.missing(CATEGORY_MISSING, row, "cac:TaxCategory");
            return;
        }
        boolean standard = checkRate(document, category, code, out);
        if (!standard && VatCategory.of(code).isPresent()) {
            boolean reverse = code.equals(VatCategory.AE.name());
            if (Values.decimal(document, category, Names.PERCENT).filter(rate -> rate.signum() != 0).isPresent()) {
                out.at(reverse ? REVERSE_RATE : EXEMPT_RATE, document.child(category, Names.PERCENT), "category", code);
            }
            if (tax.filter(amount -> amount.signum() != 0).isPresent()) {
                out.at(reverse ? REVERSE_AMOUNT : EXEMPT_AMOUNT, document.child(row, Names.TAX_AMOUNT), "category", code);
            }
            Exemptions.check(s, category, code, out);
        }
    }
}
