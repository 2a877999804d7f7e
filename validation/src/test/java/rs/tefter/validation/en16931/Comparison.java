package rs.tefter.validation.en16931;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Our rules beside the published ones, document by document; remembers which of the published rules were seen to fail and to hold. */
final class Comparison {
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    /** What the two do not agree upon. */
    Optional<String> disagreement(String origin, byte[] document) {
        Ours ours = Ours.judge(document);
        Optional<String> difference = switch (Oracle.shared().judge(document)) {
            case Oracle.Verdict.Completed theirs -> completed(ours, theirs);
            case Oracle.Verdict.Aborted theirs -> aborted(ours, theirs);
        };
        return difference.map(text -> origin + text);
    }

    private Optional<String> completed(Ours ours, Oracle.Verdict.Completed theirs) {
        theirs.failures().forEach(failure -> failed.add(failure.rule()));
        held.addAll(theirs.held());
        return ours.undecided().isEmpty() ? difference(ours.failures(), theirs.failures())
                : Optional.of("\n  undecided by ours: " + ours.undecided());
    }

    /**
     * Which assertions a value without meaning keeps from being evaluated depends on the order in which an engine evaluates; so ours must
     * leave something undecided too, and agree on what both decide.
     */
    private Optional<String> aborted(Ours ours, Oracle.Verdict.Aborted theirs) {
        theirs.failures().forEach(failure -> failed.add(failure.rule()));
        return ours.undecided().isEmpty() ? Optional.of("\n  undecided by theirs: " + theirs.undecided())
                : difference(notAmong(theirs.undecided(), ours.failures()), notAmong(ours.undecided(), theirs.failures()));
    }

    /** The ids of published rules that never failed. */
    List<String> neverFailed() {
        return OfficialRules.all().stream().map(OfficialRules.Assertion::id).filter(id -> !failed.contains(id)).toList();
    }

    /** The ids of published rules that never held. */
    List<String> neverHeld() {
        return OfficialRules.all().stream().map(OfficialRules.Assertion::id).filter(id -> !held.contains(id)).toList();
    }

    private static Optional<String> difference(List<Failure> ours, List<Failure> theirs) {
        List<Failure> onlyOurs = without(ours, theirs);
        List<Failure> onlyTheirs = without(theirs, ours);
        return onlyOurs.isEmpty() && onlyTheirs.isEmpty() ? Optional.empty()
                : Optional.of("\n  only ours: " + onlyOurs + "\n  only theirs: " + onlyTheirs);
    }

    private static List<Failure> notAmong(List<Failure> undecided, List<Failure> failures) {
        return failures.stream().filter(failure -> !undecided.contains(failure)).toList();
    }

    /** What is left of the first list when each of the second has taken one away. */
    private static List<Failure> without(List<Failure> from, List<Failure> taken) {
        List<Failure> left = new ArrayList<>(from);
        taken.forEach(left::remove);
        return left.stream().sorted().toList();
    }
}
