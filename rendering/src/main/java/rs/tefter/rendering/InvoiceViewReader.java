package rs.tefter.rendering;

import static rs.tefter.ubl.Name.cac;
import static rs.tefter.ubl.Name.cbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rs.tefter.rendering.InvoiceView.Allowance;
import rs.tefter.rendering.InvoiceView.Heading;
import rs.tefter.rendering.InvoiceView.Line;
import rs.tefter.rendering.InvoiceView.Other;
import rs.tefter.rendering.InvoiceView.Payment;
import rs.tefter.rendering.InvoiceView.Reference;
import rs.tefter.rendering.InvoiceView.ReferenceKind;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.InvoiceHeader;
import rs.tefter.ubl.InvoiceReader;
import rs.tefter.ubl.Name;

/** Reads what is shown out of a document; any document that could be read has a view, however broken. */
public final class InvoiceViewReader {

    private static final Name ID = cbc("ID");
    private static final Name PERCENT = cbc("Percent");
    private static final Name ISSUE_DATE = cbc("IssueDate");
    private static final Name PERIOD = cac("InvoicePeriod");
    private static final Name MEANS = cac("PaymentMeans");
    private static final Name ITEM = cac("Item");

    private final Element root;
    private final boolean creditNote;

    private InvoiceViewReader(Document document) {
        this.root = Element.root(document);
        this.creditNote = document.isCreditNote();
    }

    /** @param maxLines how many lines are read at most; the view tells how many there are */
    public static InvoiceView read(Document document, int maxLines) {
        return new InvoiceViewReader(document).view(InvoiceReader.header(document), maxLines);
    }

    private InvoiceView view(InvoiceHeader header, int maxLines) {
        TaxReader taxes = new TaxReader(root);
        return new InvoiceView(heading(), header.seller(), header.buyer(), other(cac("PayeeParty")), other(cac("TaxRepresentativeParty")),
            references(), lines(maxLines), header.lineCount(), allowances(root), taxes.breakdown(), taxes.advances(), taxes.reduced(),
            taxes.totals(), payment(), notes(), Attachments.list(root.document()));
    }

    private Heading heading() {
        return new Heading(root.text(cbc(creditNote ? "CreditNoteTypeCode" : "InvoiceTypeCode")), root.text(ID), root.text(ISSUE_DATE),
            root.text(cac("Delivery"), cbc("ActualDeliveryDate")),
            creditNote ? root.text(MEANS, cbc("PaymentDueDate")) : root.text(cbc("DueDate")), root.text(PERIOD, cbc("DescriptionCode")),
            root.text(PERIOD, cbc("StartDate")), root.text(PERIOD, cbc("EndDate")), root.text(cbc("DocumentCurrencyCode")),
            root.text(cbc("TaxCurrencyCode")));
    }

    private Optional<Other> other(Name role) {
        return root.find(role).map(element -> {
            Element party = element.find(cac("Party")).orElse(element);
            return new Other(party.value(cac("PartyName"), cbc("Name")).orElseGet(() -> party.text(cac("PartyLegalEntity"), cbc("RegistrationName"))),
                party.value(cac("PartyLegalEntity"), cbc("CompanyID")).or(() -> party.value(cac("PartyTaxScheme"), cbc("CompanyID")))
                    .orElseGet(() -> party.text(cac("PartyIdentification"), ID)));
        });
    }

    private List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        add(references, ReferenceKind.ORDER, cac("OrderReference"));
        add(references, ReferenceKind.CONTRACT, cac("ContractDocumentReference"));
        add(references, ReferenceKind.LOT, cac("OriginatorDocumentReference"));
        root.value(cbc("BuyerReference")).ifPresent(number -> references.add(new Reference(ReferenceKind.BUYER, number, "", "")));
        add(references, ReferenceKind.PROJECT, cac("ProjectReference"));
        add(references, ReferenceKind.DESPATCH, cac("DespatchDocumentReference"));
        add(references, ReferenceKind.RECEIPT, cac("ReceiptDocumentReference"));
        for (Element reference : root.all(cac("BillingReference"))) {
            reference.find(cac("InvoiceDocumentReference")).ifPresent(document -> references.add(reference(ReferenceKind.INVOICE, document)));
        }
        return references;
    }

    private void add(List<Reference> references, ReferenceKind kind, Name name) {
        root.all(name).forEach(element -> references.add(reference(kind, element)));
    }

    private static Reference reference(ReferenceKind kind, Element element) {
        return new Reference(kind, element.text(ID), element.text(ISSUE_DATE), element.text(cbc("DocumentTypeCode")));
    }

    private List<Line> lines(int most) {
        return root.all(cac(creditNote ? "CreditNoteLine" : "InvoiceLine")).stream().limit(most).map(this::line).toList();
    }

    private Line line(Element line) {
        Optional<Element> quantity = line.find(cbc(creditNote ? "CreditedQuantity" : "InvoicedQuantity"));
        Name category = cac("ClassifiedTaxCategory");
        return new Line(line.text(ID), line.text(ITEM, cac("SellersItemIdentification"), ID), line.text(ITEM, cbc("Name")),
            line.text(ITEM, cbc("Description")), line.text(cbc("Note")), quantity.map(Element::text).orElse(""),
            quantity.map(element -> element.attribute("unitCode")).orElse(""), line.text(cac("Price"), cbc("PriceAmount")),
            line.text(cac("Price"), cbc("BaseQuantity")), allowances(line), line.text(cbc("LineExtensionAmount")),
            line.text(ITEM, category, ID), line.text(ITEM, category, PERCENT));
    }

    private static List<Allowance> allowances(Element of) {
        return of.all(cac("AllowanceCharge")).stream().map(element -> new Allowance(
            List.of("true", "1").contains(element.text(cbc("ChargeIndicator"))), element.text(cbc("AllowanceChargeReasonCode")),
            element.text(cbc("AllowanceChargeReason")), element.text(cbc("MultiplierFactorNumeric")), element.text(cbc("BaseAmount")),
            element.text(cbc("Amount")), element.text(cac("TaxCategory"), ID), element.text(cac("TaxCategory"), PERCENT))).toList();
    }

    private Payment payment() {
        List<String> accounts = root.all(MEANS).stream().map(means -> means.text(cac("PayeeFinancialAccount"), ID))
            .filter(account -> !account.isEmpty()).distinct().toList();
        return new Payment(root.text(MEANS, cbc("PaymentMeansCode")), accounts, root.text(MEANS, cbc("PaymentID")),
            root.text(MEANS, cbc("InstructionNote")), root.all(cac("PaymentTerms")).stream().map(terms -> terms.text(cbc("Note")))
                .filter(note -> !note.isEmpty()).toList());
    }

    private List<String> notes() {
        return root.all(cbc("Note")).stream().map(Element::text).filter(note -> !note.isEmpty()).toList();
    }
}
