package rs.tefter.validation.acceptance;

import java.util.List;
import java.util.Set;
import rs.tefter.ubl.Document;
import rs.tefter.validation.Findings;
import rs.tefter.validation.Rule;

/** The VAT date code (BT-8): when the duty to pay VAT arises. */
final class VatDate {
    private static final String PAYMENT = "432";
    private static final String NONE = "0";
    private static final Set<String> CODES = Set.of("3", "35", PAYMENT);
    private static final String FIELD = "invoice.InvoicePeriod.DescriptionCode";

    static final Rule MISSING = Rule.upload("SEF-20", "BT-8").refuses("InvoicePeriodDescriptionCodeNotDefined",
            "Description code is not defined", FIELD);
    static final Rule NOT_NEEDED = Rule.upload("SEF-21", "BT-8").refuses("InvoicePeriodDescriptionCodeNotNeeded",
            "Description code is not needed", FIELD);
    static final Rule UNKNOWN = Rule.upload("SEF-22", "BT-8").refuses("InvoicePeriodDescriptionCodeNotProperlyDefined",
            "Description code is not properly defined", FIELD);
    static final Rule NOT_OF_PREPAYMENT = Rule.further("SEF-24", "BT-8").warning()
            .refuses("VatPointDateTypeNotAllowedForChosenDocumentType", "VAT point date type not allowed for this document", FIELD);

    static final List<Rule> RULES = List.of(MISSING, NOT_NEEDED, UNKNOWN, NOT_OF_PREPAYMENT);

    private VatDate() {}

    /** Whether VAT is due by payment. */
    static boolean isPayment(Submission s) {
        return s.document().value(s.root(), Names.INVOICE_PERIOD, Names.DESCRIPTION_CODE).filter(PAYMENT::equals).isPresent();
    }

    /**
     * @param taxed whether any line has category S
     */
    static void check(Submission s, boolean taxed, Findings out) {
        Document document = s.document();
        int node = document.find(s.root(), Names.INVOICE_PERIOD, Names.DESCRIPTION_CODE);
        String code = node == Document.NONE ? "" : document.text(node).strip();
        boolean decides = s.isOfType(Submission.INVOICE, Submission.DEBIT_NOTE, Submission.PREPAYMENT);
        if (code.isEmpty()) {
            if (decides && taxed) {
                out.missing(MISSING, s.root(), "cac:InvoicePeriod/cbc:DescriptionCode");
            }
            return;
        }
        if (decides && !taxed) {
            out.at(NOT_NEEDED, node);
        }
        if (!CODES.contains(code) && !(document.isCreditNote() && code.equals(NONE))) {
            out.at(UNKNOWN, node);
        }
        if (s.isOfType(Submission.PREPAYMENT) && !code.equals(PAYMENT)) {
            out.at(NOT_OF_PREPAYMENT, node);
        }
    }
}
