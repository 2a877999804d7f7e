package rs.tefter.rendering.receipt;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import rs.tefter.rendering.QrSquare;

/** A column of a page, filled from its top; measures are in points. */
final class Column implements AutoCloseable {

    private static final float SIZE = ReceiptPdf.COLUMN / Letters.WIDTH;
    private static final float LINE = SIZE * 1.2f;
    private static final float FOOT = SIZE * 0.3f;
    /** The code is 50 mm wide, ten more than the least that is allowed. */
    private static final float CODE = 50 * ReceiptPdf.MM;
    private static final float WIDTH = Layout.COLUMNS * ReceiptPdf.COLUMN;

    private final PDPage page;
    private final PDFont font;
    private final PDPageContentStream out;
    private final float left;
    private float top;

    Column(PDDocument document, PDPage page, PDFont font, float left, float margin) throws IOException {
        this.page = page;
        this.font = font;
        this.out = new PDPageContentStream(document, page, AppendMode.APPEND, true);
        this.left = left;
        this.top = page.getMediaBox().getHeight() - margin;
    }

    static float height(List<Block> blocks) {
        float height = 0;
        for (Block block : blocks) {
            height += height(block);
        }
        return height;
    }

    static float height(Block block) {
        return switch (block) {
            case Block.Line line -> line.doubled() ? 2 * LINE : LINE;
            case Block.Code(QrSquare square) -> module(square) * square.sizeWithZone();
        };
    }

    private static float module(QrSquare square) {
        return CODE / square.size();
    }

    void draw(List<Block> blocks, String url) throws IOException {
        for (Block block : blocks) {
            switch (block) {
                case Block.Line line -> text(line);
                case Block.Code(QrSquare square) -> code(square, url);
            }
            top -= height(block);
        }
    }

    private void text(Block.Line line) throws IOException {
        String text = Letters.shown(line.text());
        if (text.isBlank()) {
            return;
        }
        float scale = line.doubled() ? 2 : 1;
        float indent = line.doubled() ? (WIDTH - text.codePointCount(0, text.length()) * scale * ReceiptPdf.COLUMN) / 2 : 0;
        out.beginText();
        out.setFont(font, SIZE * scale);
        out.newLineAtOffset(left + indent, top - (LINE - FOOT) * scale);
        out.showText(text);
        out.endText();
    }

    /** One shape of all dark modules, so that no viewer shows seams between them; it leads to the address when clicked. */
    private void code(QrSquare square, String url) throws IOException {
        float module = module(square);
        float x = left + (WIDTH - CODE) / 2;
        float y = top - module * QrSquare.QUIET_ZONE;
        for (int row = 0; row < square.size(); row++) {
            for (int column = 0; column < square.size(); column++) {
                int run = square.darkRun(column, row);
                if (run > 0) {
                    out.addRect(x + column * module, y - (row + 1) * module, run * module, module);
                    column += run;
                }
            }
        }
        out.fill();
        link(url, new PDRectangle(x, y - CODE, CODE, CODE));
    }

    private void link(String url, PDRectangle place) throws IOException {
        PDActionURI action = new PDActionURI();
        action.setURI(url);
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(action);
        link.setBorderStyle(none);
        link.setRectangle(place);
        page.getAnnotations().add(link);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
