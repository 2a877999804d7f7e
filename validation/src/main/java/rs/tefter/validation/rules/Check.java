package rs.tefter.validation.rules;

import rs.tefter.validation.Rule;

/**
 * A rule and what must hold for it.
 *
 * @param values names and values for its text, in pairs
 */
public record Check(Rule rule, Test test, String... values) {
    /** Tells how the rule fares at a node of its context. */
    public void at(Sheet sheet, int node, Failures out) {
        try {
            if (!test.holds(sheet, node)) out.failed(this, node);
        } catch (Undecidable reason) {
            out.undecidable(this, node, reason.getMessage());
        }
    }
}
