package rs.tefter.signing;

import java.nio.charset.StandardCharsets;

/** Writes character data and attribute values as Canonical XML has them. */
final class Escapes {
    private static final byte[] AMP = ascii("&amp;");
    private static final byte[] LT = ascii("&lt;");
    private static final byte[] GT = ascii("&gt;");
    private static final byte[] QUOT = ascii("&quot;");
    private static final byte[] TAB = ascii("&#x9;");
    private static final byte[] LINE_FEED = ascii("&#xA;");
    private static final byte[] CARRIAGE_RETURN = ascii("&#xD;");

    private Escapes() {
    }

    /** Character data as written in a document, from one place up to the next {@code <} or the end; gives where it stopped. */
    static int text(byte[] bytes, int from, int end, Octets out) {
        int run = from;
        int at = from;
        for (; at < end && bytes[at] != '<'; at++) {
            byte b = bytes[at];
            if (b != '&' && b != '>' && b != '\r') continue;
            out.write(bytes, run, at);
            if (b == '>') {
                write(GT, out);
            } else if (b == '&') {
                textCharacter(Markup.referenced(bytes, at), out);
                at = Markup.pastReference(bytes, at) - 1;
            } else if (bytes[at + 1] != '\n') {
                out.write('\n');
            }
            run = at + 1;
        }
        out.write(bytes, run, at);
        return at;
    }

    /** The content of a CDATA section, which canonical form has as text. */
    static void cdata(byte[] bytes, int from, int to, Octets out) {
        for (int at = from; at < to; at++) {
            if (bytes[at] != '\r') textByte(bytes[at], out);
            else if (bytes[at + 1] != '\n') out.write('\n');
        }
    }

    private static void textCharacter(int codePoint, Octets out) {
        if (codePoint == '\r') write(CARRIAGE_RETURN, out);
        else if (codePoint < 0x80) textByte((byte) codePoint, out);
        else out.write(Character.toString(codePoint));
    }

    private static void textByte(byte b, Octets out) {
        switch (b) {
            case '&' -> write(AMP, out);
            case '<' -> write(LT, out);
            case '>' -> write(GT, out);
            default -> out.write(b);
        }
    }

    /** The value of an attribute as written between its quotes. */
    static void attribute(byte[] bytes, int from, int to, Octets out) {
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (b == '&') {
                character(Markup.referenced(bytes, at), out);
                at = Markup.pastReference(bytes, at) - 1;
            } else if (b == '\r' && bytes[at + 1] == '\n') {
                continue;
            } else if (Markup.isSpace(b)) {
                out.write(' ');
            } else {
                character(b, out);
            }
        }
    }

    /** The value of an attribute or a namespace as a parser reports it. */
    static void attribute(String value, Octets out) {
        value.codePoints().forEach(codePoint -> character(codePoint, out));
    }

    /** A negative one is a byte of a longer character. */
    private static void character(int codePoint, Octets out) {
        switch (codePoint) {
            case '&' -> write(AMP, out);
            case '<' -> write(LT, out);
            case '"' -> write(QUOT, out);
            case '\t' -> write(TAB, out);
            case '\n' -> write(LINE_FEED, out);
            case '\r' -> write(CARRIAGE_RETURN, out);
            default -> {
                if (codePoint < 0x80) out.write(codePoint);
                else out.write(Character.toString(codePoint));
            }
        }
    }

    /** The content of a processing instruction, whose line ends a parser reports as line feeds. */
    static void lines(byte[] bytes, int from, int to, Octets out) {
        for (int at = from; at < to; at++) {
            if (bytes[at] != '\r') out.write(bytes[at]);
            else if (bytes[at + 1] != '\n') out.write('\n');
        }
    }

    private static void write(byte[] bytes, Octets out) {
        out.write(bytes, 0, bytes.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
