package rs.tefter.platform;

/** A reason not to start that the operator can mend; the message is one plain line that says what is wrong and what to do. */
public final class StartFailure extends RuntimeException {

    public StartFailure(String message) {
        super(message, null, false, false);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause, false, false);
    }
}
