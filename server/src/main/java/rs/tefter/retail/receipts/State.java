package rs.tefter.retail.receipts;

import java.util.Arrays;

/** How far a receipt has come. */
public enum State {
    /** Planned, to be sent after the receipt before it. */
    NEW("new"),
    /** Written down; its bytes are leaving, or an answer is awaited. */
    SENDING("sending"),
    SIGNED("signed"),
    /** Answered, and not signed. */
    REJECTED("rejected"),
    /** Sent, and nothing is known of its end. */
    UNKNOWN("unknown"),
    /** Not one byte of it has left. */
    NOT_SENT("not_sent");

    private final String wireName;

    State(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** Whether a fiscal processor may have signed it and it is not known yet. */
    public boolean isOpen() {
        return this == SENDING || this == UNKNOWN;
    }

    /** Whether it counts against what is left to refund or to pay. */
    boolean counts() {
        return this != REJECTED && this != NOT_SENT;
    }

    static State stored(String text) {
        return Arrays.stream(values()).filter(state -> state.wireName.equals(text)).findFirst().orElseThrow();
    }
}
