package rs.tefter.rendering.ledger;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import rs.tefter.rendering.QrSquare;

/** One page to draw on; lengths are points, and y is counted from its top. */
final class Canvas {

    static final float WIDTH = 595.28f;
    static final float HEIGHT = 841.89f;

    private static final int HUNDREDTHS = 100;
    private static final float CHANNEL = 255;

    private final StringBuilder out = new StringBuilder(8192);
    private final Map<Face, BitSet> used;

    /** @param used takes the letters that are drawn */
    Canvas(Map<Face, BitSet> used) {
        this.used = used;
    }

    static Map<Face, BitSet> noLetters() {
        Map<Face, BitSet> used = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            used.put(face, new BitSet());
        }
        return used;
    }

    /** What was drawn, in the language of PDF. */
    String operators() {
        return out.toString();
    }

    void text(Style style, float x, float baseline, String shown) {
        if (!shown.isEmpty()) {
            fill(style.colour());
            font(style).number(x).number(HEIGHT - baseline).operator("Td");
            glyphs(style, shown);
        }
    }

    /** Across the page, rising from the lower left corner to the upper right one. */
    void across(Style style, String shown) {
        float angle = (float) Math.atan2(HEIGHT, WIDTH);
        float cos = (float) Math.cos(angle);
        float sin = (float) Math.sin(angle);
        float half = style.width(shown) / 2;
        float foot = style.size() / 3;
        fill(style.colour());
        font(style).exactly(cos).exactly(sin).exactly(-sin).exactly(cos).number(WIDTH / 2 - half * cos + foot * sin)
            .number(HEIGHT / 2 - half * sin - foot * cos).operator("Tm");
        glyphs(style, shown);
    }

    private Canvas font(Style style) {
        out.append("BT /F").append(style.face().ordinal()).append(' ');
        number(style.size()).operator("Tf");
        return this;
    }

    private void glyphs(Style style, String shown) {
        style.face().write(shown, out, used.get(style.face()));
        out.append(" Tj ET\n");
    }

    void line(float x1, float y1, float x2, float y2, float thickness, int colour) {
        rgb(colour).operator("RG");
        number(thickness).operator("w");
        number(x1).number(HEIGHT - y1).operator("m");
        number(x2).number(HEIGHT - y2).operator("l S");
    }

    void dashed(float x1, float x2, float y, int colour) {
        out.append("[3 3] 0 d\n");
        line(x1, y, x2, y, 0.6f, colour);
        out.append("[] 0 d\n");
    }

    void box(float x, float y, float width, float height, int colour) {
        fill(colour);
        rectangle(x, y, width, height).operator("f");
    }

    void frame(float x, float y, float width, float height, int colour) {
        rgb(colour).operator("RG");
        number(0.6f).operator("w");
        rectangle(x, y, width, height).operator("S");
    }

    /** The code with its quiet zone within the square. */
    void qr(QrSquare code, float x, float y, float side) {
        float module = side / code.sizeWithZone();
        fill(0);
        for (int row = 0; row < code.size(); row++) {
            for (int from = 0; from < code.size(); from++) {
                int run = code.darkRun(from, row);
                if (run > 0) {
                    rectangle(x + (from + QrSquare.QUIET_ZONE) * module, y + (row + QrSquare.QUIET_ZONE) * module, run * module, module);
                    from += run;
                }
            }
        }
        operator("f");
    }

    /** The logo of the document. */
    void logo(float x, float y, float width, float height) {
        out.append("q ");
        number(width).number(0).number(0).number(height).number(x).number(HEIGHT - y - height).operator("cm /Logo Do Q");
    }

    private Canvas rectangle(float x, float y, float width, float height) {
        number(x).number(HEIGHT - y - height).number(width).number(height).operator("re");
        return this;
    }

    private void fill(int colour) {
        rgb(colour).operator("rg");
    }

    private Canvas rgb(int colour) {
        return exactly((colour >> 16 & 0xFF) / CHANNEL).exactly((colour >> 8 & 0xFF) / CHANNEL).exactly((colour & 0xFF) / CHANNEL);
    }

    private Canvas number(float value) {
        return decimal(Math.round(value * HUNDREDTHS), 2);
    }

    private Canvas exactly(float value) {
        return decimal(Math.round(value * HUNDREDTHS * HUNDREDTHS), 4);
    }

    private Canvas decimal(int scaled, int decimals) {
        int unit = decimals == 2 ? HUNDREDTHS : HUNDREDTHS * HUNDREDTHS;
        out.append(scaled < 0 ? "-" : "").append(Math.abs(scaled) / unit);
        int rest = Math.abs(scaled) % unit;
        if (rest != 0) {
            String digits = Integer.toString(rest);
            out.append('.').append("0".repeat(decimals - digits.length())).append(digits);
        }
        out.append(' ');
        return this;
    }

    private void operator(String operator) {
        out.append(operator).append('\n');
    }
}
