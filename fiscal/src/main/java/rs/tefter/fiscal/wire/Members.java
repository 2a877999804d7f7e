package rs.tefter.fiscal.wire;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The members of a JSON object with names in any case, the last of equal ones; null and empty texts are absent, numbers may be texts. */
final class Members {

    private static final int MOST_DIGITS = 30;

    private final Map<String, JsonNode> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Members(JsonNode node) {
        node.properties().forEach(member -> values.put(member.getKey(), member.getValue()));
    }

    /** Empty when absent, null or an empty text. */
    Optional<JsonNode> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(node -> !node.isNull() && !(node.isString() && node.stringValue().isEmpty()));
    }

    Optional<String> text(String name) {
        return get(name).flatMap(Members::text);
    }

    String textOrNothing(String name) {
        return text(name).orElse("");
    }

    Optional<BigDecimal> number(String name) {
        return get(name).flatMap(Members::number);
    }

    Optional<Integer> integer(String name) {
        return get(name).flatMap(Members::integer);
    }

    boolean isTrue(String name) {
        return get(name).flatMap(Members::flag).orElse(false);
    }

    Optional<OffsetDateTime> time(String name) {
        return text(name).flatMap(WireTime::parse);
    }

    /** The elements of a list; one that is no list counts as a list of itself. */
    List<JsonNode> elements(String name) {
        return get(name).map(node -> node.isArray() ? node.valueStream().toList() : List.of(node)).orElse(List.of());
    }

    List<String> texts(String name) {
        return elements(name).stream().flatMap(node -> text(node).stream()).toList();
    }

    /** The codes in a list; numbers are filled up to four digits. */
    List<String> codes(String name) {
        return get(name).map(Members::codes).orElse(List.of());
    }

    static List<String> codes(JsonNode node) {
        return (node.isArray() ? node.valueStream() : Stream.of(node)).flatMap(element -> code(element).stream()).toList();
    }

    static Optional<String> code(JsonNode node) {
        return node.isNumber() ? integer(node).map("%04d"::formatted) : text(node).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A text, number or boolean as a text; empty for anything else. */
    static Optional<String> text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? Optional.of(node.asString()) : Optional.empty();
    }

    /** Empty when it is no number, or has more digits than an amount can have. */
    static Optional<BigDecimal> number(JsonNode node) {
        if (!node.isNumber() && !node.isString()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(node.asString().strip()))
                .filter(number -> number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    static Optional<Integer> integer(JsonNode node) {
        try {
            return number(node).map(BigDecimal::intValueExact);
        } catch (ArithmeticException notWhole) {
            return Optional.empty();
        }
    }

    /** True and false, 1 and 0, as themselves or as texts. */
    static Optional<Boolean> flag(JsonNode node) {
        return text(node).map(String::strip).flatMap(text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        });
    }
}
