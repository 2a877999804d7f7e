package rs.tefter.ubl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The envelope in which SEF gives documents out; {@link UblReader#readEnveloped} reads it. */
public final class Envelope {
    private Envelope() {
    }

    /**
     * The document in an envelope, in UTF-8. Clients of SEF look for literal names, so the body has an unprefixed root and the
     * prefixes cac, cbc, cec and sbt: byte for byte as received when it already has them, re-prefixed when it has not.
     */
    public static byte[] wrap(EnvelopeHeader header, Document document) {
        byte[] body = body(document);
        int pdf = header.pdf().map(bytes -> bytes.length / 3 * 4 + 64).orElse(0);
        var out = new ByteArrayOutputStream(body.length + pdf + 1024);
        write(out, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<env:DocumentEnvelope xmlns:env=\"" + Namespaces.ENVELOPE
                + "\"><env:DocumentHeader>");
        element(out, "SalesInvoiceId", header.salesInvoiceId());
        header.purchaseInvoiceId().ifPresent(id -> element(out, "PurchaseInvoiceId", id));
        element(out, "DocumentId", header.documentId());
        element(out, "CreationDate", header.creationDate());
        header.sendingDate().ifPresent(date -> element(out, "SendingDate", date));
        header.pdf().ifPresent(bytes -> {
            write(out, "<env:DocumentPdf mimeCode=\"application/pdf\">");
            out.writeBytes(Base64.getEncoder().encode(bytes));
            write(out, "</env:DocumentPdf>");
        });
        write(out, "</env:DocumentHeader><env:DocumentBody>");
        out.writeBytes(body);
        write(out, "</env:DocumentBody></env:DocumentEnvelope>");
        return out.toByteArray();
    }

    /** The root element alone, in UTF-8, with the prefixes that clients look for and every namespace declared in it. */
    public static byte[] body(Document document) {
        return Prefixes.areUsual(document) ? slice(document) : new Prefixes(document).rewritten();
    }

    private static byte[] slice(Document document) {
        int start = document.start(document.root());
        var out = new byte[document.end(document.root()) - start];
        System.arraycopy(document.source().bytes(), start, out, 0, out.length);
        return out;
    }

    private static void element(ByteArrayOutputStream out, String name, Object value) {
        write(out, "<env:" + name + ">" + value + "</env:" + name + ">");
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
