package rs.tefter.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rs.tefter.ubl.ReadProblem;
import rs.tefter.ubl.ReadResult;
import rs.tefter.validation.text.Text;

/** Layer 0: the bytes are a bounded, well-formed Invoice or CreditNote. The reader decides; here its verdicts get words. */
final class Reading {
    static final Rule TOO_MANY = note("TEF-LIMIT");

    private static final Rule ENVELOPED = note("TEF-L0-10");
    private static final Rule PROCESSING_INSTRUCTIONS = note("TEF-L0-11");
    private static final Rule NO_FILE = fatal("TEF-L0-01").text("TEF-L0-01.file").refuses("UBLFileNotUploaded");
    private static final String EMPTY = "TEF-L0-01";
    private static final String OTHER_ROOT = "TEF-L0-05";
    private static final String NO_RULE_APPLIED = "TEF-L0-09";
    private static final Map<String, Rule> REFUSALS = IntStream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 12)
            .mapToObj("TEF-L0-%02d"::formatted).map(id -> fatal(id).with(SefCodes.of(id)))
            .collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));

    private Reading() {}

    static List<Rule> rules() {
        return Stream.concat(REFUSALS.values().stream(), Stream.of(NO_FILE, ENVELOPED, PROCESSING_INSTRUCTIONS, TOO_MANY)).toList();
    }

    /** The result of a document that could not be read. Of another root nothing is known, as no rule is about it. */
    static Result refused(ReadProblem problem, boolean multipart) {
        Rule rule = multipart && problem.id().equals(EMPTY) ? NO_FILE : REFUSALS.get(problem.id());
        Finding refusal = finding(rule, problem);
        return problem.id().equals(OTHER_ROOT)
                ? Result.unread(Status.INDETERMINATE, List.of(refusal, finding(REFUSALS.get(NO_RULE_APPLIED), problem)))
                : Result.unread(Status.INVALID, List.of(refusal));
    }

    private static Finding finding(Rule rule, ReadProblem problem) {
        Text text = new Text(rule.textId(), Map.of("detail", problem.detail()));
        Place place = new Place("/", problem.line(), problem.column(), 0, Optional.empty());
        return new Finding(rule.id(), Optional.empty(), rule.layer(), rule.severity(), rule.severity(), rule.view(), rule.terms(),
                Optional.of(place), Optional.of(problem.detail()), text, rule.sefError(text, Optional.empty()));
    }

    /** Notes what was passed over in a document that could be read. */
    static void note(ReadResult.Read read, Findings out) {
        int root = read.document().root();
        if (read.enveloped()) {
            out.at(ENVELOPED, root);
        }
        if (read.processingInstructions()) {
            out.at(PROCESSING_INSTRUCTIONS, root);
        }
    }

    private static Rule fatal(String id) {
        return Rule.upload(id).in(Layer.READING, Severity.FATAL, Scope.UPLOAD);
    }

    private static Rule note(String id) {
        return Rule.upload(id).in(Layer.READING, Severity.INFO, Scope.UPLOAD);
    }
}
