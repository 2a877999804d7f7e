package rs.tefter.retail.receipts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rs.tefter.platform.Problem;

/**
 * Why a receipt is not signed.
 *
 * @param code that of the problem the caller gets
 * @param pfrCodes what the fiscal processor said
 * @param answer its refusal as it came
 */
public record Failure(String code, String text, List<String> pfrCodes, Optional<byte[]> answer) {

    private static final String NOT_REACHED = "PfrNotReached";
    private static final String NOT_READY = "PfrNotReady";
    private static final String LOCKED = "CardLocked";
    private static final String REFUSED = "PfrRefused";

    static Failure notReached(String cause) {
        return new Failure(NOT_REACHED, "The fiscal processor cannot be reached, nothing was sent: " + cause, List.of(), Optional.empty());
    }

    static Failure notReady(List<String> codes) {
        return new Failure(NOT_READY, "The fiscal processor is not ready: " + String.join(", ", codes), codes, Optional.empty());
    }

    static Failure locked(String code) {
        return new Failure(LOCKED, "The card of the fiscal processor is locked", List.of(code), Optional.empty());
    }

    static Failure refused(byte[] answer) {
        return new Failure(REFUSED, "The fiscal processor refused the receipt", List.of(), Optional.of(answer));
    }

    /** Whether the same request would be refused again. */
    boolean isFinal() {
        return code.equals(REFUSED);
    }

    /** For the caller; the fiscal processor's own refusal is the extension {@code pfr}, as bytes of JSON. */
    public Problem problem() {
        Map<String, Object> more = new LinkedHashMap<>();
        if (!pfrCodes.isEmpty()) {
            more.put("pfrCodes", pfrCodes);
        }
        answer.ifPresent(bytes -> more.put("pfr", bytes));
        Problem.Kind kind = switch (code) {
            case NOT_REACHED -> Problem.Kind.LATER;
            case NOT_READY -> Problem.Kind.CONFLICT;
            case LOCKED -> Problem.Kind.LOCKED;
            default -> Problem.Kind.REFUSED;
        };
        return Problem.of(kind, code, text).with(more);
    }
}
