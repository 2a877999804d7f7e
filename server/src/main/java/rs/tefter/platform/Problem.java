package rs.tefter.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rs.tefter.validation.Finding;

/**
 * An error as data; each API renders it in its own contract's shape.
 *
 * @param field      what is wrong of the request, where one thing can be named
 * @param findings   everything that is wrong with a document
 * @param extensions further facts for those who read RFC 9457 bodies
 * @param further    what else is wrong with a request that is no document
 */
public record Problem(Kind kind, String code, Optional<String> field, String message, List<Finding> findings, Map<String, Object> extensions,
        List<Problem> further) {

    /** How a problem ends the call; the number is the HTTP status of every contract that has one for it. */
    public enum Kind {
        REFUSED(400), UNAUTHENTICATED(401), FORBIDDEN(403), UNKNOWN(404), METHOD_NOT_ALLOWED(405), CONFLICT(409), GONE(410), TOO_LARGE(413),
        UNSUPPORTED_TYPE(415), MISMATCHED(422), LOCKED(423), TOO_MANY(429), FAILED(500), NOT_IMPLEMENTED(501), LATER(503), UNRESOLVED(504);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    public Problem(Kind kind, String code, Optional<String> field, String message, List<Finding> findings, Map<String, Object> extensions) {
        this(kind, code, field, message, findings, extensions, List.of());
    }

    public static Problem refused(String code, String field, String message) {
        return new Problem(Kind.REFUSED, code, Optional.of(field), message, List.of(), Map.of());
    }

    public static Problem refused(String code, String message) {
        return new Problem(Kind.REFUSED, code, Optional.empty(), message, List.of(), Map.of());
    }

    public static Problem unknown(String code, String field, String message) {
        return new Problem(Kind.UNKNOWN, code, Optional.of(field), message, List.of(), Map.of());
    }

    public static Problem of(Kind kind, String code, String message) {
        return new Problem(kind, code, Optional.empty(), message, List.of(), Map.of());
    }

    public Problem withFindings(List<Finding> all) {
        return new Problem(kind, code, field, message, all, extensions, further);
    }

    public Problem with(Map<String, Object> more) {
        return new Problem(kind, code, field, message, findings, more, further);
    }

    public Problem withFurther(List<Problem> others) {
        return new Problem(kind, code, field, message, findings, extensions, others);
    }

    /** The refusal to throw, so that an open transaction is rolled back. */
    public Refusal refusal() {
        return new Refusal(this);
    }
}
