package rs.tefter.fiscal.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Takes values out of one object of a request and notes what is wrong with them; after a note the value returned is of no account. */
final class Fields {

    /** Amounts and quantities are smaller. */
    static final BigDecimal LIMIT = BigDecimal.TEN.pow(14);
    private static final int DECIMALS = 4;

    private final Members members;
    private final String path;
    private final List<Violation> violations;

    Fields(JsonNode node, String path, List<Violation> violations) {
        this.members = new Members(node);
        this.path = path;
        this.violations = violations;
    }

    void violated(String name, String code) {
        violations.add(new Violation(path + name, code));
    }

    /** Notes when the member is absent. */
    void require(String name) {
        if (members.get(name).isEmpty()) {
            violated(name, Violation.REQUIRED);
        }
    }

    Optional<String> text(String name, int longest) {
        Optional<JsonNode> node = members.get(name);
        Optional<String> text = node.flatMap(Members::text);
        if (text.isEmpty()) {
            node.ifPresent(_ -> violated(name, Violation.FORMAT));
            return Optional.empty();
        }
        if (text.get().codePointCount(0, text.get().length()) > longest) {
            violated(name, Violation.TOO_LONG);
            return Optional.empty();
        }
        if (!isPrintable(text.get())) {
            violated(name, Violation.INVALID);
            return Optional.empty();
        }
        return text;
    }

    /** A control character would break the lines of the journal, half a character no text could hold. */
    private static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }

    Optional<OffsetDateTime> time(String name) {
        return members.get(name).flatMap(node -> {
            Optional<OffsetDateTime> time = Members.text(node).flatMap(WireTime::parse);
            if (time.isEmpty()) {
                violated(name, Violation.FORMAT);
            }
            return time;
        });
    }

    /** An amount from zero to below 10^14, half up to four decimals. */
    BigDecimal amount(String name) {
        BigDecimal amount = number(name);
        if (amount.signum() < 0 || amount.compareTo(LIMIT) >= 0) {
            violated(name, Violation.RANGE);
        }
        return amount.scale() > DECIMALS ? amount.setScale(DECIMALS, RoundingMode.HALF_UP) : amount;
    }

    /** A number above zero and below 10^14 with so many decimals at most; zeros at its end do not count. */
    BigDecimal positive(String name, int decimals) {
        if (members.get(name).isEmpty()) {
            return missing(name, BigDecimal.ONE);
        }
        BigDecimal number = number(name);
        if (number.signum() <= 0 || number.compareTo(LIMIT) >= 0 || number.stripTrailingZeros().scale() > decimals) {
            violated(name, Violation.RANGE);
        }
        return number;
    }

    private BigDecimal number(String name) {
        Optional<JsonNode> node = members.get(name);
        if (node.isEmpty()) {
            return missing(name, BigDecimal.ZERO);
        }
        return Members.number(node.get()).map(number -> number.scale() < 0 ? number.setScale(0) : number).orElseGet(() -> {
            violated(name, Violation.FORMAT);
            return BigDecimal.ZERO;
        });
    }

    /** A value by its number, its name in any case or its number as a text. */
    <E extends Enum<E>> E choice(String name, E[] values, Function<E, String> names) {
        Optional<JsonNode> node = members.get(name);
        if (node.isEmpty()) {
            return missing(name, values[0]);
        }
        String text = Members.text(node.get()).orElse("").strip();
        Optional<E> chosen = Stream.of(values)
            .filter(value -> names.apply(value).equalsIgnoreCase(text) || Members.integer(node.get()).equals(Optional.of(value.ordinal())))
            .findFirst();
        return chosen.orElseGet(() -> {
            violated(name, Violation.INVALID);
            return values[0];
        });
    }

    /** A list with at least one element. */
    List<JsonNode> list(String name, int longest) {
        Optional<JsonNode> node = members.get(name);
        if (node.isEmpty()) {
            return missing(name, List.of());
        }
        if (!node.get().isArray()) {
            violated(name, Violation.FORMAT);
            return List.of();
        }
        if (node.get().isEmpty()) {
            violated(name, Violation.EMPTY_LIST);
        }
        if (node.get().size() > longest) {
            violated(name, Violation.LONG_LIST);
            return List.of();
        }
        return node.get().valueStream().toList();
    }

    /** What is made of each object in a list; an element of another kind is noted and left out. */
    <T> List<T> objects(String name, int longest, Function<Fields, T> made) {
        List<T> objects = new ArrayList<>();
        List<JsonNode> elements = list(name, longest);
        for (int i = 0; i < elements.size(); i++) {
            String element = name + "[" + i + "]";
            if (elements.get(i).isObject()) {
                objects.add(made.apply(new Fields(elements.get(i), path + element + ".", violations)));
            } else {
                violated(element, Violation.FORMAT);
            }
        }
        return objects;
    }

    /** A switch that is off when absent. */
    boolean flag(String name) {
        return members.get(name).map(node -> Members.flag(node).orElseGet(() -> {
            violated(name, Violation.INVALID);
            return false;
        })).orElse(false);
    }

    /** The object in a member; absent counts as one without members. */
    Fields object(String name) {
        JsonNode node = members.get(name).orElseGet(Json::object);
        if (!node.isObject()) {
            violated(name, Violation.FORMAT);
        }
        return new Fields(node, path + name + ".", violations);
    }

    private <T> T missing(String name, T stand) {
        violated(name, Violation.REQUIRED);
        return stand;
    }
}
