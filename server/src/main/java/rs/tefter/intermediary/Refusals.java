package rs.tefter.intermediary;

import java.util.List;
import java.util.Map;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.validation.text.Language;

/** What the intermediary says when it cannot do what it is asked, and which parameter is to blame. */
final class Refusals {

    private static final String ID = "ElectronicId";
    private static final String ACTION = "Apply";

    private Refusals() {}

    static Refusal notFound(long electronicId) {
        return Problem.unknown("NOT_FOUND", ID, "Document: " + electronicId + " not found").refusal();
    }

    static Refusal archived(long electronicId) {
        return Problem.refused("ARCHIVED", ID, "Document: " + electronicId + " is archived and can not be received via API").refusal();
    }

    static Refusal canceled(long electronicId) {
        return Problem.refused("CANCELED", ID, "Document: " + electronicId + " is canceled and can no longer be downloaded").refusal();
    }

    static Refusal notTheRecipient(long electronicId) {
        return Problem.refused("STATE", ID, "Process status of document: " + electronicId + " can be changed only by its recipient").refusal();
    }

    static Refusal alreadyInStatus(Carried document) {
        return Problem.refused("STATE", "StatusId", "Document: " + document.electronicId() + " is already in process status "
            + document.process().code() + " (" + document.process().wire() + ")").refusal();
    }

    static Refusal action(String message) {
        return Problem.refused("ACTION", ACTION, message).refusal();
    }

    /** Document-level refusals of a send have one key, which is all that live programs look for. */
    static Refusal document(String number, List<String> messages) {
        return refused("VALIDATION", number, Map.of("value", number, "messages", messages));
    }

    /** What the rules find wrong with a document; the findings tell it in every language. */
    static Refusal broken(String number, Problem problem) {
        return document(number, Sending.messages(problem, Language.EN)).problem().withFindings(problem.findings()).refusal();
    }

    /** An action that the exchange refuses, in its words; the code tells it in other languages. */
    static Refusal action(Problem cause) {
        return Problem.refused("ACTION", ACTION, cause.message()).with(Map.of("cause", cause.code())).refusal();
    }

    /** @param first the number of the document that has the number already */
    static Refusal duplicate(String number, long first) {
        return refused("DUPLICATE", number, Map.of("value", number, "messages",
            List.of("Document " + number + " has already been sent. ElectronicId: " + first), "duplicateOf", first));
    }

    private static Refusal refused(String code, String number, Map<String, Object> facts) {
        return Problem.refused(code, "ValidationError", "Document " + number + " is refused").with(facts).refusal();
    }
}
