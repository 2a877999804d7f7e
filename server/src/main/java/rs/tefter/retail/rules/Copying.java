package rs.tefter.retail.rules;

import java.util.List;
import java.util.Optional;
import rs.tefter.fiscal.InvoiceType;

/** Plans a copy of a receipt: the same goods, payments and buyer, with the number and the time of the original. */
public final class Copying {

    private Copying() {}

    public static List<Draft> plan(Issued original, Till till) {
        if (original.kind().type() == InvoiceType.COPY) {
            throw Rule.COPY_OF_COPY.broken("A copy cannot be copied; " + original.number() + " is one");
        }
        return List.of(Drafting.copy(original.kind(), till, original.buyer(), original.lines(), original.payments())
            .reference(Optional.of(original.reference())).draft());
    }
}
