package rs.tefter.rendering;

import static rs.tefter.ubl.Name.cac;
import static rs.tefter.ubl.Name.cbc;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import rs.tefter.rendering.InvoiceView.Attachment;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;

/** The supporting documents of an invoice (BG-24), in their order. */
public final class Attachments {

    private static final Name ATTACHMENT = cac("Attachment");
    private static final Name CONTENT = cbc("EmbeddedDocumentBinaryObject");

    private Attachments() {}

    public static List<Attachment> list(Document document) {
        return references(document).stream().map(Attachments::attachment).toList();
    }

    /**
     * The bytes of an attachment; empty when there is none with that number or its content stands elsewhere.
     *
     * @param number from 1, the place in {@link #list}
     */
    public static Optional<byte[]> content(Document document, int number) {
        List<Element> references = references(document);
        return number < 1 || number > references.size() ? Optional.empty()
            : references.get(number - 1).find(ATTACHMENT, CONTENT).map(content -> Base64.getMimeDecoder().decode(content.text()));
    }

    private static List<Element> references(Document document) {
        return Element.root(document).all(cac("AdditionalDocumentReference"));
    }

    private static Attachment attachment(Element reference) {
        Optional<Element> content = reference.find(ATTACHMENT, CONTENT);
        return new Attachment(reference.text(cbc("ID")), reference.text(cbc("DocumentDescription")), attribute(content, "filename"),
            attribute(content, "mimeCode"), content.map(element -> size(element.text())),
            reference.text(ATTACHMENT, cac("ExternalReference"), cbc("URI")));
    }

    private static String attribute(Optional<Element> content, String name) {
        return content.map(element -> element.attribute(name)).orElse("");
    }

    /** Four digits of base64 are three bytes; counting them spares the bytes of what is only listed. */
    private static long size(String base64) {
        return base64.chars().filter(c -> c > ' ' && c != '=').count() * 3 / 4;
    }
}
