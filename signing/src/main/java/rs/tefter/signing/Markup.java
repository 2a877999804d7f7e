package rs.tefter.signing;

import java.nio.charset.StandardCharsets;

/** Finds the ends of things in the bytes of a document that is known to be well-formed UTF-8. */
final class Markup {
    private static final boolean[] ENDS_NAME = new boolean[1 << Byte.SIZE];

    static {
        for (char end : "=>/ \t\r\n".toCharArray()) ENDS_NAME[end] = true;
    }

    private Markup() {
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\t' || b == '\r';
    }

    static int pastSpace(byte[] bytes, int from) {
        int at = from;
        while (isSpace(bytes[at])) at++;
        return at;
    }

    /** The end of a name in a tag. */
    static int pastName(byte[] bytes, int from) {
        int at = from;
        while (!ENDS_NAME[bytes[at] & 0xFF]) at++;
        return at;
    }

    /** The end of a start tag that begins at {@code <}. */
    static int pastTag(byte[] bytes, int start) {
        int at = start + 1;
        for (byte quote = 0; bytes[at] != '>' || quote != 0; at++) {
            if (quote == bytes[at]) quote = 0;
            else if (quote == 0 && (bytes[at] == '"' || bytes[at] == '\'')) quote = bytes[at];
        }
        return at + 1;
    }

    static boolean isEmptyTag(byte[] bytes, int start) {
        return bytes[pastTag(bytes, start) - 2] == '/';
    }

    static boolean isEndTag(byte[] bytes, int at) {
        return bytes[at + 1] == '/';
    }

    static boolean isInstruction(byte[] bytes, int at) {
        return bytes[at + 1] == '?';
    }

    static boolean isComment(byte[] bytes, int at) {
        return bytes[at + 1] == '!' && bytes[at + 2] == '-';
    }

    static boolean isCdata(byte[] bytes, int at) {
        return bytes[at + 1] == '!' && bytes[at + 2] == '[';
    }

    /** The end of a comment, a CDATA section, a processing instruction or an end tag that begins at {@code <}. */
    static int pastOther(byte[] bytes, int at) {
        if (isEndTag(bytes, at)) return past(bytes, at, '>');
        if (isInstruction(bytes, at)) return past(bytes, at + 2, '?', '>');
        if (isComment(bytes, at)) return past(bytes, at + 4, '-', '-', '>');
        return past(bytes, at + 9, ']', ']', '>');
    }

    private static int past(byte[] bytes, int from, char... end) {
        for (int at = from; ; at++) {
            int matched = 0;
            while (matched < end.length && bytes[at + matched] == end[matched]) matched++;
            if (matched == end.length) return at + matched;
        }
    }

    /** The end of a reference that begins at {@code &}. */
    static int pastReference(byte[] bytes, int at) {
        return past(bytes, at, ';');
    }

    /** The character that a reference stands for. */
    static int referenced(byte[] bytes, int at) {
        int end = pastReference(bytes, at) - 1;
        return switch (bytes[at + 1]) {
            case '#' -> bytes[at + 2] == 'x' ? number(bytes, at + 3, end, 16) : number(bytes, at + 2, end, 10);
            case 'l' -> '<';
            case 'g' -> '>';
            case 'q' -> '"';
            default -> bytes[at + 2] == 'm' ? '&' : '\'';
        };
    }

    private static int number(byte[] bytes, int from, int to, int radix) {
        return Integer.parseInt(text(bytes, from, to), radix);
    }

    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
