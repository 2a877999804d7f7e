package rs.tefter.ubl;

import static rs.tefter.ubl.Name.cac;
import static rs.tefter.ubl.Name.cbc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the summary of an invoice out of its tree; every document that could be read has one, however broken. */
public final class InvoiceReader {
    private static final Name ID = cbc("ID");
    private static final Name ISSUE_DATE = cbc("IssueDate");
    private static final Name INVOICE_PERIOD = cac("InvoicePeriod");
    private static final Name DELIVERY = cac("Delivery");
    private static final Name PAYMENT_MEANS = cac("PaymentMeans");
    private static final Name BILLING_REFERENCE = cac("BillingReference");
    private static final Name TAX_TOTAL = cac("TaxTotal");
    private static final Name TAX_AMOUNT = cbc("TaxAmount");
    private static final Name MONETARY_TOTAL = cac("LegalMonetaryTotal");

    private final Document document;
    private final int root;

    private InvoiceReader(Document document) {
        this.document = document;
        this.root = document.root();
    }

    /** The summary of a document. */
    public static InvoiceHeader header(Document document) {
        return new InvoiceReader(document).header();
    }

    private InvoiceHeader header() {
        boolean creditNote = document.isCreditNote();
        int number = document.child(root, ID);
        String currency = text(cbc("DocumentCurrencyCode")).orElse("");
        return new InvoiceHeader(number == Document.NONE ? "" : document.text(number),
                text(cbc(creditNote ? "CreditNoteTypeCode" : "InvoiceTypeCode")).orElse(""), date(ISSUE_DATE),
                creditNote ? date(PAYMENT_MEANS, cbc("PaymentDueDate")) : date(cbc("DueDate")),
                date(DELIVERY, cbc("ActualDeliveryDate")), currency,
                PartyReader.read(document, document.find(root, cac("AccountingSupplierParty"), cac("Party"))),
                PartyReader.read(document, document.find(root, cac("AccountingCustomerParty"), cac("Party"))),
                text(INVOICE_PERIOD, cbc("DescriptionCode")), date(INVOICE_PERIOD, cbc("StartDate")), date(INVOICE_PERIOD, cbc("EndDate")),
                total("LineExtensionAmount"), total("TaxExclusiveAmount"), total("TaxInclusiveAmount"), taxAmount(currency),
                total("PrepaidAmount"),
                total("PayableAmount"), text(cac("OrderReference"), ID), text(cac("ContractDocumentReference"), ID),
                text(cac("OriginatorDocumentReference"), ID), text(cbc("BuyerReference")), billingReferences(),
                text(PAYMENT_MEANS, cac("PayeeFinancialAccount"), ID), text(PAYMENT_MEANS, cbc("PaymentID")),
                count(cac(creditNote ? "CreditNoteLine" : "InvoiceLine")));
    }

    private Optional<String> text(Name... path) {
        return document.value(root, path);
    }

    private Optional<LocalDate> date(Name... path) {
        return document.value(root, path).flatMap(Values::date);
    }

    private Optional<BigDecimal> total(String name) {
        return document.value(root, MONETARY_TOTAL, cbc(name)).flatMap(Values::decimal);
    }

    /** A document in a foreign currency has a second TaxTotal in dinars, which is not the one of the document. */
    private Optional<BigDecimal> taxAmount(String currency) {
        Optional<BigDecimal> first = Optional.empty();
        for (int total = document.child(root, TAX_TOTAL); total != Document.NONE; total = document.next(total, TAX_TOTAL)) {
            int amount = document.child(total, TAX_AMOUNT);
            if (amount == Document.NONE) continue;
            Optional<BigDecimal> value = document.value(amount).flatMap(Values::decimal);
            if (document.attribute(amount, "currencyID").filter(currency::equals).isPresent()) return value;
            if (first.isEmpty()) first = value;
        }
        return first;
    }

    private List<BillingReference> billingReferences() {
        var references = new ArrayList<BillingReference>();
        for (int at = document.child(root, BILLING_REFERENCE); at != Document.NONE; at = document.next(at, BILLING_REFERENCE)) {
            int reference = document.child(at, cac("InvoiceDocumentReference"));
            if (reference == Document.NONE) continue;
            references.add(new BillingReference(document.value(reference, ID).orElse(""),
                    document.value(reference, ISSUE_DATE).flatMap(Values::date), document.value(reference, cbc("DocumentTypeCode"))));
        }
        return List.copyOf(references);
    }

    private int count(Name name) {
        int count = 0;
        for (int at = document.child(root, name); at != Document.NONE; at = document.next(at, name)) count++;
        return count;
    }
}
