package rs.tefter.rendering.ledger;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import rs.tefter.validation.text.Language;

/** Letterheads of the tests. */
final class Letterheads {

    private Letterheads() {}

    static Letterhead withLogo() {
        return new Letterhead(Language.SR_LATN, false, Logo.read(picture("png", 300, 100)), "", "", "");
    }

    /** A red bar in that format. */
    static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, format.equals("jpg") ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
