package rs.tefter.fiscal.wire;

import java.util.List;
import rs.tefter.fiscal.InvoiceRequest;

/** What came of reading the bytes of a request. */
public sealed interface Reading {

    /** A request that a fiscal processor can sign. */
    record Accepted(InvoiceRequest request) implements Reading {}

    /** Everything that is wrong with it, in the order of the document. */
    record Violated(List<Violation> violations) implements Reading {}

    /** No JSON object at all. */
    record Malformed() implements Reading {}
}
