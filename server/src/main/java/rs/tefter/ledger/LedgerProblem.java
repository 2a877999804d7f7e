package rs.tefter.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;

/** What can be wrong with a record or an invoice of the ledger. The words of a contract are made of the code and the extensions. */
public final class LedgerProblem {

    /** Name of the extension that holds the id of the record that is in the way. */
    public static final String EXISTING_ID = "existingId";

    /** Code of the problem that a record is not any more what somebody saw. */
    public static final String CHANGED_MEANWHILE = "LedgerVersionMismatch";

    private LedgerProblem() {}

    public static Problem required(String member) {
        return Problem.refused("LedgerMemberRequired", member, "The field " + member + " is required.");
    }

    public static Problem noSuchRecord(String member, long id) {
        return Problem.refused("LedgerReferenceUnknown", member, member + " with ID " + id + " does not exist.").with(Map.of("id", id));
    }

    public static Problem notAllowed(String member, String value) {
        return Problem.refused("LedgerValueNotAllowed", member, "Value \"" + value + "\" is not allowed for " + member + ".")
            .with(Map.of("value", value));
    }

    public static Problem tooLong(String member, int most) {
        return Problem.refused("LedgerTextTooLong", member, "The field " + member + " may have at most " + most + " characters.")
            .with(Map.of("most", most));
    }

    public static Problem duplicateCode(String member, String code, long existingId) {
        return conflict("LedgerCodeExists", Optional.of(member), "Code \"" + code + "\" already exists.")
            .with(Map.of("value", code, EXISTING_ID, existingId));
    }

    public static Problem inUse() {
        return conflict("LedgerRecordInUse", Optional.empty(), "The record is in use and cannot be deleted.");
    }

    /** Something that is there already is in the way. */
    public static Problem conflict(String code, Optional<String> member, String message) {
        return new Problem(Problem.Kind.CONFLICT, code, member, message, List.of(), Map.of());
    }

    public static Problem changedMeanwhile() {
        return Problem.refused(CHANGED_MEANWHILE, "RowVersion", "Concurrency error - record changed by another action (RowVersion)");
    }

    /** What was issued, and what issuing made, stays as it is. */
    public static Problem issuedIsFinal() {
        return Problem.refused("InvoiceIssuedIsFinal", "Status", "An issued invoice cannot be changed.");
    }

    public static Refusal unknown() {
        return Problem.of(Problem.Kind.UNKNOWN, "LedgerRecordNotFound", "The requested resource was not found.").refusal();
    }

    /** Refuses with everything that is wrong, the first one in front; does nothing when nothing is. */
    public static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw problems.getFirst().withFurther(problems.subList(1, problems.size())).refusal();
        }
    }
}
