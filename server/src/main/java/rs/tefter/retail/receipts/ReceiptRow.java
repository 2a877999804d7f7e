package rs.tefter.retail.receipts;

import java.util.Optional;
import rs.tefter.fiscal.ReceiptKind;

/** A receipt before its lines and payments are read. */
record ReceiptRow(Receipt.Place place, ReceiptKind kind, Receipt.Sending sending, Receipt.Facts facts, Optional<Receipt.Signature> signature) {

    Receipt with(ReceiptParts.Parts parts) {
        Receipt.Facts whole = new Receipt.Facts(facts.chainId(), facts.originalId(), facts.reference(), facts.afterPrevious(), facts.handedOut(),
            facts.unknownAmount(), facts.posTime(), facts.cashier(), facts.buyer(), parts.lines(), parts.goods(), parts.payments(), facts.total(),
            facts.change(), facts.returned(), facts.texts(), facts.metadata());
        return new Receipt(place, kind, sending, whole, signature);
    }
}
