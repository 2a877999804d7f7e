package rs.tefter.rendering.ledger;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A company's picture in the form in which it is printed: PNG or JPEG without transparency and not larger than paper can show.
 *
 * @param content the bytes of the picture
 * @param width   pixels
 * @param height  pixels
 */
public record Logo(byte[] content, int width, int height) {

    /** Most bytes of a picture that is accepted. */
    public static final int LARGEST = 256 << 10;

    /** Most pixels a side of a picture that is accepted. */
    public static final int MOST_PIXELS_A_SIDE = 4000;
    private static final int PRINTED_WIDTH = 900;
    private static final int PRINTED_HEIGHT = 450;
    private static final int JPEG_MARK = 0xFFD8;

    /** A logo from a file; empty when it is no PNG or JPEG, is broken, or is too large in bytes or pixels. */
    public static Optional<Logo> read(byte[] file) {
        if (file.length > LARGEST || !hasMark(file)) {
            return Optional.empty();
        }
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? read(readers.next(), stream) : Optional.empty();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }

    private static boolean hasMark(byte[] file) {
        if (file.length < 8) {
            return false;
        }
        boolean png = file[0] == (byte) 0x89 && file[1] == 'P' && file[2] == 'N' && file[3] == 'G';
        return png || ((file[0] & 0xFF) << 8 | file[1] & 0xFF) == JPEG_MARK;
    }

    /** The size is read before the pixels are, which a small file may claim any number of. */
    private static Optional<Logo> read(ImageReader reader, ImageInputStream stream) throws IOException {
        try {
            reader.setInput(stream);
            if (reader.getWidth(0) > MOST_PIXELS_A_SIDE || reader.getHeight(0) > MOST_PIXELS_A_SIDE) {
                return Optional.empty();
            }
            return Optional.of(printed(reader.read(0)));
        } finally {
            reader.dispose();
        }
    }

    private static Logo printed(BufferedImage picture) throws IOException {
        double scale = Math.min(1, Math.min((double) PRINTED_WIDTH / picture.getWidth(), (double) PRINTED_HEIGHT / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage flat = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = flat.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(flat, "png", out);
        return new Logo(out.toByteArray(), width, height);
    }
}
