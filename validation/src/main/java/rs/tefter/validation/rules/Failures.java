package rs.tefter.validation.rules;

/** Where rules tell what they found. */
public interface Failures {
    /** The rule does not hold at the node. */
    void failed(Check check, int node);

    /** The rule has no answer at the node. */
    void undecidable(Check check, int node, String reason);
}
