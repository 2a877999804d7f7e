package rs.tefter.api.pfr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rs.tefter.fiscal.wire.Violation;
import tools.jackson.databind.JsonNode;

/** The members of a body for the workbench; what is wrong with them is noted. */
final class WorkbenchBody {

    private static final long MOST = 1_000_000_000L;

    private final JsonNode body;
    private final List<Violation> violations = new ArrayList<>();

    /** @param known names of members; others are noted */
    WorkbenchBody(JsonNode body, String... known) {
        this.body = body;
        Set<String> names = Set.of(known);
        body.propertyNames().stream().filter(name -> !names.contains(name)).forEach(name -> note(name, Violation.INVALID));
    }

    /** What is wrong with a body. */
    static final class Wrong extends RuntimeException {
        private final transient List<Violation> violations;

        Wrong(List<Violation> violations) {
            super("the body is wrong", null, false, false);
            this.violations = List.copyOf(violations);
        }

        List<Violation> violations() {
            return violations;
        }
    }

    /** Ends the call when anything was noted. */
    void check() {
        if (!violations.isEmpty()) {
            throw new Wrong(violations);
        }
    }


    boolean flag(String name) {
        Optional<JsonNode> node = get(name);
        if (node.isEmpty()) {
            note(name, Violation.REQUIRED);
        } else if (!node.get().isBoolean()) {
            note(name, Violation.FORMAT);
        }
        return node.map(given -> given.asBoolean(false)).orElse(false);
    }

    Optional<String> text(String name) {
        Optional<JsonNode> node = get(name);
        if (node.isPresent() && !node.get().isString()) {
            note(name, Violation.FORMAT);
        }
        return node.filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    /** A whole number from zero to a milliard. */
    long count(String name, long fallback) {
        return get(name).map(node -> count(name, node)).orElse(fallback);
    }

    /** Whole numbers by name. */
    Map<String, Long> counts(String name) {
        Map<String, Long> counts = new HashMap<>();
        get(name).ifPresent(node -> {
            if (!node.isObject()) {
                note(name, Violation.FORMAT);
            }
            node.properties().forEach(entry -> counts.put(entry.getKey(), count(name + "." + entry.getKey(), entry.getValue())));
        });
        return counts;
    }

    private long count(String name, JsonNode node) {
        if (!node.canConvertToExactIntegral()) {
            note(name, Violation.FORMAT);
            return 0;
        }
        if (!node.canConvertToLong() || node.asLong() < 0 || node.asLong() > MOST) {
            note(name, Violation.RANGE);
            return 0;
        }
        return node.asLong();
    }

    void note(String name, String code) {
        violations.add(new Violation(name, code));
    }

    private Optional<JsonNode> get(String name) {
        return Optional.ofNullable(body.get(name)).filter(node -> !node.isNull());
    }
}
