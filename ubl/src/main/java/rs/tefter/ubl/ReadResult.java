package rs.tefter.ubl;

/** What became of the bytes of a document: a tree, or the one reason why there is none. */
public sealed interface ReadResult {
    /**
     * The document was read.
     *
     * @param enveloped the document was taken out of the envelope of SEF (TEF-L0-10)
     * @param processingInstructions the document has processing instructions, which were ignored (TEF-L0-11)
     */
    record Read(Document document, boolean enveloped, boolean processingInstructions) implements ReadResult { }

    /** The document was refused. */
    record Refused(ReadProblem problem) implements ReadResult { }
}
