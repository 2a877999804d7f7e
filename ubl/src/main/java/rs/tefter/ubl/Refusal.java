package rs.tefter.ubl;

/** Ends the reading of a document; it never leaves the package. */
final class Refusal extends Exception {
    private final String id;
    private final int offset;

    /** @param offset byte of the UTF-8 form the problem is at */
    Refusal(String id, int offset, String detail) {
        super(detail, null, false, false);
        this.id = id;
        this.offset = offset;
    }

    ReadProblem at(Positions positions) {
        return new ReadProblem(id, positions.line(offset), positions.column(offset), getMessage());
    }
}
