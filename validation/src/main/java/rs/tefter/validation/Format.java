package rs.tefter.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rs.tefter.ubl.Document;
import rs.tefter.validation.en16931.En16931;
import rs.tefter.validation.rules.Check;
import rs.tefter.validation.rules.Failures;
import rs.tefter.validation.rules.Sheet;

/**
 * Layer 2: the rules of EN 16931 on the document as it is or, at the gate, without its extensions, whose amounts the official
 * rules would take for those of the document.
 */
final class Format implements Step {
    private static final Rule UNDECIDABLE = Rule.format(Layer.EN16931, Severity.ERROR, "TEF-L2-DYN");

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(En16931.rules());
        rules.add(UNDECIDABLE);
        return List.copyOf(rules);
    }

    @Override
    public void check(Document document, Findings out) {
        if (!out.runs(UNDECIDABLE)) {
            return;
        }
        boolean atTheGate = out.profile().view() == View.GATE;
        if (!Sheet.hasExtensions(document)) {
            failures(Sheet.whole(document)).forEach(failure -> report(failure, View.BOTH, out));
        } else if (atTheGate) {
            inBothViews(document, out);
        } else {
            failures(Sheet.whole(document)).forEach(failure -> report(failure, View.RAW, out));
        }
    }

    private static void inBothViews(Document document, Findings out) {
        List<Failure> gate = failures(Sheet.withoutExtensions(document));
        Set<Failure> raw = gate.isEmpty() ? Set.of() : new HashSet<>(failures(Sheet.whole(document)));
        gate.forEach(failure -> report(failure, raw.contains(failure) ? View.BOTH : View.GATE, out));
    }

    private static List<Failure> failures(Sheet sheet) {
        List<Failure> failures = new ArrayList<>();
        En16931.check(sheet, new Failures() {
            @Override
            public void failed(Check check, int node) {
                failures.add(new Failure(check, node, ""));
            }

            @Override
            public void undecidable(Check check, int node, String reason) {
                failures.add(new Failure(check, node, reason));
            }
        });
        return failures;
    }

    private static void report(Failure failure, View view, Findings out) {
        Check check = failure.check();
        if (failure.reason().isEmpty()) {
            out.add(check.rule(), view, failure.node(), check.test().missing(), check.values());
        } else if (out.severity(check.rule(), failure.node()).isPresent()) {
            out.add(UNDECIDABLE, view, failure.node(), "", "rule", check.rule().id(), "reason", failure.reason());
        }
    }

    /** @param reason why a rule has no answer; empty text when it does not hold */
    private record Failure(Check check, int node, String reason) {}
}
