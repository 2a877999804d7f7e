package rs.tefter.validation.acceptance;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.Findings;
import rs.tefter.validation.Issued;
import rs.tefter.validation.Layer;
import rs.tefter.validation.Rule;
import rs.tefter.validation.Scope;
import rs.tefter.validation.Severity;
import rs.tefter.validation.srbdt.Extension;

/** Prepayment invoices that a final document settles, listed in the extension SrbDtExt. */
final class Advances {
    private static final String ADVANCE_FIELD = "invoice.UBLExtensions.SrbDtExt.InvoicedPrepaymentAmmount.ID";

    static final Rule EXTENSION_MISSING = Rule.further("SEF-80", "BT-25").refuses("UBLInvoiceExtensionNotDefined",
            "Invoice extension is not defined", "invoice.UBLExtensions");
    static final Rule NOT_FOUND = Rule.further("SEF-81").refuses("UBLPrepaymentInvoiceNotFound", "Prepayment invoice not found",
            ADVANCE_FIELD);
    static final Rule NOT_PREPAYMENT = Rule.further("SEF-82").refuses("UBLNotRegularTypeOfSelectedPrepaymentInvoice",
            "Not regular type of prepayment invoice", ADVANCE_FIELD);
    static final Rule REVERSED = Rule.further("SEF-83").refuses("UBLInvoiceWithPrepaymentInStatusStorno",
            "Prepayment is in status storno", ADVANCE_FIELD);
    static final Rule TWICE = Rule.further("SEF-84").refuses("UBLCannotHaveDuplicateInvoicePrepaymentAmount",
            "Duplicate prepayment", ADVANCE_FIELD);
    static final Rule NOT_REFERENCED = Rule.further("SEF-85", "BG-3").warning().refuses("UBLBillingReferenceMissing",
            "Billing reference is missing", "invoice.BillingReference");
    static final Rule REDUCED_MISSING = Rule.further("SEF-86").refuses("UBLInvoiceExtensionReducedTotalsTaxTotalNotValid",
            "Reduced totals are not valid", "invoice.UBLExtensions.SrbDtExt.ReducedTotals");
    static final Rule SUM_DIFFERS = Rule.further("SEF-87", "BT-113").warning().refuses(
            "SelectedPrepaymentInvoiceNotCorrectPrepayedAmount", "Prepaid amount is not correct",
            "invoice.LegalMonetaryTotal.PrepaidAmount");
    static final Rule MIXED = Rule.further("TEF-L4-07").in(Layer.ACCEPTANCE, Severity.INFO, Scope.EVERYTHING);

    static final List<Rule> RULES = List.of(EXTENSION_MISSING, NOT_FOUND, NOT_PREPAYMENT, REVERSED, TWICE, NOT_REFERENCED,
            REDUCED_MISSING, SUM_DIFFERS, MIXED);

    private Advances() {}

    /** A document that refers to a prepayment invoice must settle it in the extension. */
    static void checkReference(Submission s, int reference, Issued source, Findings out) {
        if (s.isOfType(Submission.INVOICE, Submission.DEBIT_NOTE) && source.typeCode().equals(Submission.PREPAYMENT)
                && Extension.of(s.document()).isEmpty()) {
            out.at(EXTENSION_MISSING, reference);
        }
    }

    static void check(Submission s, Findings out) {
        if (out.runs(NOT_FOUND)) {
            Extension.of(s.document()).stream().findFirst().ifPresent(extension -> check(s, extension, out));
        }
    }

    private static void check(Submission s, Extension extension, Findings out) {
        List<Integer> advances = extension.advances();
        each(s, advances, out);
        if (!advances.isEmpty()) {
            reducedTotals(s, extension, out);
            sum(s, advances, out);
        }
        if (extension.mixesNamespaces()) {
            out.at(MIXED, extension.node());
        }
    }

    private static void each(Submission s, List<Integer> advances, Findings out) {
        Set<String> referenced = referencedNumbers(s);
        Set<String> seen = new HashSet<>();
        for (int advance : advances) {
            Optional<String> number = s.document().value(advance, Names.ID);
            if (number.isEmpty()) {
                out.missing(NOT_FOUND, advance, "cbc:ID");
                continue;
            }
            int node = s.document().child(advance, Names.ID);
            if (!seen.add(number.get())) {
                out.at(TWICE, node);
                continue;
            }
            resolve(s, node, number.get(), out);
            if (!referenced.contains(number.get())) {
                out.at(NOT_REFERENCED, node);
            }
        }
    }

    private static void resolve(Submission s, int node, String number, Findings out) {
        Optional<Issued> issued = s.context().archive().issuedBySeller(number);
        if (issued.filter(advance -> !advance.typeCode().equals(Submission.PREPAYMENT)).isPresent()) {
            out.at(NOT_PREPAYMENT, node, "type", issued.get().typeCode());
        } else if (issued.isEmpty() || !Optional.of(issued.get().buyerPib()).equals(s.buyerPib())) {
            out.at(NOT_FOUND, node);
        } else if (issued.get().reversed()) {
            out.at(REVERSED, node);
        }
    }

    private static void reducedTotals(Submission s, Extension extension, Findings out) {
        List<Integer> reduced = extension.reducedTotals();
        if (reduced.isEmpty()) {
            out.missing(REDUCED_MISSING, extension.node(), "sbt:ReducedTotals");
        } else if (s.document().child(reduced.getFirst(), Names.TAX_TOTAL) == Document.NONE) {
            out.missing(REDUCED_MISSING, reduced.getFirst(), "cac:TaxTotal");
        }
    }

    /** Bases and taxes of all advances are what was prepaid, to the last para. */
    private static void sum(Submission s, List<Integer> advances, Findings out) {
        Document document = s.document();
        BigDecimal sum = advances.stream().map(advance -> worth(document, advance)).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(amount(document, s.root(), Names.LEGAL_MONETARY_TOTAL, Names.PREPAID_AMOUNT)) != 0) {
            int prepaid = document.find(s.root(), Names.LEGAL_MONETARY_TOTAL, Names.PREPAID_AMOUNT);
            out.at(SUM_DIFFERS, prepaid == Document.NONE ? s.root() : prepaid, "sum", sum.toPlainString());
        }
    }

    private static BigDecimal worth(Document document, int advance) {
        BigDecimal worth = BigDecimal.ZERO;
        for (int n = document.child(advance, Names.TAX_TOTAL); n != Document.NONE; n = document.next(n, Names.TAX_TOTAL)) {
            worth = worth.add(amount(document, n, Names.TAX_AMOUNT));
            for (int row = document.child(n, Names.TAX_SUBTOTAL); row != Document.NONE; row = document.next(row, Names.TAX_SUBTOTAL)) {
                worth = worth.add(amount(document, row, Names.TAXABLE_AMOUNT));
            }
        }
        return worth;
    }

    private static Set<String> referencedNumbers(Submission s) {
        Document document = s.document();
        Set<String> numbers = new HashSet<>();
        for (int n = document.child(s.root(), Names.BILLING_REFERENCE); n != Document.NONE; n = document.next(n, Names.BILLING_REFERENCE)) {
            document.value(n, Names.INVOICE_DOCUMENT_REFERENCE, Names.ID).ifPresent(numbers::add);
        }
        return numbers;
    }

    private static BigDecimal amount(Document document, int node, Name... path) {
        return Values.decimal(document, node, path).orElse(BigDecimal.ZERO);
    }
}
