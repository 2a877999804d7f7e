package rs.tefter.retail.receipts;

import java.util.Map;
import java.util.Optional;
import rs.tefter.retail.delivery.Delivered;
import rs.tefter.retail.delivery.Wishes;

/** Begins to hand a signed receipt over, after its signature is on disk; it must not fail, because a receipt stands whatever becomes of its paper. */
@FunctionalInterface
public interface Handover {

    /** Of a receipt that is not handed over. */
    Delivered NOTHING = new Delivered(Map.of(), Optional.empty(), Optional.empty());

    /** @param again whether it may have been begun before a crash: then it is not begun a second time */
    Delivered begin(Receipt receipt, Wishes wishes, boolean again);
}
