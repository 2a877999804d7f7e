package rs.tefter.validation.rules;

/** What must hold at a node. */
@FunctionalInterface
public interface Test {
    /** @throws Undecidable if the document gives no answer */
    boolean holds(Sheet sheet, int node);

    /** Path of the element that is missing when the test does not hold; empty text for a test about something else. */
    default String missing() {
        return "";
    }
}
