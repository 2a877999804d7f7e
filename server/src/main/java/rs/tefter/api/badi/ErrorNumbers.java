package rs.tefter.api.badi;

import java.util.Map;
import rs.tefter.platform.Problem;
import rs.tefter.retail.rules.Rule;

/** The number that the contract gives to each problem: by the problem's own code, else by its kind. */
final class ErrorNumbers {

    private static final Map<String, Integer> BY_CODE = Map.ofEntries(
        Map.entry("ClientNotConnected", 40080001),
        Map.entry("PfrNotReached", 40080002),
        Map.entry("OutcomeUnknown", 40080003),
        Map.entry("PfrNotReady", 40080004),
        Map.entry("PfrRefused", 40080005),
        Map.entry("CardLocked", 40080006),
        Map.entry(Rule.INVALID, 40090001),
        Map.entry("AlreadyExists", 40090002),
        Map.entry("IdempotencyKeyReused", 40090003),
        Map.entry("IdempotencyKeyInUse", 40090004),
        Map.entry(Rule.BROKEN, 40090005),
        Map.entry("LinkExpired", 40090006));

    private ErrorNumbers() {}

    static int of(Problem problem) {
        Integer named = BY_CODE.get(problem.code());
        return named != null ? named : switch (problem.kind()) {
            case UNAUTHENTICATED -> 40010001;
            case FORBIDDEN -> 40030001;
            case UNKNOWN -> 40040001;
            case METHOD_NOT_ALLOWED -> 40050001;
            case TOO_LARGE -> 40013001;
            case UNSUPPORTED_TYPE -> 40015001;
            case TOO_MANY -> 40029001;
            case REFUSED, CONFLICT, GONE, MISMATCHED, LOCKED -> 40090001;
            case LATER, UNRESOLVED, NOT_IMPLEMENTED -> 50030001;
            case FAILED -> 50000001;
        };
    }
}
