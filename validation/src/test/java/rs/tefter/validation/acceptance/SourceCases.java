package rs.tefter.validation.acceptance;

import static rs.tefter.validation.Submitted.creditNote;
import static rs.tefter.validation.Submitted.debitNote;
import static rs.tefter.validation.Submitted.settling;
import static rs.tefter.validation.acceptance.Case.breaks;
import static rs.tefter.validation.acceptance.Case.holds;

import java.util.List;
import rs.tefter.validation.Issued;
import rs.tefter.validation.Submitted;

/** Documents and periods referred to, and settled advances. */
final class SourceCases {
    private static final String SOURCE = "<cbc:ID>F-0/2026</cbc:ID><cbc:IssueDate>2026-11-01</cbc:IssueDate>";
    private static final String PERIOD = "<cbc:StartDate>2026-11-01</cbc:StartDate><cbc:EndDate>2026-11-15</cbc:EndDate><cbc:DescriptionCode>";

    static List<Case> all() {
        return List.of(
                breaks("a credit note about nothing", creditNote().drop("cac:BillingReference"), "SEF-70 CreditInvoiceMustHaveSource"),
                breaks("a debit note about nothing", debitNote().drop("cac:BillingReference"), "SEF-71 DebitInvoiceMustHaveSource"),
                holds("a credit note about a period", aboutPeriod(creditNote())),
                holds("a debit note about a period", aboutPeriod(debitNote())),
                breaks("a credit note about a document and a period", creditNote().edit("<cbc:DescriptionCode>", PERIOD),
                        "SEF-72 UBLCannotBeDefinedInvoiceDocumentReferenceIDWithInvoicePeriodStartDateAndInvoicePeriodEndDateParameters"),
                breaks("a source that the seller never issued", creditNote().edit("F-0/2026", "F-X"), "SEF-73 UBLSourceInvoiceNotFound"),
                holds("a source declared as issued elsewhere", creditNote().edit(SOURCE,
                        "<cbc:ID>F-X</cbc:ID><cbc:IssueDate>2026-11-01</cbc:IssueDate><cbc:DocumentTypeCode>380</cbc:DocumentTypeCode>")),
                breaks("a source of another type than declared", creditNote().edit(SOURCE, SOURCE
                        + "<cbc:DocumentTypeCode>386</cbc:DocumentTypeCode>"),
                        "SEF-74 UBLNotRegularTypeOfSourceInvoice"),
                breaks("a source issued to another buyer", creditNote().edit("F-0/2026", "F-Y").issued(new Issued("F-Y", "380", "100373090", false)),
                        "SEF-74 UBLNotRegularTypeOfSourceInvoice"),
                breaks("a source named twice", creditNote().edit("  <cac:AccountingSupplierParty>", DocumentCases.REFERENCE),
                        "SEF-75 UBLSourceDocumentNumberMustBeUnique"),
                breaks("a source without its issue date", creditNote().edit("<cbc:IssueDate>2026-11-01</cbc:IssueDate>", ""),
                        "TEF-L4-06 UBLBillingReferenceMissing"),
                breaks("a reference without a number", creditNote().edit("<cbc:ID>F-0/2026</cbc:ID>", "<cbc:ID/>"),
                        "TEF-L4-06 UBLBillingReferenceMissing"),

                holds("an invoice that settles an advance", settling()),
                holds("an advance in the namespace that live clients use", settling().inSchemaNamespace()),
                breaks("a reference to an advance without the extension", settling().drop("cec:UBLExtensions"),
                        "SEF-80 UBLInvoiceExtensionNotDefined"),
                breaks("an advance that was never issued", settling().editAll("AV-1", "AV-2"), "SEF-81 UBLPrepaymentInvoiceNotFound"),
                breaks("an advance without a number", settling().edit("<cbc:ID>AV-1</cbc:ID>", "<cbc:ID/>"), "SEF-81 UBLPrepaymentInvoiceNotFound"),
                breaks("an advance of another buyer", settling().editAll("AV-1", "AV-2").issued(new Issued("AV-2", "386", "100373090", false)),
                        "SEF-81 UBLPrepaymentInvoiceNotFound"),
                breaks("an advance that is an invoice", settling().editAll("AV-1", "AV-2").issued("AV-2", "380"),
                        "SEF-82 UBLNotRegularTypeOfSelectedPrepaymentInvoice"),
                breaks("an advance that was reversed", settling().editAll("AV-1", "AV-2").issued(new Issued("AV-2", "386", "111032440", true)),
                        "SEF-83 UBLInvoiceWithPrepaymentInStatusStorno"),
                breaks("an advance listed twice", settling().twice("sbt:InvoicedPrepaymentAmmount")
                        .edit("Amount currencyID=\"RSD\">600.00<", "Amount currencyID=\"RSD\">1200.00<"),
                        "SEF-84 UBLCannotHaveDuplicateInvoicePrepaymentAmount"),
                breaks("an advance that is no reference", settling().drop("cac:BillingReference"), "SEF-85 UBLBillingReferenceMissing"),
                breaks("advances without reduced totals", settling().drop("sbt:ReducedTotals"),
                        "SEF-86 UBLInvoiceExtensionReducedTotalsTaxTotalNotValid"),
                breaks("reduced totals without VAT", settling().edit("<sbt:ReducedTotals>", "<sbt:ReducedTotals><!--")
                        .edit("</cac:TaxTotal>\n      <cac:LegalMonetaryTotal>", "--><cac:LegalMonetaryTotal>"),
                        "SEF-86 UBLInvoiceExtensionReducedTotalsTaxTotalNotValid"),
                breaks("a prepaid amount that is not the advance", settling().edit("Amount currencyID=\"RSD\">600.00<",
                        "Amount currencyID=\"RSD\">600.01<"),
                        "SEF-87 SelectedPrepaymentInvoiceNotCorrectPrepayedAmount"),
                breaks("an extension in two namespaces", settling().reducedInSchemaNamespace(), "TEF-L4-07"));
    }

    /** The document about a period in the place of its source. */
    static Submitted aboutPeriod(Submitted note) {
        return note.drop("cac:BillingReference").edit("<cbc:DescriptionCode>", PERIOD);
    }

    private SourceCases() {}
}
