package rs.tefter.validation;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of one run over a document.
 *
 * @param findings ordered by layer, place in the document and rule, at most {@link Findings#LIMIT} and a note
 * @param refusal  the first finding that refuses the document; the state's error body is made of it
 * @param accepted what the exchange needs of a document that passed acceptance, empty when it did not pass or was only
 *                 inspected
 */
public record Result(Status status, List<Finding> findings, Optional<Finding> refusal, Optional<Accepted> accepted) {
    /** A document that could not be read. */
    static Result unread(Status status, List<Finding> findings) {
        return new Result(status, findings, Optional.of(findings.getFirst()), Optional.empty());
    }

    static Result of(Findings out, Optional<Accepted> accepted) {
        Status status = out.blocks() ? Status.INVALID : out.hasWarnings() ? Status.VALID_WITH_WARNINGS : Status.VALID;
        return new Result(status, out.sorted(), out.firstBlocking(), accepted);
    }
}
