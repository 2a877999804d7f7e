package rs.tefter.validation.srbdt;

import java.util.Arrays;
import java.util.List;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.Layer;
import rs.tefter.validation.Rule;
import rs.tefter.validation.Severity;
import rs.tefter.validation.rules.Check;
import rs.tefter.validation.rules.Failures;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Test;
import rs.tefter.validation.rules.Undecidable;

/** A Serbian rule, what must hold for it, and where it is found when it does not: as near to the fault as the document goes. */
final class Demand {
    private static final String NOTHING = "";

    private final Rule rule;
    private final Test test;
    private final List<String> towards;
    private final String missing;

    private Demand(Rule rule, Test test, String towards, String missing) {
        this.rule = rule;
        this.test = test;
        this.towards = towards.isEmpty() ? List.of() : List.of(towards.split("/"));
        this.missing = missing;
    }

    /** What must hold at an element. */
    static Demand that(String id, Test test) {
        return new Demand(rule(id, id), test, NOTHING, NOTHING);
    }

    /** The same about an element at the end of a path, which may be absent. */
    static Demand about(String path, String id, Test test) {
        return new Demand(rule(id, id), test, path, NOTHING);
    }

    /** Something must be there, in an element at the end of a path. */
    static Demand given(String id, String owner, String missing) {
        Path whole = Path.of(owner + "/" + missing);
        return given(id, owner, missing, (sheet, node) -> Given.is(sheet, node, whole));
    }

    /** The same where other things decide too whether it is needed or found. */
    static Demand given(String id, String owner, String missing, Test test) {
        return new Demand(rule(id, id), test, owner, missing);
    }

    /** An outcome of the rule that has words of its own. */
    Demand text(String textId) {
        return new Demand(rule(rule.id(), textId), test, String.join("/", towards), missing);
    }

    /** A rule of ours, not of the published list. */
    Demand own() {
        return new Demand(rule.in(Layer.SRBDT, Severity.ERROR, rule.scope()), test, String.join("/", towards), missing);
    }

    Rule rule() {
        return rule;
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
        int at = node;
        int step = 0;
        for (int next = node; step < towards.size() && (next = child(document, at, step)) != Document.NONE; step++) at = next;
        String rest = String.join("/", towards.subList(step, towards.size()));
        out.failed(new Check(rule, new Lack(rest.isEmpty() || missing.isEmpty() ? rest + missing : rest + "/" + missing)), at);
    }

    private int child(Document document, int node, int step) {
        return document.child(node, Path.name(towards.get(step)));
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
