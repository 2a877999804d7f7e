package rs.tefter.fiscal.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Sorts violations by where their properties stand in the document; a property that is missing comes after its neighbours. */
final class DocumentOrder {

    private static final Pattern STEP = Pattern.compile("([A-Za-z]+)|\\[(\\d+)]");

    private DocumentOrder() {}

    static List<Violation> sorted(List<Violation> violations, JsonNode document) {
        record Placed(List<Integer> place, Violation violation) {}
        return violations.stream()
            .map(violation -> new Placed(place(violation.property(), document), violation))
            .sorted(Comparator.comparing(Placed::place, DocumentOrder::compare))
            .map(Placed::violation)
            .toList();
    }

    private static List<Integer> place(String property, JsonNode document) {
        List<Integer> place = new ArrayList<>();
        JsonNode node = document;
        Matcher step = STEP.matcher(property);
        while (step.find()) {
            int index = step.group(1) == null ? Integer.parseInt(step.group(2)) : position(node, step.group(1));
            place.add(index);
            node = child(node, index);
        }
        return place;
    }

    private static int position(JsonNode node, String name) {
        int last = Integer.MAX_VALUE;
        int at = 0;
        for (String member : node.propertyNames()) {
            last = member.equalsIgnoreCase(name) ? at : last;
            at++;
        }
        return last;
    }

    private static JsonNode child(JsonNode node, int index) {
        return node.valueStream().skip(index).findFirst().orElse(node);
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int difference = Integer.compare(one.get(i), other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
