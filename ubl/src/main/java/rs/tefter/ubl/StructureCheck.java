package rs.tefter.ubl;

import java.util.List;

/** Holds documents against the structure of the official UBL 2.1 schemas for Invoice and CreditNote; may be shared by threads. */
public final class StructureCheck {
    /** Findings kept for one document. */
    public static final int MAX_PROBLEMS = 100;

    /** The departures from the schema in document order, at most {@link #MAX_PROBLEMS}; empty when there is none. */
    public List<StructureProblem> check(Document document) {
        var run = new StructureRun(document);
        run.element(document.root(), StructureTables.type(document.nameId(document.root())), false);
        return run.problems();
    }
}
