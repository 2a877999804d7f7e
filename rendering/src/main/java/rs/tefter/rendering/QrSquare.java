package rs.tefter.rendering;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A QR code as dark and light squares. */
public final class QrSquare {

    /** Modules that must stay white around the code (ISO/IEC 18004). */
    public static final int QUIET_ZONE = 4;

    private final QrCode code;

    private QrSquare(QrCode code) {
        this.code = code;
    }

    /** The code of a verification address: the smallest that holds it, with the least correction, as fiscal processors make it. */
    public static QrSquare of(String url) {
        return new QrSquare(QrCode.encodeSegments(List.of(QrSegment.makeBytes(url.getBytes(StandardCharsets.UTF_8))), QrCode.Ecc.LOW,
            QrCode.MIN_VERSION, QrCode.MAX_VERSION, -1, false));
    }

    public static QrSquare of(QrCode code) {
        return new QrSquare(code);
    }

    /** Modules a side, without the quiet zone. */
    public int size() {
        return code.size;
    }

    /** Modules a side, with the quiet zone. */
    public int sizeWithZone() {
        return code.size + 2 * QUIET_ZONE;
    }

    public boolean isDark(int x, int y) {
        return code.getModule(x, y);
    }

    /** How many modules from here to the right are dark without a gap. */
    public int darkRun(int x, int y) {
        int end = x;
        while (end < code.size && isDark(end, y)) {
            end++;
        }
        return end - x;
    }
}
