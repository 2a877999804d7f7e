package rs.tefter.command;

/** Arguments that cannot be understood; the message says which. */
final class BadUsage extends Exception {
    BadUsage(String message) {
        super(message);
    }
}
