package rs.tefter.api.badi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rs.tefter.platform.Problem;
import rs.tefter.retail.rules.Rule;

/** What is wrong with one request: a text for each path, in the order found, the first for a path. */
final class Violations {

    private final String source;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Fields> objects = new ArrayList<>();

    /** @param source body or query */
    Violations(String source) {
        this.source = source;
    }

    /** Notes that the value at the path is not as it must be; the text goes on after the path. */
    void note(String path, String text) {
        texts.putIfAbsent(path, path + " " + text);
    }

    boolean isQuery() {
        return source.equals("query");
    }

    void opened(Fields object) {
        objects.add(object);
    }

    /** Refuses everything noted, and what nobody asked for. */
    void refuse() {
        objects.forEach(Fields::noteUnknown);
        if (!texts.isEmpty()) {
            List<Problem> problems = texts.entrySet().stream()
                .map(violation -> Problem.refused(Rule.INVALID, violation.getKey(), violation.getValue())).toList();
            throw problems.getFirst().with(Map.of("source", source)).withFurther(problems.subList(1, problems.size())).refusal();
        }
    }
}
