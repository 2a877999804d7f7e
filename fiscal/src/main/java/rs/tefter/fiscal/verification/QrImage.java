package rs.tefter.fiscal.verification;

import java.nio.charset.StandardCharsets;

/** A verification address as the picture of a QR code: bytes, error correction L, the smallest version that holds them. */
public final class QrImage {
    private static final int PIXELS_A_MODULE = 4;
    private static final int QUIET_ZONE_MODULES = 4;

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
        boolean[][] code = QrEncoder.modules(url.getBytes(StandardCharsets.UTF_8));
        if (quietZone == 0) {
            return code;
        }
        boolean[][] modules = new boolean[code.length + 2 * quietZone][code.length + 2 * quietZone];
        for (int y = 0; y < code.length; y++) {
            System.arraycopy(code[y], 0, modules[y + quietZone], quietZone, code.length);
        }
        return modules;
    }
}
