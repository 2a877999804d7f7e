package rs.tefter.intermediary;

/** Whose mailbox a document is looked at in: the sender's or the recipient's. */
public enum Side {
    OUTBOX, INBOX
}
