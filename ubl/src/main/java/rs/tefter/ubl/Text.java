package rs.tefter.ubl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Character data of a document that is known to be well-formed, decoded from its bytes when it is asked for. */
final class Text {
    private byte[] out;
    private int length;

    private Text(int capacity) {
        out = new byte[capacity];
    }

    /** Character data between two bytes that hold no element: references resolved, CDATA unwrapped, comments left out. */
    static String content(byte[] bytes, int from, int to) {
        if (isPlain(bytes, from, to)) return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return new Text(to - from).appendContent(bytes, from, to).toString();
    }

    /** The value of an attribute as the parser would report it: references resolved, white space turned to spaces. */
    static String attribute(byte[] bytes, int from, int to) {
        boolean plain = true;
        for (int at = from; at < to && plain; at++) plain = bytes[at] != '&' && (bytes[at] >= ' ' || bytes[at] < 0);
        if (plain) return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        var text = new Text(to - from);
        for (int at = from; at < to; ) {
            byte b = bytes[at];
            if (b == '&') {
                at = text.appendReference(bytes, at);
            } else {
                if (b == '\r' && at + 1 < to && bytes[at + 1] == '\n') at++;
                text.append(Utf8.isSpace(b) ? (byte) ' ' : b);
                at++;
            }
        }
        return text.toString();
    }

    /** Whether the bytes are their own character data: no reference, no markup, no carriage return. */
    static boolean isPlain(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (b == '&' || b == '<' || b == '\r') return false;
        }
        return true;
    }

    /** Whether character data is white space only. */
    static boolean isBlank(byte[] bytes, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to && Utf8.areSpaces(bytes, at)) at += Long.BYTES;
        for (; at < to; at++) {
            if (!isSpace(bytes[at])) return (bytes[at] == '<' || bytes[at] == '&') && Document.trim(content(bytes, at, to)).isEmpty();
        }
        return true;
    }

    /** Well-formed documents have no other control characters. */
    private static boolean isSpace(byte b) {
        return b <= ' ' && b >= 0;
    }

    /** Bytes of character data as written, without comments and processing instructions. */
    static int length(byte[] bytes, int from, int to) {
        int length = 0;
        for (int at = from; at < to; ) {
            if (bytes[at] == '<') {
                int end = pastMarkup(bytes, at);
                if (bytes[at + 1] == '!' && bytes[at + 2] == '[') length += end - at;
                at = end;
            } else {
                length++;
                at++;
            }
        }
        return length;
    }

    /** The end of the markup that begins at a {@code <} and is no element. */
    static int pastMarkup(byte[] bytes, int at) {
        if (bytes[at + 1] == '?') return past(bytes, at + 2, '?', '>');
        if (bytes[at + 2] == '[') return past(bytes, at + 9, ']', ']', '>');
        return past(bytes, at + 4, '-', '-', '>');
    }

    private Text appendContent(byte[] bytes, int from, int to) {
        for (int at = from; at < to; ) {
            byte b = bytes[at];
            if (b == '<') {
                int end = pastMarkup(bytes, at);
                if (bytes[at + 1] == '!' && bytes[at + 2] == '[') appendLines(bytes, at + 9, end - 3);
                at = end;
            } else if (b == '&') {
                at = appendReference(bytes, at);
            } else {
                int run = at;
                while (run < to && bytes[run] != '<' && bytes[run] != '&') run++;
                appendLines(bytes, at, run);
                at = run;
            }
        }
        return this;
    }

    private void appendLines(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] != '\r') append(bytes[at]);
            else if (at + 1 == bytes.length || bytes[at + 1] != '\n') append((byte) '\n');
        }
    }

    private int appendReference(byte[] bytes, int at) {
        int end = at + 1;
        while (bytes[end] != ';') end++;
        appendCodePoint(switch (bytes[at + 1]) {
            case '#' -> bytes[at + 2] == 'x' ? number(bytes, at + 3, end, 16) : number(bytes, at + 2, end, 10);
            case 'l' -> '<';
            case 'g' -> '>';
            case 'q' -> '"';
            default -> bytes[at + 2] == 'm' ? '&' : '\'';
        });
        return end + 1;
    }

    private static int number(byte[] bytes, int from, int to, int radix) {
        int value = 0;
        for (int at = from; at < to; at++) value = value * radix + Character.digit(bytes[at], radix);
        return value;
    }

    private void appendCodePoint(int codePoint) {
        if (codePoint < 0x80) append((byte) codePoint);
        else for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) append(b);
    }

    private void append(byte b) {
        if (length == out.length) out = Arrays.copyOf(out, length * 2 + 16);
        out[length++] = b;
    }

    private static int past(byte[] bytes, int from, char... end) {
        for (int at = from; ; at++) {
            int matched = 0;
            while (matched < end.length && bytes[at + matched] == end[matched]) matched++;
            if (matched == end.length) return at + matched;
        }
    }

    @Override
    public String toString() {
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }
}
