package rs.tefter.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rs.tefter.ubl.Document;
import rs.tefter.validation.en16931.En16931;
import rs.tefter.validation.rules.Check;
import rs.tefter.validation.rules.Failures;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.srbdt.Srbdt;

/**
 * Layers 2 and 3: the rules of EN 16931 on the document as it is; at the gate without its extensions, whose amounts the official
 * rules would take for those of the document, and the Serbian rules with them.
 */
final class Format implements Step {
    private static final Rule UNDECIDABLE = Rule.format(Layer.EN16931, Severity.ERROR, "TEF-L2-DYN");

    static List<Rule> rules() {
        return Stream.of(En16931.rules(), Srbdt.rules(), List.of(UNDECIDABLE)).flatMap(List::stream).toList();
    }

    @Override
    public void check(Document document, Findings out) {
        if (out.runs(UNDECIDABLE)) {
            if (out.profile().view() == View.GATE) {
                atTheGate(document, out);
            } else {
                View view = Sheet.hasExtensions(document) ? View.RAW : View.BOTH;
                european(Sheet.whole(document)).forEach(failure -> report(failure, view, out));
            }
        }
    }

    private static void atTheGate(Document document, Findings out) {
        Sheet sheet = Sheet.withoutExtensions(document);
        List<Failure> found = european(sheet);
        boolean oneView = found.isEmpty() || !Sheet.hasExtensions(document);
        Set<Failure> raw = oneView ? Set.of() : new HashSet<>(european(Sheet.whole(document)));
        found.forEach(failure -> report(failure, oneView || raw.contains(failure) ? View.BOTH : View.GATE, out));
        serbian(sheet).forEach(failure -> report(failure, failure.check().rule().view(), out));
    }

    private static List<Failure> european(Sheet sheet) {
        Collected failures = new Collected(new ArrayList<>());
        En16931.check(sheet, failures);
        return failures.all();
    }

    private static List<Failure> serbian(Sheet sheet) {
        Collected failures = new Collected(new ArrayList<>());
        Srbdt.check(sheet, failures);
        return failures.all();
    }

    private static void report(Failure failure, View view, Findings out) {
        Check check = failure.check();
        if (failure.reason().isEmpty()) {
            out.add(check.rule(), view, failure.node(), check.test().missing(), check.values());
        } else if (out.severity(check.rule(), failure.node()).isPresent()) {
            out.add(UNDECIDABLE, view, failure.node(), "", "rule", check.rule().id(), "reason", failure.reason());
        }
    }

    private record Collected(List<Failure> all) implements Failures {
        @Override
        public void failed(Check check, int node) {
            all.add(new Failure(check, node, ""));
        }

        @Override
        public void undecidable(Check check, int node, String reason) {
            all.add(new Failure(check, node, reason));
        }
    }

    /** @param reason why a rule has no answer; empty text when it does not hold */
    private record Failure(Check check, int node, String reason) {}
}
