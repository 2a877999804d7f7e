package rs.tefter.rendering;

import java.util.List;
import rs.tefter.rendering.Pdf.Source;
import rs.tefter.ubl.Document;

/**
 * An invoice or credit note for people to look at. Everything shown is text of the document; a very large one is shown in a PDF as far as
 * its pages go, which the last of them says.
 */
public final class InvoiceRendering {

    /** The Content-Security-Policy under which {@link #html} is shown as it is meant. */
    public static final String CONTENT_SECURITY_POLICY = Sheet.SCREEN.policy();

    private InvoiceRendering() {}

    /** A page of HTML that needs nothing beside itself and runs nothing. */
    public static String html(Document document, Imprint imprint) {
        return page(document, imprint, Sheet.SCREEN);
    }

    /** The same as a PDF with the document in it. */
    public static byte[] pdf(Document document, Imprint imprint) {
        return Pdf.of(page(document, imprint, Sheet.PAPER), List.of(new Source("document.xml", "application/xml", "UBL", document.bytes())));
    }

    /** The page as it is shown on a screen or laid out on paper. */
    static String page(Document document, Imprint imprint, Sheet sheet) {
        return InvoicePage.of(InvoiceViewReader.read(document, sheet.rows()), imprint, sheet);
    }
}
