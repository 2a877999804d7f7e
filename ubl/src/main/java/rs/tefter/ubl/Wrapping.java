package rs.tefter.ubl;

import java.util.List;

/** What may stand around a document: the elements from the root to the one that holds it. */
enum Wrapping {
    NONE,
    SEF(Name.of(Namespaces.ENVELOPE, "DocumentEnvelope"), Name.of(Namespaces.ENVELOPE, "DocumentBody")),
    OUTGOING(Name.of(Namespaces.OUTGOING, "OutgoingInvoicesData"), Name.of(Namespaces.OUTGOING, "OutgoingInvoice"),
            Name.of(Namespaces.OUTGOING, "InvoiceEnvelope"));

    private final List<Name> path;

    Wrapping(Name... path) {
        this.path = List.of(path);
    }

    /** Number of elements around the document. */
    int depth() {
        return path.size();
    }

    /** Whether the element at a depth, 1 for the root, is the one that leads to the document. */
    boolean leads(int depth, Name name) {
        return depth <= path.size() && path.get(depth - 1).equals(name);
    }

    /** The local name of the element that holds the document, for messages. */
    String holder() {
        return path.isEmpty() ? "file" : path.getLast().local();
    }
}
