package rs.tefter.ubl;

import java.util.Arrays;

/** Lines and columns of a document, worked out only when and as far as somebody asks. CR LF is one line end; a column is a code point. */
final class Positions {
    private static final int FIRST_STRETCH = 4_096;

    private final byte[] bytes;
    private final int begin;
    private volatile Lines lines;
    private volatile Tally codePoints;

    /**
     * @param starts where lines begin
     * @param end as far as they were looked for
     */
    private record Lines(int[] starts, int end) { }

    Positions(byte[] bytes, int begin) {
        this.bytes = bytes;
        this.begin = begin;
        this.lines = new Lines(new int[] {begin}, begin);
    }

    /** 1-based line of a byte. */
    int line(int offset) {
        return lineOf(startsUpTo(offset), offset);
    }

    private int lineOf(int[] starts, int offset) {
        int found = Arrays.binarySearch(starts, Math.max(offset, begin));
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** 1-based column of a byte, in code points. */
    int column(int offset) {
        int[] starts = startsUpTo(offset);
        int start = starts[lineOf(starts, offset) - 1];
        int end = Math.max(start, Math.min(offset, bytes.length));
        if (end - start < Tally.BLOCK) return 1 + Tally.codePoints(bytes, start, end);
        return 1 + codePoints().before(end) - codePoints().before(start);
    }

    private Tally codePoints() {
        Tally tally = codePoints;
        if (tally == null) codePoints = tally = Tally.codePoints(bytes);
        return tally;
    }

    private int[] startsUpTo(int offset) {
        Lines known = lines;
        if (known.end < Math.min(offset, bytes.length)) {
            int end = Math.max(offset, Math.max(FIRST_STRETCH, known.end * 2));
            lines = known = continued(known, Math.min(end, bytes.length));
        }
        return known.starts;
    }

    private Lines continued(Lines known, int end) {
        int[] starts = known.starts;
        int count = starts.length;
        for (int at = known.end; at < end; at++) {
            byte b = bytes[at];
            if (b > '\r' || b != '\n' && (b != '\r' || at + 1 < bytes.length && bytes[at + 1] == '\n')) continue;
            if (count == starts.length) starts = Arrays.copyOf(starts, count * 2);
            starts[count++] = at + 1;
        }
        return new Lines(Arrays.copyOf(starts, count), end);
    }
}
