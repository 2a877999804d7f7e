package rs.tefter.validation.srbdt;

import java.util.ArrayList;
import java.util.List;
import rs.tefter.ubl.Document;
import rs.tefter.validation.Layer;
import rs.tefter.validation.Rule;
import rs.tefter.validation.Severity;
import rs.tefter.validation.rules.Check;
import rs.tefter.validation.rules.Failures;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Test;
import rs.tefter.validation.rules.Undecidable;

/**
 * A Serbian rule, what must hold for it, and where it is found when it does not: as near to the fault as the document goes.
 *
 * @param towards names of the elements that lead from the node to the fault
 * @param missing path of what should stand behind them, empty text if something there is wrong
 */
record Demand(Rule rule, Test test, List<String> towards, String missing) {
    private static final String NOTHING = "";

    /** What must hold at an element. */
    static Demand that(String id, Test test) {
        return new Demand(rule(id, id), test, List.of(), NOTHING);
    }

    /** The same, when it is about an element at the end of a path, which may be absent. */
    static Demand about(String id, String path, Test test) {
        return new Demand(rule(id, id), test, names(path), NOTHING);
    }

    /** Something must be there, in an element at the end of a path. */
    static Demand given(String id, String owner, String missing) {
        Path whole = Path.of(owner + "/" + missing);
        return given(id, owner, missing, (sheet, node) -> Given.is(sheet, node, whole));
    }

    /** The same where other things decide too whether it is needed or found. */
    static Demand given(String id, String owner, String missing, Test test) {
        return new Demand(rule(id, id), test, names(owner), missing);
    }

    /** An outcome of the rule that has words of its own. */
    Demand text(String textId) {
        return new Demand(rule(rule.id(), textId), test, towards, missing);
    }

    /** A rule of ours, not of the published list. */
    Demand own() {
        return new Demand(rule.in(Layer.SRBDT, Severity.ERROR, rule.scope()), test, towards, missing);
    }

    /** Tells how the rule fares at a node. */
    void at(Sheet sheet, int node, Failures out) {
        try {
            if (!test.holds(sheet, node)) fail(sheet.document(), node, out);
        } catch (Undecidable reason) {
            out.undecidable(new Check(rule, test), node, reason.getMessage());
        }
    }

    private void fail(Document document, int node, Failures out) {
        List<String> rest = new ArrayList<>(towards);
        int at = node;
        while (!rest.isEmpty()) {
            int next = document.child(at, Path.name(rest.getFirst()));
            if (next == Document.NONE) break;
            at = next;
            rest.removeFirst();
        }
        if (!missing.isEmpty()) rest.add(missing);
        out.failed(new Check(rule, new Lack(String.join("/", rest))), at);
    }

    private static List<String> names(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split("/"));
    }

    private static Rule rule(String id, String textId) {
        return Rule.format(Layer.SRBDT, Severity.FATAL, id, textId);
    }

    /** What does not hold, as something is missing. */
    private record Lack(String missing) implements Test {
        @Override
        public boolean holds(Sheet sheet, int node) {
            return false;
        }
    }
}
