package rs.tefter.exchange;

/** What can happen to a purchase invoice. */
public enum PurchaseAct {
    /** The buyer has taken the document. */
    SEE,
    ACCEPT,
    REJECT,
    /** The buyer is reminded because the first deadline has passed. */
    REMIND,
    /** The deadline has passed: accepted for a public-fund user, rejected for others (by the law's default). */
    ACCEPT_BY_DEADLINE,
    REJECT_BY_DEADLINE,
    STORNO
}
