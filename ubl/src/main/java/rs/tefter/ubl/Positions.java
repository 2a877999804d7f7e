package rs.tefter.ubl;

import java.util.Arrays;

/** Lines and columns of a document, worked out only when somebody asks. CR LF is one line end; a column is a code point. */
final class Positions {
    private final byte[] bytes;
    private final int begin;
    private volatile int[] lineStarts;
    private volatile Tally codePoints;

    Positions(byte[] bytes, int begin) {
        this.bytes = bytes;
        this.begin = begin;
    }

    /** 1-based line of a byte. */
    int line(int offset) {
        int found = Arrays.binarySearch(lineStarts(), Math.max(offset, begin));
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** 1-based column of a byte, in code points. */
    int column(int offset) {
        int start = lineStarts()[line(offset) - 1];
        int end = Math.max(start, Math.min(offset, bytes.length));
        if (end - start < Tally.BLOCK) return 1 + Tally.codePoints(bytes, start, end);
        return 1 + codePoints().before(end) - codePoints().before(start);
    }

    private Tally codePoints() {
        Tally tally = codePoints;
        if (tally == null) codePoints = tally = Tally.codePoints(bytes);
        return tally;
    }

    private int[] lineStarts() {
        int[] starts = lineStarts;
        if (starts == null) lineStarts = starts = findLineStarts();
        return starts;
    }

    private int[] findLineStarts() {
        int[] starts = new int[64];
        starts[0] = begin;
        int count = 1;
        for (int at = begin; at < bytes.length; at++) {
            boolean lineEnd = bytes[at] == '\n' || bytes[at] == '\r' && (at + 1 == bytes.length || bytes[at + 1] != '\n');
            if (!lineEnd) continue;
            if (count == starts.length) starts = Arrays.copyOf(starts, count * 2);
            starts[count++] = at + 1;
        }
        return Arrays.copyOf(starts, count);
    }
}
