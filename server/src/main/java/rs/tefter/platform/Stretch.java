package rs.tefter.platform;

import java.util.List;

/**
 * Where a page of a list is read: from the end, with the order turned round, when that is the nearer one.
 *
 * @param skipped rows to be passed over, from the side that it is read from
 * @param size    the most rows to be read
 */
public record Stretch(boolean fromTheEnd, long skipped, long size) {

    /** Of a list of so many rows, so many of which stand before the page. */
    public static Stretch of(long total, long before, int size) {
        long start = Math.min(total, before);
        long rows = Math.min(total - start, size);
        long after = total - start - rows;
        return after < start ? new Stretch(true, after, rows) : new Stretch(false, start, rows);
    }

    /** Of a list whose length is not known. */
    public static Stretch fromTheStart(long before, int size) {
        return new Stretch(false, before, size);
    }

    /** The rows that were read, as they stand in the list. */
    public <T> List<T> inOrder(List<T> read) {
        return fromTheEnd ? read.reversed() : read;
    }
}
