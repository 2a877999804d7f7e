package rs.tefter.rendering.receipt;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font of receipts: every letter has the same width, six tenths of the size. */
final class Letters {

    static final float WIDTH = 0.6f;
    static final int UNITS = 1000;

    private static final String FILE = "/rs/tefter/rendering/fonts/NotoSansMono-Regular.ttf";
    private static final int MISSING = 0xFFFD;
    private static final int LAST = 0x10000;

    private static final byte[] BYTES = bytes();
    private static final TrueTypeFont FONT = open();
    private static final BitSet KNOWN = known();
    private static final Map<Integer, GeneralPath> OUTLINES = new ConcurrentHashMap<>();

    private Letters() {}

    /** A font of one's own to read, since one is not for several threads. */
    static TrueTypeFont open() {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(BYTES));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The text with what the font does not know replaced, and nothing in it that is not seen. */
    static String shown(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(c -> c == '\t' ? ' ' : c).map(c -> KNOWN.get(c) ? c : MISSING).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** The shape of a letter in thousandths of the size, its foot at 0 and upwards positive. */
    static GeneralPath outline(int letter) {
        return OUTLINES.computeIfAbsent(letter, Letters::read);
    }

    private static GeneralPath read(int letter) {
        synchronized (FONT) {
            try {
                return FONT.getGlyph().getGlyph(FONT.getUnicodeCmapLookup().getGlyphId(letter)).getPath();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private static BitSet known() {
        try {
            CmapLookup cmap = FONT.getUnicodeCmapLookup();
            BitSet known = new BitSet(LAST);
            for (int c = ' '; c < LAST; c++) {
                known.set(c, cmap.getGlyphId(c) > 0);
            }
            return known;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] bytes() {
        try (InputStream stream = Letters.class.getResourceAsStream(FILE)) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
