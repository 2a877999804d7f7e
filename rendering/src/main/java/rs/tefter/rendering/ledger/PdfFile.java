package rs.tefter.rendering.ledger;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Binds pages into a PDF/A-3 with its fonts in it; the same pages always make the same bytes. */
final class PdfFile {

    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String COLOURS_NAME = "sRGB IEC61966-2.1";
    private static final String PRODUCER = "Tefter";

    private PdfFile() {}

    /** @param made the day and time that the file states for its making, of the document and not of the clock */
    static byte[] of(Flow flow, String title, String language, LocalDateTime made, Optional<Logo> logo) {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(0L);
            describe(document, title, language, made);
            PDResources resources = resources(document, flow.letters(), logo);
            for (Canvas canvas : flow.pages()) {
                PDPage page = new PDPage(new PDRectangle(Canvas.WIDTH, Canvas.HEIGHT));
                page.setResources(resources);
                page.setContents(new PDStream(document, bytes(canvas.operators()), COSName.FLATE_DECODE));
                document.addPage(page);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static PDResources resources(PDDocument document, Map<Face, BitSet> letters, Optional<Logo> logo) throws IOException {
        PDResources resources = new PDResources();
        for (Face face : Face.values()) {
            TrueTypeFont file = face.open();
            PDType0Font font = PDType0Font.load(document, file, true);
            letters.get(face).stream().forEach(font::addToSubset);
            font.subset();
            resources.put(COSName.getPDFName("F" + face.ordinal()), font);
        }
        if (logo.isPresent()) {
            resources.put(COSName.getPDFName("Logo"), PDImageXObject.createFromByteArray(document, logo.get().content(), "logo"));
        }
        return resources;
    }

    private static void describe(PDDocument document, String title, String language, LocalDateTime made) throws IOException {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer(PRODUCER);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
        document.getDocumentCatalog().setLanguage(language);
        PDMetadata metadata = new PDMetadata(document);
        try (OutputStream out = metadata.createOutputStream()) {
            out.write(xmp(title, made).getBytes(StandardCharsets.UTF_8));
        }
        document.getDocumentCatalog().setMetadata(metadata);
        PDOutputIntent colours = new PDOutputIntent(document, new ByteArrayInputStream(COLOURS));
        colours.setInfo(COLOURS_NAME);
        colours.setOutputConditionIdentifier(COLOURS_NAME);
        document.getDocumentCatalog().addOutputIntent(colours);
    }

    /** The same facts once more in the form that archives read (ISO 19005-3). */
    private static String xmp(String title, LocalDateTime made) {
        return """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
              xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
              <pdf:Producer>%s</pdf:Producer><xmp:CreateDate>%sZ</xmp:CreateDate><pdfaid:part>3</pdfaid:part>
              <pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>""".formatted(title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), PRODUCER,
                made.withNano(0).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
    }
}
