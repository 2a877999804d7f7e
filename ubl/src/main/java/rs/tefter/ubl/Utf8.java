package rs.tefter.ubl;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A document in UTF-8.
 *
 * @param bytes the received array itself unless the document came in UTF-16
 * @param begin the first byte after a byte order mark
 * @param content the first byte after the XML declaration
 * @param invalid the first byte that is not valid UTF-8, or -1
 * @param utf16 what was received when it was UTF-16, else null
 */
record Utf8(byte[] bytes, int begin, int content, int invalid, Utf16 utf16) {
    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    /** Carries into the high bit of each byte that is greater than a space. */
    private static final long ABOVE_SPACE = ONES * (0x7F - ' ');

    /** The bytes as received. */
    byte[] received() {
        return utf16 == null ? bytes : utf16.received;
    }

    /** The offset in the received bytes of a byte of {@link #bytes}. */
    int receivedOffset(int offset) {
        if (utf16 == null) return offset;
        return 2 + 2 * utf16.units.before(offset);
    }

    /** A document as it was received in UTF-16, with how many units of it stand before an offset of the UTF-8 form. */
    record Utf16(byte[] received, Tally units) { }

    /** White space of XML. */
    static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\t' || b == '\r';
    }

    /** Whether eight bytes of a well-formed document are white space; such a document has no other control characters. */
    static boolean areSpaces(byte[] bytes, int at) {
        long eight = (long) EIGHT_BYTES.get(bytes, at);
        return ((eight | (eight & ~HIGH_BITS) + ABOVE_SPACE) & HIGH_BITS) == 0;
    }

    /**
     * The first offset that begins no well-formed UTF-8 sequence (Unicode, table 3-7) or one of U+0000, U+FFFE and U+FFFF, or -1.
     * The parser accepts overlong forms, values above U+10FFFF, those two in attributes and NUL in names, hence this pass.
     */
    static int firstInvalid(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length) {
            if (at + 8 <= bytes.length && isPlain((long) EIGHT_BYTES.get(bytes, at))) {
                at += 8;
            } else if (bytes[at] > 0) {
                at++;
            } else {
                int length = sequenceLength(bytes, at);
                if (length == 0) return at;
                at += length;
            }
        }
        return -1;
    }

    /** Whether each of eight bytes is ASCII and not NUL. */
    private static boolean isPlain(long eight) {
        return ((eight | eight - ONES & ~eight) & HIGH_BITS) == 0;
    }

    private static int sequenceLength(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int second = at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0;
        if (lead >= 0xC2 && lead <= 0xDF) return isContinuation(second) ? 2 : 0;
        if (lead >= 0xE0 && lead <= 0xEF) {
            int low = lead == 0xE0 ? 0xA0 : 0x80;
            int high = lead == 0xED ? 0x9F : 0xBF;
            boolean valid = second >= low && second <= high && isContinuation(bytes, at + 2);
            boolean noCharacter = valid && lead == 0xEF && second == 0xBF && (bytes[at + 2] & 0xFF) >= 0xBE;
            return valid && !noCharacter ? 3 : 0;
        }
        if (lead >= 0xF0 && lead <= 0xF4) {
            int low = lead == 0xF0 ? 0x90 : 0x80;
            int high = lead == 0xF4 ? 0x8F : 0xBF;
            return second >= low && second <= high && isContinuation(bytes, at + 2) && isContinuation(bytes, at + 3) ? 4 : 0;
        }
        return 0;
    }

    private static boolean isContinuation(byte[] bytes, int at) {
        return at < bytes.length && isContinuation(bytes[at] & 0xFF);
    }

    private static boolean isContinuation(int value) {
        return (value & 0xC0) == 0x80;
    }
}
