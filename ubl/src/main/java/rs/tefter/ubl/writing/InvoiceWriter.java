package rs.tefter.ubl.writing;

import static rs.tefter.ubl.writing.Markup.attribute;

import java.util.Base64;
import java.util.Optional;
import rs.tefter.ubl.Namespaces;
import rs.tefter.ubl.writing.OutgoingInvoice.Attachment;
import rs.tefter.ubl.writing.OutgoingInvoice.Place;
import rs.tefter.ubl.writing.OutgoingInvoice.Referenced;
import rs.tefter.ubl.writing.OutgoingInvoice.TaxSubtotal;

/** Writes an invoice as UBL 2.1: elements in the order of the schema of its root. */
public final class InvoiceWriter {

    private static final String CUSTOMIZATION = "urn:cen.eu:en16931:2017#compliant#urn:mfin.gov.rs:srbdt:2022";
    private static final String GLN_SCHEME = "0088";

    private final OutgoingInvoice invoice;
    private final boolean credit;
    private final Markup out = new Markup();

    private InvoiceWriter(OutgoingInvoice invoice) {
        this.invoice = invoice;
        this.credit = invoice.kind() == DocumentKind.CREDIT_NOTE;
    }

    /** The document, UTF-8. */
    public static byte[] write(OutgoingInvoice invoice) {
        InvoiceWriter writer = new InvoiceWriter(invoice);
        writer.root();
        return writer.out.bytes();
    }

    private void root() {
        String namespaces = attribute("xmlns", credit ? Namespaces.CREDIT_NOTE : Namespaces.INVOICE)
            + attribute("xmlns:cac", Namespaces.CAC) + attribute("xmlns:cbc", Namespaces.CBC)
            + (invoice.settlement().isPresent() ? SettlementWriter.namespaces() : "");
        out.in(credit ? "CreditNote" : "Invoice", namespaces, () -> {
            invoice.settlement().ifPresent(settlement -> new SettlementWriter(out, invoice.currency()).write(settlement));
            head();
            references();
            out.in("cac:AccountingSupplierParty", () -> new PartyWriter(out).seller(invoice.seller()));
            out.in("cac:AccountingCustomerParty", () -> new PartyWriter(out).buyer(invoice.buyer()));
            delivery();
            payment();
            taxes();
            totals();
            invoice.lines().forEach(line -> new LineWriter(out, invoice.currency(), credit).write(line));
        });
    }

    private void head() {
        out.leaf("cbc:CustomizationID", CUSTOMIZATION + (invoice.settlement().isPresent() ? SettlementWriter.CUSTOMIZATION : ""))
            .leaf("cbc:ProfileID", invoice.process())
            .leaf("cbc:ID", invoice.number())
            .leaf("cbc:IssueDate", invoice.issueDate().toString())
            .date("cbc:DueDate", credit ? Optional.empty() : invoice.dueDate())
            .leaf(credit ? "cbc:CreditNoteTypeCode" : "cbc:InvoiceTypeCode", invoice.kind().typeCode());
        invoice.notes().forEach(note -> out.leaf("cbc:Note", note));
        out.leaf("cbc:DocumentCurrencyCode", invoice.currency());
        invoice.taxInDinars().ifPresent(_ -> out.leaf("cbc:TaxCurrencyCode", "RSD"));
        out.leaf("cbc:BuyerReference", invoice.buyerReference());
        if (invoice.vatDateCode().isPresent() || invoice.periodStart().isPresent() || invoice.periodEnd().isPresent()) {
            out.in("cac:InvoicePeriod", () -> out.date("cbc:StartDate", invoice.periodStart()).date("cbc:EndDate", invoice.periodEnd())
                .leaf("cbc:DescriptionCode", invoice.vatDateCode()));
        }
    }

    private void references() {
        OutgoingInvoice.References all = invoice.references();
        if (all.order().isPresent() || all.salesOrder().isPresent()) {
            out.in("cac:OrderReference", () -> out.leaf("cbc:ID", all.order().orElse("-")).leaf("cbc:SalesOrderID", all.salesOrder()));
        }
        all.preceding().forEach(this::preceding);
        reference("cac:DespatchDocumentReference", all.despatch());
        reference("cac:ReceiptDocumentReference", all.receipt());
        if (!credit) {
            reference("cac:OriginatorDocumentReference", all.tenderOrLot());
        }
        reference("cac:ContractDocumentReference", all.contract());
        all.object().ifPresent(object -> out.in("cac:AdditionalDocumentReference",
            () -> out.leaf("cbc:ID", object).leaf("cbc:DocumentTypeCode", "130")));
        invoice.attachments().forEach(this::attachment);
        if (credit) {
            reference("cac:OriginatorDocumentReference", all.tenderOrLot());
        } else {
            reference("cac:ProjectReference", all.project());
        }
    }

    private void preceding(Referenced document) {
        out.in("cac:BillingReference", () -> out.in("cac:InvoiceDocumentReference",
            () -> out.leaf("cbc:ID", document.number()).date("cbc:IssueDate", document.issued())));
    }

    private void reference(String element, Optional<String> number) {
        number.ifPresent(present -> out.in(element, () -> out.leaf("cbc:ID", present)));
    }

    private void attachment(Attachment file) {
        String attributes = attribute("mimeCode", file.mimeType()) + attribute("filename", file.fileName());
        out.in("cac:AdditionalDocumentReference", () -> out.leaf("cbc:ID", file.fileName()).in("cac:Attachment",
            () -> out.leaf("cbc:EmbeddedDocumentBinaryObject", attributes, Base64.getEncoder().encodeToString(file.content()))));
    }

    private void delivery() {
        if (invoice.deliveryDate().isPresent() || invoice.deliveryPlace().isPresent()) {
            out.in("cac:Delivery", () -> {
                out.date("cbc:ActualDeliveryDate", invoice.deliveryDate());
                invoice.deliveryPlace().ifPresent(place -> out.in("cac:DeliveryLocation", () -> place(place)));
            });
        }
    }

    private void place(Place place) {
        place.gln().ifPresent(gln -> out.leaf("cbc:ID", attribute("schemeID", GLN_SCHEME), gln));
        out.in("cac:Address", () -> PartyWriter.address(out, place.street(), place.city(), place.postalCode(), place.country()));
    }

    private void payment() {
        OutgoingInvoice.Payment payment = invoice.payment();
        out.in("cac:PaymentMeans", () -> {
            out.leaf("cbc:PaymentMeansCode", payment.meansCode())
                .date("cbc:PaymentDueDate", credit ? invoice.dueDate() : Optional.empty())
                .leaf("cbc:PaymentID", payment.reference());
            payment.account().ifPresent(account -> out.in("cac:PayeeFinancialAccount", () -> out.leaf("cbc:ID", account)));
        });
    }

    private void taxes() {
        String currency = invoice.currency();
        out.in("cac:TaxTotal", () -> {
            out.amount("cbc:TaxAmount", invoice.totals().tax(), currency);
            invoice.taxes().forEach(tax -> subtotal(out, tax, currency));
        });
        invoice.taxInDinars().ifPresent(tax -> out.in("cac:TaxTotal", () -> out.amount("cbc:TaxAmount", tax, "RSD")));
    }

    static void subtotal(Markup out, TaxSubtotal subtotal, String currency) {
        out.in("cac:TaxSubtotal", () -> out
            .amount("cbc:TaxableAmount", subtotal.base(), currency)
            .amount("cbc:TaxAmount", subtotal.tax(), currency)
            .in("cac:TaxCategory", () -> LineWriter.category(out, subtotal.vat(), subtotal.vat().exemptionCode())));
    }

    private void totals() {
        OutgoingInvoice.Totals totals = invoice.totals();
        String currency = invoice.currency();
        out.in("cac:LegalMonetaryTotal", () -> out
            .amount("cbc:LineExtensionAmount", totals.lines(), currency)
            .amount("cbc:TaxExclusiveAmount", totals.withoutTax(), currency)
            .amount("cbc:TaxInclusiveAmount", totals.withTax(), currency)
            .leaf("cbc:AllowanceTotalAmount", attribute("currencyID", currency), "0.00")
            .amount("cbc:PrepaidAmount", totals.prepaid(), currency)
            .amount("cbc:PayableAmount", totals.payable(), currency));
    }
}
