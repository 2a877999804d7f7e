package rs.tefter.validation.srbdt;

import static rs.tefter.validation.srbdt.Demand.given;
import static rs.tefter.validation.srbdt.Demand.that;

import java.util.List;
import java.util.Set;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Test;

/** The document as such: its specification (BT-24), type (BT-3), VAT date code (BT-8), references (BG-3) and dates. */
final class Documents {
    static final String SPECIFICATION = "urn:cen.eu:en16931:2017#compliant#urn:mfin.gov.rs:srbdt:2022";

    private static final String ON_DELIVERY = "35";
    private static final String ON_PAYMENT = "432";
    private static final Path VAT_DATE_CODE = Path.of("cac:InvoicePeriod/cbc:DescriptionCode");
    private static final Path DUE_DATE = Path.of("cbc:DueDate");
    private static final Path PAYMENT_DUE_DATE = Path.of("cac:PaymentMeans/cbc:PaymentDueDate");
    private static final Path DELIVERY_DATE = Path.of("cac:Delivery/cbc:ActualDeliveryDate");

    static final List<Context> CONTEXTS = List.of(
            Context.at("cbc:CustomizationID", that("RSR-01", (sheet, node) -> sheet.normalized(node).startsWith(SPECIFICATION))),
            Context.at("cbc:InvoiceTypeCode", that("RSR-03", oneOf("380", "383", "386"))),
            Context.at("cbc:CreditNoteTypeCode", that("RSR-03", oneOf("381"))),
            Context.at("/*/cbc:TaxPointDate", that("RSR-04", (_, _) -> false)),
            Context.at("/*/cac:InvoicePeriod/cbc:DescriptionCode", that("RSR-06", oneOf(ON_DELIVERY, ON_PAYMENT, "3"))),
            Context.at("cac:BillingReference", given("RSR-07", "cac:InvoiceDocumentReference", "cbc:IssueDate")),
            Context.document(
                    given("RSR-05", "cac:InvoicePeriod", "cbc:DescriptionCode"),
                    given("RSR-08", "cac:PaymentMeans", "cbc:PaymentDueDate", ifDue(ON_PAYMENT, true, PAYMENT_DUE_DATE)),
                    given("RSR-08", "", "cbc:DueDate", ifDue(ON_PAYMENT, false, DUE_DATE)),
                    given("RSR-33", "cac:Delivery", "cbc:ActualDeliveryDate", (sheet, root) ->
                            !isDue(sheet, root, ON_DELIVERY) || Given.is(sheet, root, DELIVERY_DATE))));

    private Documents() {}

    private static Test oneOf(String... codes) {
        Set<String> allowed = Set.of(codes);
        return (sheet, node) -> allowed.contains(sheet.normalized(node));
    }

    private static Test ifDue(String code, boolean creditNote, Path date) {
        return (sheet, root) -> sheet.document().isCreditNote() != creditNote || !isDue(sheet, root, code)
                || Given.is(sheet, root, date);
    }

    private static boolean isDue(Sheet sheet, int root, String code) {
        for (int node : sheet.nodes(root, VAT_DATE_CODE)) {
            if (sheet.normalized(node).equals(code)) return true;
        }
        return false;
    }
}
