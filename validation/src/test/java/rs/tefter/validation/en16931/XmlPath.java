package rs.tefter.validation.en16931;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds elements below another: {@code cac:TaxTotal/cac:TaxSubtotal[cac:TaxCategory/cbc:ID=S][2]}, where a predicate is a place
 * counted from 1 or the text at a path.
 */
final class XmlPath {
    private static final Pattern STEP = Pattern.compile("/?([a-z]+:\\w+)((?:\\[[^\\]]*\\])*)");
    private static final Pattern PREDICATE = Pattern.compile("\\[(?:(\\d+)|([^\\]=]+)=([^\\]]*))\\]");

    private XmlPath() {}

    static List<XmlElement> find(XmlElement from, String path) {
        List<XmlElement> found = List.of(from);
        Matcher step = STEP.matcher(path);
        int at = 0;
        while (at < path.length()) {
            if (!step.find(at) || step.start() != at) {
                throw new IllegalArgumentException("No path: " + path);
            }
            List<XmlElement> next = new ArrayList<>();
            for (XmlElement element : found) {
                next.addAll(filter(element.children(step.group(1)), step.group(2)));
            }
            found = next;
            at = step.end();
        }
        return found;
    }

    private static List<XmlElement> filter(List<XmlElement> elements, String predicates) {
        List<XmlElement> left = elements;
        Matcher predicate = PREDICATE.matcher(predicates);
        while (predicate.find()) {
            if (predicate.group(1) != null) {
                int index = Integer.parseInt(predicate.group(1)) - 1;
                left = index < left.size() ? List.of(left.get(index)) : List.of();
            } else {
                String path = predicate.group(2);
                String text = predicate.group(3);
                left = left.stream().filter(element -> find(element, path).stream().anyMatch(found -> found.text().equals(text))).toList();
            }
        }
        return left;
    }
}
