package rs.tefter.validation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.StructureCheck;
import rs.tefter.ubl.StructureProblem;

/** Layer 1: the document has the structure of the UBL 2.1 schemas. */
final class Structure implements Step {
    private static final String ELEMENT_MISSING = "TEF-L1-02";
    private static final String FOREIGN_SIGNATURE = "TEF-L1-07";
    private static final Map<String, Rule> RULES = Stream
            .concat(IntStream.rangeClosed(1, 6).mapToObj("TEF-L1-0%d"::formatted).map(id -> rule(id, Severity.ERROR)
                    .with(SefCodes.of(id))), Stream.of(rule(FOREIGN_SIGNATURE, Severity.INFO)))
            .collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));

    private final StructureCheck check = new StructureCheck();

    static List<Rule> rules() {
        return List.copyOf(RULES.values());
    }

    @Override
    public void check(Document document, Findings out) {
        for (StructureProblem problem : check.check(document)) {
            String missing = problem.id().equals(ELEMENT_MISSING) ? problem.subject() : "";
            out.missing(RULES.get(problem.id()), problem.node(), missing, "subject", problem.subject(),
                    "expected", expected(problem), "detail", problem.detail());
        }
    }

    private static String expected(StructureProblem problem) {
        return problem.expected().isEmpty() ? "–" : String.join(", ", problem.expected());
    }

    private static Rule rule(String id, Severity severity) {
        return Rule.upload(id).in(Layer.STRUCTURE, severity, Scope.UPLOAD);
    }
}
