package rs.tefter.exchange;

import java.util.Optional;

/** What is written beside a purchase invoice's new status; taken when the buyer has had the document in hand. */
record PurchaseChange(Optional<String> comment, Optional<String> stornoComment, Optional<String> stornoNumber, boolean byDeadline,
                      boolean taken) {

    static final PurchaseChange NOTHING = new PurchaseChange(Optional.empty(), Optional.empty(), Optional.empty(), false, false);
    static final PurchaseChange TAKEN = new PurchaseChange(Optional.empty(), Optional.empty(), Optional.empty(), false, true);

    static PurchaseChange statement(Optional<String> comment) {
        return new PurchaseChange(comment, Optional.empty(), Optional.empty(), false, true);
    }

    static PurchaseChange deadline(Optional<String> comment) {
        return new PurchaseChange(comment, Optional.empty(), Optional.empty(), true, false);
    }

    static PurchaseChange storno(Optional<String> comment, Optional<String> number) {
        return new PurchaseChange(Optional.empty(), comment, number, false, false);
    }
}
