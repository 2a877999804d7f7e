package rs.tefter.fiscal.journal;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The lines of a journal that is read, and how far the reading has come. */
final class Lines {
    /** The longest name of goods has 2,048 characters, and its labels follow. */
    private static final int MAX_PIECES = 64;

    private final List<String> lines;
    private int next;

    Lines(String text) {
        lines = text.lines().toList();
    }

    /** The line to be read next; empty at the end. */
    String peek() {
        return next < lines.size() ? lines.get(next) : "";
    }

    boolean isAtEnd() {
        return next == lines.size();
    }

    String take() {
        if (isAtEnd()) {
            throw new UnreadableJournal(next + 1, "another line");
        }
        return lines.get(next++);
    }

    /** Takes a line that must be the given one; blanks are not compared, since journals lose them on their way. */
    void take(String expected) {
        if (!isNext(expected)) {
            throw refusal(expected.strip());
        }
        next++;
    }

    boolean isNext(String expected) {
        return !isAtEnd() && withoutBlanks(peek()).equals(withoutBlanks(expected));
    }

    void skipEmpty() {
        while (!isAtEnd() && peek().isBlank()) {
            next++;
        }
    }

    /**
     * Joins a text that was cut where the line ended.
     *
     * @param isWhole told what was joined so far and the line behind it
     */
    String takeCut(BiPredicate<String, String> isWhole) {
        StringBuilder joined = new StringBuilder(take());
        for (int pieces = 1; !isWhole.test(joined.toString().stripTrailing(), peek()); pieces++) {
            if (pieces == MAX_PIECES) {
                throw refusal("end of a text of many lines");
            }
            joined.append(" ".repeat(Math.max(0, pieces * Columns.WIDTH - Columns.width(joined.toString())))).append(take());
        }
        return joined.toString().stripTrailing();
    }

    /** Reads a value of the line taken last; whatever is wrong with it is said with the number of that line. */
    <T> T read(String value, String expected, Function<String, T> reading) {
        try {
            return reading.apply(value);
        } catch (RuntimeException unreadable) {
            throw new UnreadableJournal(next, expected);
        }
    }

    /** The next line is not what it should be. */
    UnreadableJournal refusal(String expected) {
        return new UnreadableJournal(next + 1, expected);
    }

    private static String withoutBlanks(String line) {
        return line.replace(" ", "");
    }
}
