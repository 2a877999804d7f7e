package rs.tefter.validation.acceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.Findings;
import rs.tefter.validation.Rule;

/** Issue, delivery and due date. */
final class Dates {
    private static final int PAYMENT_WITHIN_DAYS = 90;
    private static final Name DELIVERY = Name.cac("Delivery");
    private static final Name DELIVERY_DATE = Name.cbc("ActualDeliveryDate");
    private static final String DELIVERY_FIELD = "invoice.Delivery.ActualDeliveryDate";

    static final Rule ISSUE_DATE_MISSING = Rule.upload("SEF-13", "BT-2").refuses("IssueDateMustBeProvided",
            "IssueDate must be provided");
    static final Rule ISSUE_DATE_NOT_TODAY = Rule.upload("SEF-14", "BT-2").refuses("IssueDateCannotBeDifferentFromTodays",
            "IssueDate is not correct because it cannot be different from todays");
    static final Rule DELIVERY_MISSING = Rule.upload("SEF-15", "BT-72").refuses("InvoiceDeliveryDateMissing",
            "Delivery date is missing", DELIVERY_FIELD);
    static final Rule REDUCTION_MISSING = Rule.further("SEF-16", "BT-72").warning().text("SEF-16.reduction")
            .refuses("CreditNoteReductionDateMissing", "Reduction date is missing", DELIVERY_FIELD);
    static final Rule INCREASE_MISSING = Rule.further("SEF-16", "BT-72").warning().text("SEF-16.increase")
            .refuses("DebitNoteIncreaseDateMissing", "Increase date is missing", DELIVERY_FIELD);
    static final Rule DELIVERY_LATE = Rule.upload("SEF-17", "BT-72").refuses("UBLDeliveryDateMustNotBeLatterThanIssueDate",
            "Delivery Date must not be later than Issue Date.", DELIVERY_FIELD);
    static final Rule INCREASE_LATE = late("UBLIncreaseDate", "Increase");
    static final Rule REDUCTION_LATE = late("UBLReductionDate", "Reduction");
    static final Rule PREPAYMENT_LATE = late("UBLPrepaymentDate", "Prepayment");
    static final Rule DUE_DATE_MISSING = Rule.upload("SEF-19", "BT-9").refuses("UBLDueDateIsMissing", "Due date is missing",
            "invoice.DueDate");
    static final Rule DUE_DATE_FAR = Rule.upload("SEF-23", "BT-9").warning().refuses("PaymentDateMoreThan90DaysInFuture",
            "Payment date is more than 90 days in future", "invoice.DueDate");

    static final List<Rule> RULES = List.of(ISSUE_DATE_MISSING, ISSUE_DATE_NOT_TODAY, DELIVERY_MISSING, REDUCTION_MISSING,
            INCREASE_MISSING, DELIVERY_LATE, INCREASE_LATE, REDUCTION_LATE, PREPAYMENT_LATE, DUE_DATE_MISSING, DUE_DATE_FAR);

    private Dates() {}

    static void check(Submission s, Findings out) {
        issued(s, out);
        delivered(s, out);
        due(s, out);
    }

    private static void issued(Submission s, Findings out) {
        int node = s.document().child(s.root(), Names.ISSUE_DATE);
        if (node == Document.NONE) {
            out.missing(ISSUE_DATE_MISSING, s.root(), "cbc:IssueDate");
        } else if (s.issueDate().isEmpty()) {
            out.at(ISSUE_DATE_MISSING, node);
        } else if (s.context().settings().issueDateMustBeToday() && !s.issueDate().get().equals(s.context().today())) {
            out.at(ISSUE_DATE_NOT_TODAY, node, "today", s.context().today().toString());
        }
    }

    private static void delivered(Submission s, Findings out) {
        int node = s.document().find(s.root(), DELIVERY, DELIVERY_DATE);
        if (node == Document.NONE) {
            undelivered(s, out);
            return;
        }
        Optional<LocalDate> delivery = Values.date(s.document(), node);
        if (delivery.isPresent() && s.issueDate().filter(issued -> delivery.get().isAfter(issued)).isPresent()) {
            String issued = s.issueDate().get().toString();
            switch (s.typeCode()) {
                case Submission.INVOICE -> out.at(DELIVERY_LATE, node, "issued", issued);
                case Submission.DEBIT_NOTE -> out.at(INCREASE_LATE, node, "issued", issued);
                case Submission.CREDIT_NOTE -> out.at(REDUCTION_LATE, node, "issued", issued);
                case Submission.PREPAYMENT -> out.at(PREPAYMENT_LATE, node, "issued", issued);
                default -> { }
            }
        }
    }

    private static void undelivered(Submission s, Findings out) {
        int delivery = s.document().child(s.root(), DELIVERY);
        int parent = delivery == Document.NONE ? s.root() : delivery;
        String path = delivery == Document.NONE ? "cac:Delivery/cbc:ActualDeliveryDate" : "cbc:ActualDeliveryDate";
        if (s.isOfType(Submission.INVOICE)) {
            out.missing(DELIVERY_MISSING, parent, path);
        } else if (s.isOfType(Submission.CREDIT_NOTE) && !Sources.hasPeriod(s)) {
            out.missing(REDUCTION_MISSING, parent, path);
        } else if (s.isOfType(Submission.DEBIT_NOTE) && !Sources.hasPeriod(s)) {
            out.missing(INCREASE_MISSING, parent, path);
        }
    }

    private static void due(Submission s, Findings out) {
        Optional<LocalDate> due = s.dueDate();
        if (due.isEmpty() && (s.isOfType(Submission.PREPAYMENT) || VatDate.isPayment(s))) {
            out.missing(DUE_DATE_MISSING, s.root(),
                    s.document().isCreditNote() ? "cac:PaymentMeans/cbc:PaymentDueDate" : "cbc:DueDate");
        }
        if (due.isPresent() && s.issueDate().filter(day -> due.get().isAfter(day.plusDays(PAYMENT_WITHIN_DAYS))).isPresent()) {
            int node = s.document().isCreditNote()
                    ? s.document().find(s.root(), Names.PAYMENT_MEANS, Name.cbc("PaymentDueDate"))
                    : s.document().child(s.root(), Names.DUE_DATE);
            out.at(DUE_DATE_FAR, node, "days", Integer.toString(PAYMENT_WITHIN_DAYS));
        }
    }

    private static Rule late(String code, String word) {
        return Rule.upload("SEF-18", "BT-72").refuses(code + "MustNotBeLatterThanIssueDate",
                word + " Date must not be later than Issue Date.", DELIVERY_FIELD);
    }
}
