package rs.tefter.contracts;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import javax.imageio.ImageIO;

/** Every operation on the letterhead of a company, once. */
final class LetterheadWalk {

    static final String PATH = "/api/v1/ledger/letterhead";
    static final String LOGO = PATH + "/logo";

    private LetterheadWalk() {}

    static void walk(ContractClient administrator) {
        administrator.put(PATH, "{\"language\":\"sr-Latn\",\"phone\":\"\",\"email\":\"\",\"website\":\"\"}");
        administrator.get(PATH);
        bring(administrator, picture("png", 30, 10));
        administrator.get(LOGO);
        administrator.delete(LOGO);
    }

    static Reply bring(ContractClient administrator, byte[] file) {
        return administrator.with("Content-Type", "image/png").send("PUT", LOGO, BodyPublishers.ofByteArray(file));
    }

    /** A picture in that format. */
    static byte[] picture(String format, int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
