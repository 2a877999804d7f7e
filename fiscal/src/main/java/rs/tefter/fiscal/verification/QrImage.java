package rs.tefter.fiscal.verification;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A verification address as the picture of a QR code: bytes, error correction L, the smallest version that holds them. */
public final class QrImage {
    private static final int PIXELS_A_MODULE = 4;
    private static final int QUIET_ZONE_MODULES = 4;
    /** Any mask may be chosen; weighing all eight would cost more than all the rest, and the text of an address has no patterns to break up. */
    private static final int MASK = 2;

    private QrImage() {}

    /** As fiscal processors deliver it: GIF in black and white, 4 pixels a module, without the quiet zone that a reader wants around it. */
    public static byte[] gif(String url) {
        return Gif.encode(modules(url, 0), PIXELS_A_MODULE);
    }

    /**
     * For people: PNG in black and white with its quiet zone.
     *
     * @param pixelsAModule 1 or more
     */
    public static byte[] png(String url, int pixelsAModule) {
        return Png.encode(modules(url, QUIET_ZONE_MODULES), pixelsAModule);
    }

    /**
     * Rows from above, true where black; for those who draw themselves.
     *
     * @param quietZone width of the white margin in modules
     * @throws IllegalArgumentException for text of more than 2,953 bytes
     */
    public static boolean[][] modules(String url, int quietZone) {
        List<QrSegment> bytes = List.of(QrSegment.makeBytes(url.getBytes(StandardCharsets.UTF_8)));
        QrCode code = QrCode.encodeSegments(bytes, QrCode.Ecc.LOW, QrCode.MIN_VERSION, QrCode.MAX_VERSION, MASK, false);
        boolean[][] modules = new boolean[code.size + 2 * quietZone][code.size + 2 * quietZone];
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                modules[y + quietZone][x + quietZone] = code.getModule(x, y);
            }
        }
        return modules;
    }
}
