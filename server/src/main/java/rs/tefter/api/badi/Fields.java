package rs.tefter.api.badi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rs.tefter.api.http.Call;
import rs.tefter.platform.Time;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The members of an object in a request, read strictly: one asks for each member, then calls {@link #done} once on the outermost
 * object, which refuses everything that is wrong and every member that nobody asked for.
 */
public final class Fields {

    private static final BigDecimal LARGEST = new BigDecimal("99999999999999");
    private static final int MOST_DIGITS = 40;
    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private final JsonNode object;
    private final String prefix;
    private final Violations violations;
    private final Set<String> known = new HashSet<>();

    private Fields(JsonNode object, String prefix, Violations violations) {
        this.object = object;
        this.prefix = prefix;
        this.violations = violations;
        violations.opened(this);
    }

    /** The JSON object in the body; no body is an empty object, anything else is refused. */
    public static Fields body(Call call) {
        return of(BadiJson.tree(call.body()));
    }

    static Fields of(JsonNode root) {
        Violations violations = new Violations("body");
        if (!root.isObject()) {
            violations.note("body", "must be an object");
            violations.refuse();
        }
        return new Fields(root, "", violations);
    }

    /** The parameters of the query, where numbers and truth values are texts. */
    public static Fields query(Call call) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        call.query().names().forEach(name -> object.put(name, call.query().all(name).getFirst()));
        return new Fields(object, "", new Violations("query"));
    }

    /** Refuses the request unless everything was right and asked for. */
    public void done() {
        violations.refuse();
    }

    void noteUnknown() {
        object.propertyNames().stream().filter(name -> !known.contains(name)).forEach(name -> violations.note(prefix + name, "is not allowed"));
    }

    /** The names of all members, in the order sent. */
    public List<String> names() {
        return List.copyOf(object.propertyNames());
    }

    /** Leaves members unread that a client may send and that mean nothing. */
    public void ignore(String... names) {
        known.addAll(List.of(names));
    }

    /** A text of at most so many characters. */
    public Field<String> text(String name, int longest) {
        return read(name, (node, path) -> text(node, path, longest));
    }

    /** A text with at least one character. */
    public Field<String> filledText(String name, int longest) {
        return text(name, longest).mustBe(text -> !text.isEmpty(), "is not allowed to be empty");
    }

    /** A number as it was written, of at most 14 digits before the point. */
    public Field<BigDecimal> number(String name) {
        return read(name, this::number);
    }

    /** A number that is at least 0. */
    public Field<BigDecimal> amount(String name) {
        return number(name).mustBe(number -> number.signum() >= 0, "must be greater than or equal to 0");
    }

    /** A sum of money in dinars, at least 0, rounded half-up to paras. */
    public Field<BigDecimal> money(String name) {
        return amount(name).map(number -> number.setScale(2, RoundingMode.HALF_UP));
    }

    /** A quantity above 0, rounded half-up to three decimals. */
    public Field<BigDecimal> quantity(String name) {
        return number(name).map(number -> number.setScale(3, RoundingMode.HALF_UP))
            .mustBe(number -> number.signum() > 0, "must be greater than 0");
    }

    public Field<Boolean> flag(String name) {
        return read(name, this::flag);
    }

    public Field<UUID> id(String name) {
        return read(name, this::id);
    }

    public Field<List<UUID>> ids(String name) {
        return list(name, this::id);
    }

    public Field<List<String>> texts(String name, int longest) {
        return list(name, (node, path) -> text(node, path, longest));
    }

    /** A moment in ISO 8601; without an offset it is one in Belgrade, a day alone is its beginning. */
    public Field<Instant> time(String name) {
        return read(name, this::time);
    }

    /** One of the values, in exactly the spelling given for it. */
    public <E> Field<E> choice(String name, List<E> values, Function<E, String> spelling) {
        return read(name, (node, path) -> {
            Optional<E> chosen = values.stream().filter(value -> node.isString() && spelling.apply(value).equals(node.stringValue())).findFirst();
            return chosen.isPresent() ? chosen
                : wrong(path, "must be one of " + values.stream().map(spelling).collect(Collectors.joining(", ", "[", "]")));
        });
    }

    public Field<Fields> object(String name) {
        return read(name, this::object);
    }

    public Field<List<Fields>> objects(String name) {
        return list(name, this::object);
    }

    /** A value of any shape, as it was sent. */
    public Field<JsonNode> any(String name) {
        return read(name, (node, _) -> Optional.of(node));
    }

    private <T> Field<List<T>> list(String name, BiFunction<JsonNode, String, Optional<T>> element) {
        return read(name, (node, path) -> {
            if (!node.isArray()) {
                return wrong(path, "must be an array");
            }
            List<T> elements = new ArrayList<>();
            for (int i = 0; i < node.size(); i++) {
                element.apply(node.get(i), path + "[" + i + "]").ifPresent(elements::add);
            }
            return Optional.of(List.copyOf(elements));
        });
    }

    private <T> Field<T> read(String name, BiFunction<JsonNode, String, Optional<T>> reader) {
        known.add(name);
        String path = prefix + name;
        JsonNode node = object.get(name);
        boolean filled = node != null && !node.isNull();
        return new Field<>(violations, path, node != null, filled ? reader.apply(node, path) : Optional.empty());
    }

    private Optional<String> text(JsonNode node, String path, int longest) {
        if (!node.isString()) {
            return wrong(path, "must be a string");
        }
        String text = node.stringValue();
        return text.codePointCount(0, text.length()) <= longest ? Optional.of(text)
            : wrong(path, "length must be less than or equal to " + longest + " characters long");
    }

    private Optional<BigDecimal> number(JsonNode node, String path) {
        Optional<BigDecimal> number = node.isNumber() ? Optional.of(node.decimalValue()) : inQuery(node).flatMap(Fields::decimal);
        if (number.isEmpty() || number.get().precision() > MOST_DIGITS || Math.abs(number.get().scale()) > MOST_DIGITS) {
            return wrong(path, "must be a number");
        }
        return number.get().abs().compareTo(LARGEST) <= 0 ? number : wrong(path, "must be less than or equal to " + LARGEST.toPlainString());
    }

    private Optional<Boolean> flag(JsonNode node, String path) {
        Optional<Boolean> flag = node.isBoolean() ? Optional.of(node.booleanValue())
            : inQuery(node).filter(text -> text.equals("true") || text.equals("false")).map(Boolean::valueOf);
        return flag.isPresent() ? flag : wrong(path, "must be a boolean");
    }

    private Optional<UUID> id(JsonNode node, String path) {
        return node.isString() && GUID.matcher(node.stringValue()).matches() ? Optional.of(UUID.fromString(node.stringValue()))
            : wrong(path, "must be a valid GUID");
    }

    private Optional<Instant> time(JsonNode node, String path) {
        try {
            if (node.isString() && node.stringValue().length() == 10) {
                return Optional.of(Time.startOf(LocalDate.parse(node.stringValue())));
            }
            if (node.isString()) {
                TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(node.stringValue(), OffsetDateTime::from, LocalDateTime::from);
                return Optional.of(read instanceof OffsetDateTime moment ? moment.toInstant()
                    : LocalDateTime.from(read).atZone(Time.BELGRADE).toInstant());
            }
        } catch (DateTimeException noTime) {
            return wrong(path, "must be in ISO 8601 date format");
        }
        return wrong(path, "must be in ISO 8601 date format");
    }

    private Optional<Fields> object(JsonNode node, String path) {
        return node.isObject() ? Optional.of(new Fields(node, path + ".", violations)) : wrong(path, "must be an object");
    }

    private Optional<String> inQuery(JsonNode node) {
        return violations.isQuery() && node instanceof StringNode text ? Optional.of(text.stringValue()) : Optional.empty();
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return text.length() <= MOST_DIGITS ? Optional.of(new BigDecimal(text)) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> wrong(String path, String text) {
        violations.note(path, text);
        return Optional.empty();
    }
}
