package rs.tefter.rendering;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** A page as PDF/A-3, tagged, with its font and the files it was made from in it; nothing is ever fetched. */
final class Pdf {

    private static final String FAMILY = "Noto Sans";
    private static final byte[] REGULAR = resource("fonts/NotoSans-Regular.ttf");
    private static final byte[] BOLD = resource("fonts/NotoSans-Bold.ttf");
    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String MISSING_GLYPH = "\uFFFD";
    private static final int NORMAL_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, java.util.logging.Level.OFF));
    }

    /** A file inside the PDF, from which the page was made. */
    record Source(String name, String mimeType, String description, byte[] content) {}

    private Pdf() {}

    static byte[] of(String page, List<Source> sources) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(page, null);
        builder.useFont(font(REGULAR), FAMILY, NORMAL_WEIGHT, FontStyle.NORMAL, true);
        builder.useFont(font(BOLD), FAMILY, BOLD_WEIGHT, FontStyle.NORMAL, true);
        builder.useColorProfile(COLOURS);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useReplacementText(MISSING_GLYPH);
        builder.useUriResolver((_, uri) -> uri.startsWith("data:") ? uri : null);
        builder.withProducer("Tefter");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer(); PDDocument document = renderer.createPDFKeepOpen()) {
            embed(document, sources);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static FSSupplier<InputStream> font(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    private static void embed(PDDocument document, List<Source> sources) throws IOException {
        COSArray associated = new COSArray();
        for (Source source : sources) {
            PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(source.content()), COSName.FLATE_DECODE);
            file.setSubtype(source.mimeType());
            file.setSize(source.content().length);
            file.setModDate(document.getDocumentInformation().getCreationDate());
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(source.name());
            specification.setFileUnicode(source.name());
            specification.setFileDescription(source.description());
            specification.setEmbeddedFile(file);
            specification.setEmbeddedFileUnicode(file);
            specification.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Source");
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(source.name(), specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            associated.add(specification);
        }
        if (associated.size() > 0) {
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
        }
    }

    private static byte[] resource(String path) {
        try (InputStream stream = Pdf.class.getResourceAsStream(path)) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
