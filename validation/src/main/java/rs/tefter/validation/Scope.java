package rs.tefter.validation;

/** How much runs before the answer. */
public enum Scope {
    /** Reading, structure and the checks that the state answers to every upload. */
    UPLOAD,
    /** Every rule of every layer. */
    EVERYTHING
}
