package rs.tefter.command;

/** How a command ends, for the shell; of several outcomes the last of this list that happened counts. */
public enum ExitStatus {
    /** Done; of a validation: all documents are valid, perhaps with warnings. */
    GOOD,
    /** Some document is invalid. */
    INVALID,
    /** Something could not be understood, read or judged. */
    TROUBLE;

    public int code() {
        return ordinal();
    }

    ExitStatus and(ExitStatus other) {
        return compareTo(other) < 0 ? other : this;
    }
}
