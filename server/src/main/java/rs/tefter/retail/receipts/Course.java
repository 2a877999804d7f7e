package rs.tefter.retail.receipts;

import java.util.Optional;
import rs.tefter.retail.rules.Reference;

/** What happens inside a lane: what is unknown there is settled first, then the receipts of an order are sent one after another. */
final class Course {

    private final ReceiptTable receipts;
    private final Ledger ledger;
    private final Sender sender;

    Course(ReceiptTable receipts, Ledger ledger, Sender sender) {
        this.receipts = receipts;
        this.ledger = ledger;
        this.sender = sender;
    }

    /** Finds out what became of the lane's open receipts; the first that stays unknown until the deadline, a time of {@link System#nanoTime}. */
    Optional<Receipt> settle(Lanes.Lane lane, Register register, long deadline) {
        for (Receipt open : receipts.open(register.companyId(), register.clientId())) {
            if (open.state() == State.SENDING) {
                sender.abandoned(open);
            }
            if (sender.resolve(lane, register, open, deadline).isOpen()) {
                return Optional.of(open);
            }
        }
        return Optional.empty();
    }

    /** Sends what is left of the order until one receipt is not signed; the order as it stands then. */
    Job proceed(Lanes.Lane lane, Register register, Ledger.Entry entry, long deadline) {
        Optional<Reference> previous = Optional.empty();
        for (Receipt receipt : entry.job().receipts()) {
            boolean unsent = entry.fresh() && receipt.state() == State.SENDING;
            if (receipt.state() != State.SIGNED && send(lane, register, receipt, unsent, previous, deadline) != State.SIGNED) {
                break;
            }
            previous = receipts.find(receipt.place().companyId(), receipt.id()).map(signed -> signed.issued().reference());
        }
        return ledger.get(entry.job());
    }

    private State send(Lanes.Lane lane, Register register, Receipt receipt, boolean unsent, Optional<Reference> previous, long deadline) {
        if (receipt.state().isOpen() && !unsent) {
            return sender.resolve(lane, register, receipt, deadline);
        }
        Receipt sending = unsent ? receipt : ledger.sending(register, receipt, previous);
        State state = sender.send(lane, register, sending);
        return state.isOpen() ? sender.resolve(lane, register, sending, deadline) : state;
    }
}
