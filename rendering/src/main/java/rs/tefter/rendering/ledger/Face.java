package rs.tefter.rendering.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font and the measures of its letters, read once for all documents. */
enum Face {
    REGULAR("NotoSans-Regular.ttf"), BOLD("NotoSans-Bold.ttf");

    private static final int LAST = 0x10000;
    private static final int MISSING = 0xFFFD;

    private final byte[] file;
    private final char[] glyphs = new char[LAST];
    private final float[] widths = new float[LAST];

    Face(String name) {
        try (InputStream stream = Face.class.getResourceAsStream("/rs/tefter/rendering/fonts/" + name)) {
            file = stream.readAllBytes();
            measure(open());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void measure(TrueTypeFont font) throws IOException {
        CmapLookup lookup = font.getUnicodeCmapLookup();
        for (int c = ' '; c < LAST; c++) {
            int glyph = lookup.getGlyphId(c);
            glyphs[c] = (char) glyph;
            widths[c] = glyph == 0 ? 0 : (float) font.getAdvanceWidth(glyph) / font.getUnitsPerEm();
        }
    }

    /** A font of one's own to embed, since one is not for several threads. */
    TrueTypeFont open() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    /** The text with what the font does not know replaced, and nothing in it that is not seen; ends of lines stay. */
    String shown(String text) {
        if (text.chars().allMatch(c -> c == '\n' || glyphs[c] != 0)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c < LAST && glyphs[c] != 0) {
                out.append((char) c);
            } else if (c == '\t' || c == '\u00A0') {
                out.append(' ');
            } else if (!isNothing(c)) {
                out.append((char) MISSING);
            }
        });
        return out.toString();
    }

    private static boolean isNothing(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT;
    }

    /** How wide a shown text is at that size. */
    float width(CharSequence shown, float size) {
        float width = 0;
        for (int i = 0; i < shown.length(); i++) {
            width += widths[shown.charAt(i)];
        }
        return width * size;
    }

    float width(char letter, float size) {
        return widths[letter] * size;
    }

    /** Writes a shown text as the numbers of its glyphs, and notes which letters were used. */
    void write(CharSequence shown, StringBuilder out, BitSet used) {
        out.append('<');
        for (int i = 0; i < shown.length(); i++) {
            char letter = shown.charAt(i);
            used.set(letter);
            char glyph = glyphs[letter];
            for (int shift = 12; shift >= 0; shift -= 4) {
                out.append(Character.forDigit(glyph >> shift & 0xF, 16));
            }
        }
        out.append('>');
    }
}
