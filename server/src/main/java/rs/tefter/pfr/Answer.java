package rs.tefter.pfr;

import java.util.List;
import rs.tefter.fiscal.InvoiceResult;
import rs.tefter.fiscal.wire.Violation;

/** What becomes of a request to sign. */
public sealed interface Answer {

    /** A receipt, durable before it is given. */
    record Signed(InvoiceResult result) implements Answer {}

    /** The processor signs nothing for now; four digits say why. */
    record Refused(String code) implements Answer {}

    /** The request is wrong, in the order of the document. */
    record Violated(List<Violation> violations) implements Answer {}
}
