package rs.tefter.validation.acceptance;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.Findings;
import rs.tefter.validation.Issued;
import rs.tefter.validation.Rule;

/** The documents or the period (BG-3, BG-14) that a credit or debit note corrects. */
final class Sources {
    private static final Name START_DATE = Name.cbc("StartDate");
    private static final Name END_DATE = Name.cbc("EndDate");
    private static final Name DOCUMENT_TYPE = Name.cbc("DocumentTypeCode");

    static final Rule CREDIT_WITHOUT = Rule.upload("SEF-70", "BG-3").refuses("CreditInvoiceMustHaveSource",
            "Credit invoice must have source");
    static final Rule DEBIT_WITHOUT = Rule.upload("SEF-71", "BG-3").refuses("DebitInvoiceMustHaveSource",
            "Debit invoice must have source");
    static final Rule BOTH = Rule.further("SEF-72", "BG-3", "BG-14").refuses(
            "UBLCannotBeDefinedInvoiceDocumentReferenceIDWithInvoicePeriodStartDateAndInvoicePeriodEndDateParameters",
            "Reference and period cannot both be defined");
    static final Rule NOT_FOUND = Rule.upload("SEF-73", "BT-25").refuses("UBLSourceInvoiceNotFound", "Source invoice not found");
    static final Rule OTHER_TYPE = Rule.further("SEF-74", "BT-25").text("SEF-74.type")
            .refuses("UBLNotRegularTypeOfSourceInvoice", "Not regular type of source invoice");
    static final Rule OTHER_BUYER = Rule.further("SEF-74", "BT-25").text("SEF-74.buyer")
            .refuses("UBLNotRegularTypeOfSourceInvoice", "Not regular type of source invoice");
    static final Rule TWICE = Rule.further("SEF-75", "BT-25").refuses("UBLSourceDocumentNumberMustBeUnique",
            "Source document number must be unique");
    static final Rule INCOMPLETE = Rule.upload("TEF-L4-06", "BT-25", "BT-26").refuses("UBLBillingReferenceMissing",
            "Billing reference is missing");

    static final List<Rule> RULES = List.of(CREDIT_WITHOUT, DEBIT_WITHOUT, BOTH, NOT_FOUND, OTHER_TYPE, OTHER_BUYER, TWICE,
            INCOMPLETE);

    private Sources() {}

    /** Whether the document names the period that it is about. */
    static boolean hasPeriod(Submission s) {
        return period(s) != Document.NONE;
    }

    static void check(Submission s, Findings out) {
        boolean referring = s.document().child(s.root(), Names.BILLING_REFERENCE) != Document.NONE;
        int period = period(s);
        if (s.isOfType(Submission.CREDIT_NOTE, Submission.DEBIT_NOTE)) {
            if (!referring && period == Document.NONE) {
                out.missing(s.isOfType(Submission.CREDIT_NOTE) ? CREDIT_WITHOUT : DEBIT_WITHOUT, s.root(), "cac:BillingReference");
            } else if (referring && period != Document.NONE) {
                out.at(BOTH, period);
            }
        }
        references(s, out);
    }

    private static int period(Submission s) {
        Document document = s.document();
        for (int n = document.child(s.root(), Names.INVOICE_PERIOD); n != Document.NONE; n = document.next(n, Names.INVOICE_PERIOD)) {
            if (document.value(n, START_DATE).isPresent() || document.value(n, END_DATE).isPresent()) {
                return n;
            }
        }
        return Document.NONE;
    }

    private static void references(Submission s, Findings out) {
        Document document = s.document();
        Set<String> seen = new HashSet<>();
        for (int n = document.child(s.root(), Names.BILLING_REFERENCE); n != Document.NONE; n = document.next(n, Names.BILLING_REFERENCE)) {
            int reference = document.child(n, Names.INVOICE_DOCUMENT_REFERENCE);
            Optional<String> number = document.value(n, Names.INVOICE_DOCUMENT_REFERENCE, Names.ID);
            if (number.isEmpty() || document.value(reference, Names.ISSUE_DATE).isEmpty()) {
                out.missing(INCOMPLETE, n, "cac:InvoiceDocumentReference/" + (number.isEmpty() ? "cbc:ID" : "cbc:IssueDate"));
            }
            if (number.isPresent()) {
                int node = document.child(reference, Names.ID);
                if (!seen.add(number.get())) {
                    out.at(TWICE, node);
                } else {
                    resolve(s, reference, node, number.get(), out);
                }
            }
        }
    }

    private static void resolve(Submission s, int reference, int node, String number, Findings out) {
        Optional<Issued> issued = s.context().archive().issuedBySeller(number);
        if (s.isOfType(Submission.CREDIT_NOTE, Submission.DEBIT_NOTE)) {
            Optional<String> type = s.document().value(reference, DOCUMENT_TYPE);
            if (issued.isEmpty() && type.isEmpty()) {
                out.at(NOT_FOUND, node);
            }
            issued.ifPresent(source -> {
                if (type.filter(code -> !code.equals(source.typeCode())).isPresent()) {
                    out.at(OTHER_TYPE, node, "type", source.typeCode());
                } else if (s.buyerPib().filter(pib -> !pib.equals(source.buyerPib())).isPresent()) {
                    out.at(OTHER_BUYER, node);
                }
            });
        }
        issued.ifPresent(source -> Advances.checkReference(s, node, source, out));
    }
}
