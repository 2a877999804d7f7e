package rs.tefter.fiscal.journal;

/** A text that is not a journal, and the line at which that was seen. */
public final class UnreadableJournal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    UnreadableJournal(int line, String expected) {
        super("line " + line + ": " + expected + " expected");
        this.line = line;
    }

    /** From 1; one more than there are when the text ends too early. */
    public int line() {
        return line;
    }
}
