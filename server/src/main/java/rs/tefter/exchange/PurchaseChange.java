package rs.tefter.exchange;

import java.util.Optional;

/** What is written beside a purchase invoice's new status. */
record PurchaseChange(Optional<String> comment, Optional<String> stornoComment, Optional<String> stornoNumber, boolean byDeadline) {

    static final PurchaseChange NOTHING = new PurchaseChange(Optional.empty(), Optional.empty(), Optional.empty(), false);

    static PurchaseChange statement(Optional<String> comment) {
        return new PurchaseChange(comment, Optional.empty(), Optional.empty(), false);
    }

    static PurchaseChange deadline(Optional<String> comment) {
        return new PurchaseChange(comment, Optional.empty(), Optional.empty(), true);
    }

    static PurchaseChange storno(Optional<String> comment, Optional<String> number) {
        return new PurchaseChange(Optional.empty(), comment, number, false);
    }
}
