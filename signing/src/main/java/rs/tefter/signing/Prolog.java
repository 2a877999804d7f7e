package rs.tefter.signing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What stands before a document: a byte order mark and an XML declaration, neither of which a signature covers. */
final class Prolog {
    /** The declaration that receivers expect to the letter. */
    static final byte[] DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] BEGIN = "<?xml".getBytes(StandardCharsets.US_ASCII);

    private Prolog() {
    }

    /** A document in UTF-16 as one in UTF-8, with the usual declaration. */
    static byte[] toUtf8(byte[] utf16) {
        byte[] bytes = new String(utf16, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8);
        return join(DECLARATION, Arrays.copyOfRange(bytes, end(bytes), bytes.length));
    }

    static boolean isUtf16(byte[] bytes) {
        return startsWith(bytes, 0, new byte[] {(byte) 0xFE, (byte) 0xFF}) || startsWith(bytes, 0, new byte[] {(byte) 0xFF, (byte) 0xFE});
    }

    /** The first byte after mark and declaration. */
    static int end(byte[] bytes) {
        int begin = startsWith(bytes, 0, MARK) ? MARK.length : 0;
        boolean declared = startsWith(bytes, begin, BEGIN) && Markup.isSpace(bytes[begin + BEGIN.length]);
        return declared ? Markup.pastOther(bytes, begin) : begin;
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] prefix) {
        return bytes.length - at >= prefix.length && Arrays.equals(bytes, at, at + prefix.length, prefix, 0, prefix.length);
    }

    static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) length = Math.addExact(length, part.length);
        byte[] whole = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }
}
