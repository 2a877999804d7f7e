package rs.tefter.api.sef;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rs.tefter.api.vat.RecordFields;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON body as leniently as its clients need it: names in any case, the last of duplicates wins, unknown fields are
 * ignored, numbers and booleans may be texts; no body, {@code []} and {@code ""} count as an empty object.
 */
public final class JsonFields implements RecordFields {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MOST_DIGITS = 30;

    private final Map<String, JsonNode> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final boolean object;

    private JsonFields(JsonNode node) {
        object = node.isObject();
        node.properties().forEach(entry -> {
            values.remove(entry.getKey());
            values.put(entry.getKey(), entry.getValue());
        });
    }

    public static JsonFields of(byte[] body) {
        return new JsonFields(node(body));
    }

    /** The ids in a body that is an array, or holds one id, or names them {@code invoiceIds} or {@code invoiceId}. */
    public static Optional<List<Long>> ids(byte[] body) {
        JsonNode node = node(body);
        if (node.isArray()) {
            return Optional.of(node.valueStream().map(JsonFields::id).toList());
        }
        JsonFields fields = new JsonFields(node);
        if (fields.object && fields.values.get("invoiceIds") instanceof JsonNode ids && ids.isArray()) {
            return Optional.of(ids.valueStream().map(JsonFields::id).toList());
        }
        return fields.object && fields.has("invoiceId") ? Optional.of(List.of(id(fields.values.get("invoiceId")))) : Optional.empty();
    }

    private static JsonNode node(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException malformed) {
            throw Problem.refused("SomeOfInputParametarsNotDefined", "The body is not JSON: " + malformed.getOriginalMessage()).refusal();
        }
    }

    private static long id(JsonNode node) {
        return whole(text(node)).orElseThrow(() -> Problem.refused("InvoiceIdNotDefined", "invoiceId", "An invoice id is a whole number").refusal());
    }

    public boolean isObject() {
        return object;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether the field is there and not null. */
    public boolean has(String name) {
        JsonNode node = values.get(name);
        return node != null && !node.isNull();
    }

    /** Whether the field is there, be it null. */
    public boolean names(String name) {
        return values.containsKey(name);
    }

    /** The text of the first of these fields that has one and is not blank. */
    @Override
    public Optional<String> text(String... names) {
        for (String name : names) {
            Optional<String> text = has(name) ? Optional.of(text(values.get(name)).strip()).filter(value -> !value.isEmpty()) : Optional.empty();
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** The text of the field as it was given, be it blank; empty when absent or null. */
    @Override
    public Optional<String> given(String name) {
        return has(name) ? Optional.of(text(values.get(name))) : Optional.empty();
    }

    /** The object in the field; empty when absent, null or something else. */
    @Override
    public Optional<JsonFields> object(String name) {
        return has(name) && values.get(name).isObject() ? Optional.of(new JsonFields(values.get(name))) : Optional.empty();
    }

    /** The objects in the array of the field, without what in it is none; empty when absent, null or something else. */
    @Override
    public List<JsonFields> objects(String name) {
        return has(name) ? values.get(name).valueStream().filter(JsonNode::isObject).map(JsonFields::new).toList() : List.of();
    }

    /** The texts in the array of the field that are not blank; empty when absent, null or something else. */
    @Override
    public List<String> texts(String name) {
        if (!has(name)) {
            return List.of();
        }
        return values.get(name).valueStream().map(JsonFields::text).map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    /** Empty when absent or not a whole number. */
    @Override
    public Optional<Long> integer(String name) {
        return text(name).flatMap(JsonFields::whole);
    }

    /** Empty when absent or not a number; what has more digits than any amount is none. */
    public Optional<BigDecimal> decimal(String name) {
        return text(name).flatMap(JsonFields::decimalOf);
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }

    private static Optional<BigDecimal> decimalOf(String text) {
        try {
            return Optional.of(new BigDecimal(text)).filter(number -> number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Long> whole(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()).longValueExact());
        } catch (ArithmeticException | NumberFormatException notWhole) {
            return Optional.empty();
        }
    }

    /** What makes two bodies the same request: the values that the operation knows, whatever their spelling. */
    public static byte[] hash(Object... known) {
        StringBuilder canonical = new StringBuilder();
        for (Object value : known) {
            String text = String.valueOf(value);
            canonical.append(text.length()).append(':').append(text).append(';');
        }
        return Sha256.of(canonical.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static Refusal missing(String code, String field) {
        return Problem.refused(code, field, field + " is missing").refusal();
    }
}
