package rs.tefter.bench.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import rs.tefter.rendering.InvoiceRendering;

/**
 * The limit: PDFBox alone writes the text of a PDF at its places, with the same fonts, of which it embeds what is used. Nothing is laid
 * out, no lines or areas are drawn, nothing is tagged, no file is embedded.
 */
final class BarePdf {

    /** Text that stands together. */
    private record Piece(int page, float left, float bottom, float size, boolean bold, String text) {}

    private final List<Piece> pieces;

    private BarePdf(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Takes text and places from a PDF. */
    static BarePdf like(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Places places = new Places();
            places.getText(document);
            return new BarePdf(places.pieces);
        }
    }

    int pages() {
        return pieces.getLast().page();
    }

    byte[] write() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFont regular = font(document, "fonts/NotoSans-Regular.ttf");
            PDFont bold = font(document, "fonts/NotoSans-Bold.ttf");
            for (int page = 1; page <= pages(); page++) {
                write(document, page, regular, bold);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private void write(PDDocument document, int number, PDFont regular, PDFont bold) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            float left = 0;
            float bottom = 0;
            for (Piece piece : pieces) {
                if (piece.page == number) {
                    content.setFont(piece.bold ? bold : regular, piece.size);
                    content.newLineAtOffset(piece.left - left, piece.bottom - bottom);
                    content.showText(piece.text);
                    left = piece.left;
                    bottom = piece.bottom;
                }
            }
            content.endText();
        }
    }

    private static PDFont font(PDDocument document, String resource) throws IOException {
        try (InputStream stream = InvoiceRendering.class.getResourceAsStream(resource)) {
            return PDType0Font.load(document, stream);
        }
    }

    /** Notes where which text stands. */
    private static final class Places extends PDFTextStripper {

        private final List<Piece> pieces = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            TextPosition first = positions.getFirst();
            pieces.add(new Piece(getCurrentPageNo(), first.getXDirAdj(), first.getPageHeight() - first.getYDirAdj(), first.getFontSizeInPt(),
                first.getFont().getName().contains("Bold"), text));
        }
    }
}
