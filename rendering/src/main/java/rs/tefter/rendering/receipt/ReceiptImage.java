package rs.tefter.rendering.receipt;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import rs.tefter.rendering.QrSquare;

/** A receipt as a picture (PNG), drawn with the outlines of the font, so that no font need be installed. Measures are in pixels. */
public final class ReceiptImage {

    private static final int COLUMN = 15;
    private static final int LINE = 30;
    private static final int SIZE = 25;
    private static final int FOOT = 8;
    private static final int MARGIN = 32;
    private static final int WIDTH = Layout.COLUMNS * COLUMN;
    /** Pixels of the code's side at most; a module has as many whole pixels as fit. */
    private static final int CODE = 560;
    /** A picture is not made higher than this; what does not fit is for the PDF. */
    private static final int MOST_LINES = 1000;

    private ReceiptImage() {}

    /** Of a receipt with more than a thousand lines, an {@link IllegalArgumentException}. */
    public static byte[] png(Receipt receipt) {
        List<Block> blocks = Layout.marked(receipt, Layout.all(receipt));
        if (blocks.size() > MOST_LINES) {
            throw new IllegalArgumentException("a picture has at most " + MOST_LINES + " lines");
        }
        int height = blocks.stream().mapToInt(ReceiptImage::height).sum() + 2 * MARGIN;
        BufferedImage image = new BufferedImage(WIDTH + 2 * MARGIN, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), height);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int top = MARGIN;
        for (Block block : blocks) {
            switch (block) {
                case Block.Line line -> text(graphics, line, top);
                case Block.Code(QrSquare square) -> code(graphics, square, top);
            }
            top += height(block);
        }
        graphics.dispose();
        return png(image);
    }

    private static int height(Block block) {
        return switch (block) {
            case Block.Line line -> line.doubled() ? 2 * LINE : LINE;
            case Block.Code(QrSquare square) -> module(square) * square.sizeWithZone();
        };
    }

    private static int module(QrSquare square) {
        return Math.max(1, CODE / square.sizeWithZone());
    }

    private static void text(Graphics2D graphics, Block.Line line, int top) {
        int scale = line.doubled() ? 2 : 1;
        int[] letters = Letters.shown(line.text()).codePoints().toArray();
        int left = MARGIN + (line.doubled() ? (WIDTH - letters.length * scale * COLUMN) / 2 : 0);
        double size = (double) SIZE * scale / Letters.UNITS;
        AffineTransform place = new AffineTransform(size, 0, 0, -size, left, top + (LINE - FOOT) * scale);
        for (int letter : letters) {
            graphics.fill(place.createTransformedShape(Letters.outline(letter)));
            place.preConcatenate(AffineTransform.getTranslateInstance((double) COLUMN * scale, 0));
        }
    }

    private static void code(Graphics2D graphics, QrSquare square, int top) {
        int module = module(square);
        int left = MARGIN + (WIDTH - module * square.size()) / 2;
        for (int row = 0; row < square.size(); row++) {
            for (int column = 0; column < square.size(); column++) {
                if (square.isDark(column, row)) {
                    graphics.fillRect(left + column * module, top + (row + QrSquare.QUIET_ZONE) * module, module, module);
                }
            }
        }
    }

    private static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
