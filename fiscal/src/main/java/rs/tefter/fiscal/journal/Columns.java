package rs.tefter.fiscal.journal;

import java.text.Normalizer;

/** Places text in the 40 columns of a receipt; a column is one code point of text in normal form C. */
final class Columns {
    static final int WIDTH = 40;

    private Columns() {}

    static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Text that cannot break out of its line: everything that controls a printer is a blank. Tabs are printed by processors as they come. */
    static String clean(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (normal.chars().noneMatch(Columns::breaksLines)) {
            return normal;
        }
        return normal.codePoints().map(point -> breaksLines(point) ? ' ' : point)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** In the middle of the line; of an odd number of blanks the greater half is on the right. */
    static String centred(String text, String fill) {
        int free = Math.max(0, WIDTH - width(text));
        return fill.repeat(free / 2) + text + fill.repeat(free - free / 2);
    }

    /** Index behind the given number of code points, or the end of a shorter text. */
    static int indexOf(String text, int columns) {
        return width(text) <= columns ? text.length() : text.offsetByCodePoints(0, columns);
    }

    private static boolean breaksLines(int point) {
        return point != '\t' && Character.isISOControl(point) || point == '\u2028' || point == '\u2029';
    }
}
