package rs.tefter.signing;

/** Envelopes as software hands them to an intermediary. */
final class Envelopes {
    static final String OPEN = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- export --><OutgoingInvoicesData xmlns:f='urn:f?a=1&amp;b' "
            + "xmlns=\"http://fina.hr/eracun/erp/OutgoingInvoicesData/v3.2\" xmlns:xsi='urn:overridden'>\n"
            + "<Header><SupplierID>1</SupplierID></Header><OutgoingInvoice><SupplierInvoiceID>1</SupplierInvoiceID>\n <InvoiceEnvelope>";
    static final String CLOSE = "</InvoiceEnvelope>\n</OutgoingInvoice>\n</OutgoingInvoicesData>\n";

    private Envelopes() {
    }

    static byte[] around(byte[] document) {
        String text = Samples.text(document);
        return Samples.utf8(OPEN + text.substring(Prolog.end(document)).strip() + CLOSE);
    }
}
