package rs.tefter.exchange;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Time;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Envelope;
import rs.tefter.ubl.EnvelopeHeader;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.Name;
import rs.tefter.ubl.ReadResult;
import rs.tefter.ubl.UblReader;

/**
 * The documents behind the invoices: the bytes exactly as received, or wrapped into the envelope of the SEF. Both sides read the seller's
 * one copy.
 */
public final class Contents {

    private static final Name TAX_TOTAL = Name.cac("TaxTotal");
    private static final Name TAX_SUBTOTAL = Name.cac("TaxSubtotal");
    private static final Name TAX_CATEGORY = Name.cac("TaxCategory");
    private static final Name ID = Name.cbc("ID");

    private final SalesStore sales;
    private final UblReader reader = new UblReader(Limits.DEFAULT);

    Contents(SalesStore sales) {
        this.sales = sales;
    }

    public byte[] original(SalesInvoice invoice) {
        return sales.document(invoice.companyId(), invoice.ids().salesInvoiceId());
    }

    public byte[] original(PurchaseInvoice invoice) {
        return sales.document(invoice.seller().companyId(), invoice.ids().salesInvoiceId());
    }

    /** What the seller has sent, deleted or not. */
    public byte[] sent(long sellerId, long salesInvoiceId) {
        return sales.document(sellerId, salesInvoiceId);
    }

    /** What the seller's program handed over, where what was sent was made of it. */
    public Optional<byte[]> upload(long sellerId, long salesInvoiceId) {
        return sales.upload(sellerId, salesInvoiceId);
    }

    /** The received bytes of a signed document; SignatureNotFound when it is not signed. */
    public byte[] signed(SalesInvoice invoice) {
        requireSignature(invoice.summary());
        return original(invoice);
    }

    public byte[] signed(PurchaseInvoice invoice) {
        requireSignature(invoice.summary());
        return original(invoice);
    }

    private static void requireSignature(InvoiceSummary summary) {
        if (!summary.signed()) {
            throw Problem.unknown("SignatureNotFound", "invoiceId", "The document is not signed").refusal();
        }
    }

    /** The envelope; a document not yet sent has no sending date in it. */
    public byte[] envelope(SalesInvoice invoice) {
        return wrap(original(invoice), invoice.ids(), Time.dayOf(invoice.createdAt()), invoice.sentAt().map(Time::dayOf));
    }

    public byte[] envelope(PurchaseInvoice invoice) {
        LocalDate sent = Time.dayOf(invoice.sentAt());
        return wrap(original(invoice), invoice.ids(), sent, Optional.of(sent));
    }

    private byte[] wrap(byte[] original, InvoiceIds ids, LocalDate created, Optional<LocalDate> sent) {
        return Envelope.wrap(new EnvelopeHeader(ids.salesInvoiceId(), OptionalLong.of(ids.purchaseInvoiceId()),
            ids.globUniqId(), created, sent, Optional.empty()), read(original));
    }

    /** Whether the document's VAT breakdown (BG-23) has a row of that category. */
    boolean hasVatCategory(PurchaseInvoice invoice, String category) {
        Document document = read(original(invoice));
        for (int total = document.child(document.root(), TAX_TOTAL); total != Document.NONE; total = document.next(total, TAX_TOTAL)) {
            for (int row = document.child(total, TAX_SUBTOTAL); row != Document.NONE; row = document.next(row, TAX_SUBTOTAL)) {
                if (document.value(row, TAX_CATEGORY, ID).filter(category::equals).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The document as a tree; it was readable when it was taken in. */
    public Document read(byte[] original) {
        return switch (reader.read(original)) {
            case ReadResult.Read read -> read.document();
            case ReadResult.Refused refused -> throw new IllegalStateException("a stored document cannot be read: " + refused.problem());
        };
    }
}
