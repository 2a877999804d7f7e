package rs.tefter.ubl;

import java.io.IOException;
import java.io.InputStream;

/**
 * Gives a document to the parser piece by piece and stops at a start tag or processing instruction that is too long. The parser
 * holds a whole tag in memory before anybody sees it, so a limit after the fact would come too late.
 */
final class Feed extends InputStream {
    private final byte[] bytes;
    private final int maxTagBytes;
    private int at;
    private int tag;
    private boolean tagSeenToEnd;

    Feed(byte[] bytes, int from, int maxTagBytes) {
        this.bytes = bytes;
        this.maxTagBytes = maxTagBytes;
        this.at = from;
        this.tag = from;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (at == bytes.length) return -1;
        int given = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, buffer, from, given);
        if (bytes.length > maxTagBytes) watch(at + given);
        at += given;
        return given;
    }

    private void watch(int end) throws TagTooLong {
        for (int i = end - 1; i >= at; i--) {
            if (bytes[i] == '<') {
                tag = i;
                tagSeenToEnd = false;
                return;
            }
        }
        if (!tagSeenToEnd && end - tag > maxTagBytes && bytes[tag] == '<') {
            if (bytes[tag + 1] != '!' && isUnclosed(end)) throw new TagTooLong(tag);
            tagSeenToEnd = true;
        }
    }

    private boolean isUnclosed(int end) {
        byte quote = 0;
        for (int i = tag; i < end; i++) {
            byte b = bytes[i];
            if (quote != 0) {
                if (b == quote) quote = 0;
            } else if (b == '>') {
                return false;
            } else if (b == '"' || b == '\'') {
                quote = b;
            }
        }
        return true;
    }

    /** A tag is longer than the limit. */
    static final class TagTooLong extends IOException {
        final int offset;

        TagTooLong(int offset) {
            super("tag too long");
            this.offset = offset;
        }
    }
}
