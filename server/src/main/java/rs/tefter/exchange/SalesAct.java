package rs.tefter.exchange;

/** What can happen to a sales invoice. */
public enum SalesAct {
    /** The seller sends a draft, or again what had failed. */
    SEND,
    /** The invoice has arrived in the buyer's mailbox. */
    DELIVERED,
    /** It cannot be delivered. */
    FAILED,
    DELETE,
    CANCEL,
    STORNO,
    ACCEPTED,
    REJECTED,
    /** The buyer has paid in full. */
    PAID
}
