package rs.tefter.ubl;

/** Counts what stands before an offset of UTF-8, looking at one block only however long the text is. */
final class Tally {
    /** Counting fewer bytes than this needs no tally. */
    static final int BLOCK = 4_096;

    private static final int[] CODE_POINTS = units(1);
    private static final int[] UTF_16 = units(2);

    private final byte[] bytes;
    private final int[] units;
    private final int[] beforeBlocks;

    private Tally(byte[] bytes, int[] units) {
        this.bytes = bytes;
        this.units = units;
        this.beforeBlocks = new int[bytes.length / BLOCK + 1];
        for (int block = 1; block < beforeBlocks.length; block++) {
            beforeBlocks[block] = beforeBlocks[block - 1] + count(bytes, (block - 1) * BLOCK, block * BLOCK, units);
        }
    }

    /** Counts code points. */
    static Tally codePoints(byte[] bytes) {
        return new Tally(bytes, CODE_POINTS);
    }

    /** Counts the units that the same text has in UTF-16. */
    static Tally utf16(byte[] bytes) {
        return new Tally(bytes, UTF_16);
    }

    /** What a byte adds, by its upper four bits: nothing when it goes on with a character. */
    private static int[] units(int ofFourBytes) {
        return new int[] {1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, ofFourBytes};
    }

    int before(int offset) {
        int block = offset / BLOCK;
        return beforeBlocks[block] + count(bytes, block * BLOCK, offset, units);
    }

    /** The code points of a stretch, counted one by one. */
    static int codePoints(byte[] bytes, int from, int to) {
        return count(bytes, from, to, CODE_POINTS);
    }

    private static int count(byte[] bytes, int from, int to, int[] units) {
        int count = 0;
        for (int at = from; at < to; at++) count += units[(bytes[at] & 0xFF) >> 4];
        return count;
    }
}
