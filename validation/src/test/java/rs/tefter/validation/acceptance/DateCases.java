package rs.tefter.validation.acceptance;

import static rs.tefter.validation.Submitted.creditNote;
import static rs.tefter.validation.Submitted.debitNote;
import static rs.tefter.validation.Submitted.invoice;
import static rs.tefter.validation.Submitted.prepayment;
import static rs.tefter.validation.acceptance.Case.breaks;
import static rs.tefter.validation.acceptance.Case.holds;

import java.util.List;
import rs.tefter.validation.Submitted;

/** Issue, delivery and due date, and the VAT date code. */
final class DateCases {
    private static final String DELIVERED = "<cbc:ActualDeliveryDate>2026-11-19<";
    private static final String TOMORROW = "<cbc:ActualDeliveryDate>2026-11-21<";
    private static final String PERIOD_CODE = "<cbc:DescriptionCode>35<";

    static List<Case> all() {
        return List.of(
                breaks("a document without an issue date", invoice().drop("cbc:IssueDate"), "SEF-13 IssueDateMustBeProvided"),
                breaks("an issue date that is no day", invoice().edit("2026-11-20", "2026-02-30"), "SEF-13 IssueDateMustBeProvided"),
                holds("an issue date with a time zone", invoice().edit("2026-11-20", "2026-11-20+01:00")),
                breaks("an issue date of yesterday", invoice().on("2026-11-21"), "SEF-14 IssueDateCannotBeDifferentFromTodays"),
                breaks("an issue date of tomorrow", invoice().on("2026-11-19"), "SEF-14 IssueDateCannotBeDifferentFromTodays"),
                holds("an issue date of yesterday where any is allowed", invoice().on("2026-11-21").anyIssueDate()),
                breaks("an invoice without a delivery", invoice().drop("cac:Delivery"), "SEF-15 InvoiceDeliveryDateMissing"),
                breaks("a delivery without a date", invoice().drop("cbc:ActualDeliveryDate"), "SEF-15 InvoiceDeliveryDateMissing"),
                breaks("a credit note without a date of reduction", creditNote().drop("cac:Delivery"), "SEF-16 CreditNoteReductionDateMissing"),
                breaks("a debit note without a date of increase", debitNote().drop("cac:Delivery"), "SEF-16 DebitNoteIncreaseDateMissing"),
                holds("a credit note about a period needs no date", SourceCases.aboutPeriod(creditNote()).drop("cac:Delivery")),
                holds("a delivery on the day of issue", invoice().edit(DELIVERED, "<cbc:ActualDeliveryDate>2026-11-20<")),
                breaks("a delivery after the issue", invoice().edit(DELIVERED, TOMORROW), "SEF-17 UBLDeliveryDateMustNotBeLatterThanIssueDate"),
                breaks("an increase after the issue", debitNote().edit(DELIVERED, TOMORROW), "SEF-18 UBLIncreaseDateMustNotBeLatterThanIssueDate"),
                breaks("a reduction after the issue", creditNote().edit(DELIVERED, TOMORROW), "SEF-18 UBLReductionDateMustNotBeLatterThanIssueDate"),
                breaks("a payment after the issue", invoice().ofType("386").edit(PERIOD_CODE, "<cbc:DescriptionCode>432<").edit(DELIVERED, TOMORROW),
                        "SEF-18 UBLPrepaymentDateMustNotBeLatterThanIssueDate"),
                breaks("a prepayment invoice without a due date", prepayment().drop("cbc:DueDate"), "SEF-19 UBLDueDateIsMissing"),
                breaks("VAT by payment without a due date", coded("432").drop("cbc:DueDate"), "SEF-19 UBLDueDateIsMissing"),
                breaks("a credit note with VAT by payment and no due date", creditNote().edit(PERIOD_CODE, "<cbc:DescriptionCode>432<"),
                        "SEF-19 UBLDueDateIsMissing"),
                holds("VAT by delivery without a due date", invoice().drop("cbc:DueDate")),
                breaks("taxed lines without a VAT date code", invoice().drop("cac:InvoicePeriod"), "SEF-20 InvoicePeriodDescriptionCodeNotDefined"),
                breaks("an empty VAT date code", coded(""), "SEF-20 InvoicePeriodDescriptionCodeNotDefined"),
                holds("a credit note without a VAT date code", creditNote().drop("cac:InvoicePeriod")),
                breaks("a VAT date code without taxed lines", TaxCases.exempt(), "SEF-21 InvoicePeriodDescriptionCodeNotNeeded"),
                holds("no taxed lines and no VAT date code", TaxCases.exempt().drop("cac:InvoicePeriod")),
                breaks("an unknown VAT date code", coded("36"), "SEF-22 InvoicePeriodDescriptionCodeNotProperlyDefined"),
                breaks("the VAT date code 0 of an invoice", coded("0"), "SEF-22 InvoicePeriodDescriptionCodeNotProperlyDefined"),
                holds("the VAT date code 0 of a credit note", creditNote().edit(PERIOD_CODE, "<cbc:DescriptionCode>0<")),
                holds("payment in 90 days", invoice().edit("2026-12-20", "2027-02-18")),
                breaks("payment in 91 days", invoice().edit("2026-12-20", "2027-02-19"), "SEF-23 PaymentDateMoreThan90DaysInFuture"),
                breaks("a prepayment invoice with VAT by delivery", prepayment().edit(">432<", ">35<"),
                        "SEF-24 VatPointDateTypeNotAllowedForChosenDocumentType"));
    }

    private static Submitted coded(String code) {
        return invoice().edit(PERIOD_CODE, "<cbc:DescriptionCode>" + code + "<");
    }

    private DateCases() {}
}
