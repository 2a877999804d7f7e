package rs.tefter.ubl;

import java.io.IOException;
import java.io.InputStream;

/**
 * Gives a document to the parser piece by piece and stops at a start tag or processing instruction that is too long or has too
 * many attributes. The parser takes in a whole tag before anybody sees it, so a limit after the fact would come too late.
 */
final class Feed extends InputStream {
    private static final int PIECE = 4_000;

    private final byte[] bytes;
    private final int maxTagBytes;
    private final int maxValues;
    private int at;
    private int tag;
    private int scanned;
    private int values;
    private byte quote;
    private boolean closed;

    Feed(byte[] bytes, int from, Limits limits) {
        this.bytes = bytes;
        this.maxTagBytes = limits.maxTagBytes();
        this.maxValues = limits.maxAttributes() + limits.maxPrefixes() + 1;
        this.at = from;
        this.tag = from;
        this.scanned = from;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (at == bytes.length) return -1;
        checkOpenTag();
        int given = Math.min(Math.min(length, PIECE), bytes.length - at);
        System.arraycopy(bytes, at, buffer, from, given);
        findLastTag(at + given);
        at += given;
        return given;
    }

    private void findLastTag(int end) {
        for (int i = end - 1; i >= at; i--) {
            if (bytes[i] == '<') {
                tag = i;
                scanned = i;
                values = 0;
                quote = 0;
                closed = false;
                return;
            }
        }
    }

    /** What was given ended inside a tag if the last {@code <} has no end yet; a CDATA section or comment may look like one. */
    private void checkOpenTag() throws TagTooLong {
        if (closed || tag == at || bytes[tag] != '<' || bytes[tag + 1] == '!') return;
        for (; scanned < at && !closed; scanned++) {
            byte b = bytes[scanned];
            if (quote != 0) {
                if (b == quote) quote = 0;
            } else if (b == '>') {
                closed = true;
            } else if (b == '"' || b == '\'') {
                quote = b;
                values++;
            }
        }
        if (!closed && (values > maxValues || at - tag > maxTagBytes)) throw new TagTooLong(tag);
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
