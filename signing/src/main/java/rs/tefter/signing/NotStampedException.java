package rs.tefter.signing;

/** A time stamp could not be had, or what came was none. */
public final class NotStampedException extends Exception {
    NotStampedException(String message) {
        super(message);
    }

    NotStampedException(String message, Throwable cause) {
        super(message, cause);
    }
}
