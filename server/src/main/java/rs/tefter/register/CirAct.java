package rs.tefter.register;

import java.util.Optional;
import rs.tefter.platform.WireName;

/** What can happen to an entry of the register. */
public enum CirAct implements WireName {
    /** By the buyer: another public-fund user is to pay. */
    ASSIGN("Assignment"),
    CANCEL_ASSIGN("CancelAssignment"),
    /** By the Treasury: a part of the amount, or the rest of it, was paid. */
    SETTLE("Settlement"),
    CHANGE_AMOUNT("AmountChange"),
    /** By the Treasury: the invoice does not belong into the register. */
    REFUSE("Refusal"),
    CANCEL("Cancellation"),
    /** By the seller, who has reversed the invoice. */
    STORNO("Storno");

    private final String wire;

    CirAct(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The name of the change in events, where they have one for it (SEF CirAssignmentChange). */
    public Optional<String> assignmentChange() {
        return this == ASSIGN || this == CANCEL_ASSIGN ? Optional.of(wire) : Optional.empty();
    }

    static CirAct stored(String wire) {
        return WireName.read(values(), wire).orElseThrow();
    }
}
