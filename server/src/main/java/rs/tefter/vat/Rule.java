package rs.tefter.vat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.platform.Problem;

/** One demand on what a record says, with its number where the official description of the interface (2025) gives it one. */
record Rule(Optional<String> number, Check check) {

    /** Finds what breaks the demand, in the order of the fields. */
    @FunctionalInterface
    interface Check {
        Stream<Breach> breaches(Entry entry, Circumstances circumstances);
    }

    static Rule numbered(String number, Check check) {
        return new Rule(Optional.of(number), check);
    }

    static Rule unnumbered(Check check) {
        return new Rule(Optional.empty(), check);
    }

    private Stream<Breach> breaches(Entry entry, Circumstances circumstances) {
        Stream<Breach> found = check.breaches(entry, circumstances);
        return number.map(name -> found.map(breach -> breach.byRule(name))).orElse(found);
    }

    /** Refuses an entry that breaks any of the rules: the first breach is the refusal, the others go with it. */
    static void demand(List<Rule> rules, Entry entry, Circumstances circumstances) {
        List<Problem> problems = rules.stream().flatMap(rule -> rule.breaches(entry, circumstances)).map(Breach::problem).toList();
        if (!problems.isEmpty()) {
            throw problems.getFirst().withFurther(problems.subList(1, problems.size())).refusal();
        }
    }
}
