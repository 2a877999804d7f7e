package rs.tefter.signing;

/** A document that cannot have a signature which everybody understands alike; it never leaves the package. */
final class Unsignable extends Exception {
    private final int offset;

    Unsignable(String message, int offset) {
        super(message, null, false, false);
        this.offset = offset;
    }

    /** Where the reason stands in the bytes that were looked at. */
    int offset() {
        return offset;
    }
}
