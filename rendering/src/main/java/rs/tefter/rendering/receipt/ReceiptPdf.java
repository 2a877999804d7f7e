package rs.tefter.rendering.receipt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A receipt as PDF, with its font in it; written without a detour over HTML, because a till waits for it. */
public final class ReceiptPdf {

    /** What paper it is for. */
    public enum Paper {
        /** A strip of 80 mm, as long as the receipt. */
        MM80,
        /** Sheets: the journal at the left, the cash register's text at the right. */
        A4
    }

    static final float MM = 72 / 25.4f;
    /** 40 columns are 72 mm wide. */
    static final float COLUMN = 72 * MM / Layout.COLUMNS;

    private static final float STRIP_WIDTH = 80 * MM;
    private static final float STRIP_MARGIN = 4 * MM;
    /** No viewer need show a page that is longer. */
    private static final float LONGEST_PAGE = 14_400;
    private static final float SHEET_MARGIN = 15 * MM;
    private static final float RIGHT_COLUMN = 99 * MM;
    private static final int RIGHT_COLUMNS = 53;

    private ReceiptPdf() {}

    public static byte[] of(Receipt receipt, Paper paper) {
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDType0Font.load(document, Letters.open(), true);
            document.getDocumentInformation().setProducer("Tefter");
            document.getDocumentCatalog().setLanguage("sr");
            switch (paper) {
                case MM80 -> strip(document, font, receipt);
                case A4 -> sheets(document, font, receipt);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void strip(PDDocument document, PDFont font, Receipt receipt) throws IOException {
        for (List<Block> part : parts(receipt, Layout.all(receipt), LONGEST_PAGE - 2 * STRIP_MARGIN)) {
            List<Block> marked = Layout.marked(receipt, part);
            PDPage page = new PDPage(new PDRectangle(STRIP_WIDTH, Column.height(marked) + 2 * STRIP_MARGIN));
            document.addPage(page);
            try (Column column = new Column(document, page, font, STRIP_MARGIN, STRIP_MARGIN)) {
                column.draw(marked, receipt.verificationUrl());
            }
        }
    }

    private static void sheets(PDDocument document, PDFont font, Receipt receipt) throws IOException {
        float height = PDRectangle.A4.getHeight() - 2 * SHEET_MARGIN;
        List<List<Block>> left = parts(receipt, Layout.journal(receipt), height);
        List<List<Block>> right = parts(receipt, Layout.esirText(receipt, RIGHT_COLUMNS), height);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            draw(document, page, font, SHEET_MARGIN, Layout.marked(receipt, i < left.size() ? left.get(i) : List.of()), receipt);
            draw(document, page, font, RIGHT_COLUMN, i < right.size() ? right.get(i) : List.of(), receipt);
        }
    }

    private static void draw(PDDocument document, PDPage page, PDFont font, float x, List<Block> blocks, Receipt receipt) throws IOException {
        try (Column column = new Column(document, page, font, x, SHEET_MARGIN)) {
            column.draw(blocks, receipt.verificationUrl());
        }
    }

    /** The blocks, distributed over as many pages of that height as they need, with room for marks on each. */
    private static List<List<Block>> parts(Receipt receipt, List<Block> blocks, float heightOfPage) {
        float height = heightOfPage - Column.height(Layout.marked(receipt, List.of()));
        List<List<Block>> parts = new ArrayList<>();
        List<Block> part = new ArrayList<>();
        float used = 0;
        for (Block block : blocks) {
            float needed = Column.height(block);
            if (used + needed > height && !part.isEmpty()) {
                parts.add(part);
                part = new ArrayList<>();
                used = 0;
            }
            part.add(block);
            used += needed;
        }
        parts.add(part);
        return parts;
    }
}
