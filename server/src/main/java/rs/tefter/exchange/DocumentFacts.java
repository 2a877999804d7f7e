package rs.tefter.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rs.tefter.exchange.PreparedInvoice.Reference;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.InvoiceHeader;
import rs.tefter.ubl.InvoiceReader;
import rs.tefter.ubl.Name;
import rs.tefter.validation.id.Jbkjs;

/**
 * What the exchange keeps of a document that has passed its checks.
 *
 * @param signerJbkjs the body that ran the procurement, where the document names one (BT-10)
 */
record DocumentFacts(InvoiceSummary summary, List<Reference> references, Optional<String> signerJbkjs) {

    private static final Name SIGNATURE = Name.of("http://www.w3.org/2000/09/xmldsig#", "Signature");
    /** Live clients write the extension's children in either namespace; the misspelling is the format's. */
    private static final Set<Name> ADVANCE = Set.of(
        Name.of("http://mfin.gov.rs/srbdt/srbdtext", "InvoicedPrepaymentAmmount"),
        Name.of("http://www.w3.org/2001/XMLSchema", "InvoicedPrepaymentAmmount"));
    private static final Name ID = Name.cbc("ID");
    private static final Name TOTALS = Name.cac("LegalMonetaryTotal");
    private static final Name ROUNDING = Name.cbc("PayableRoundingAmount");

    static DocumentFacts of(Document document) {
        InvoiceHeader header = InvoiceReader.header(document);
        boolean signed = false;
        List<Reference> references = new ArrayList<>();
        header.billingReferences().forEach(reference -> references.add(new Reference(reference.number(), Reference.SOURCE)));
        for (int node = 0; node < document.nodeCount(); node++) {
            Name name = document.name(node);
            signed |= name.equals(SIGNATURE);
            if (ADVANCE.contains(name)) {
                document.value(node, ID).ifPresent(number -> references.add(new Reference(number, Reference.ADVANCE)));
            }
        }
        BigDecimal rounding = document.value(document.root(), TOTALS, ROUNDING).map(BigDecimal::new).orElse(BigDecimal.ZERO);
        Optional<String> signer = header.buyerReference().flatMap(Jbkjs::parseProcurement).map(Jbkjs::value);
        return new DocumentFacts(summary(header, rounding, signed), references, signer);
    }

    private static InvoiceSummary summary(InvoiceHeader header, BigDecimal rounding, boolean signed) {
        return new InvoiceSummary(header.number(), DocumentType.of(Integer.parseInt(header.typeCode())), header.currency(),
            header.taxExclusive().orElse(BigDecimal.ZERO), header.taxAmount().orElse(BigDecimal.ZERO), rounding,
            header.payable().orElse(BigDecimal.ZERO), header.issueDate().orElseThrow(), header.deliveryDate(), header.dueDate(), signed);
    }
}
