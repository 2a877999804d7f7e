package rs.tefter.mail;

import rs.tefter.platform.WireName;

/** Where a message stands. */
public enum MailState implements WireName {
    /** Waits for an attempt. */
    QUEUED("Queued"),
    /** Is being handed to the mail server just now. */
    HANDED_OVER("HandedOver"),
    /** The mail server has taken it. */
    SENT("Sent"),
    /** The mail server has refused it, or took nothing for a day. */
    FAILED("Failed"),
    /** The mail server had the whole message and did not answer; it is not sent again, so that nobody gets it twice. */
    UNSURE("Unsure");

    private final String wire;

    MailState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
