package rs.tefter.ledger;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Members of a record as they lie in the database; numbers keep their digits. */
public final class RecordJson {

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private RecordJson() {}

    public static String write(Values values) {
        return text(object(values));
    }

    public static String text(JsonNode node) {
        return JSON.writeValueAsString(node);
    }

    public static JsonNode tree(String json) {
        return JSON.readTree(json);
    }

    public static ObjectNode object(Values values) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, Object> member : values.all().entrySet()) {
            object.set(member.getKey(), node(member.getValue()));
        }
        return object;
    }

    private static JsonNode node(Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (value) {
            case String text -> nodes.stringNode(text);
            case Long number -> nodes.numberNode(number);
            case BigDecimal number -> nodes.numberNode(number);
            case LocalDateTime time -> nodes.stringNode(time.toString());
            case List<?> parts -> parts(parts);
            default -> throw new IllegalArgumentException("no member of a record: " + value.getClass());
        };
    }

    private static ArrayNode parts(List<?> parts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Object part : parts) {
            if (part instanceof Values.Part(long item, BigDecimal quantity)) {
                array.addObject().put("Item", item).put("Quantity", quantity);
            }
        }
        return array;
    }

    public static Values read(String json, List<Member> members) {
        return values(JSON.readTree(json), members);
    }

    public static Values values(JsonNode object, List<Member> members) {
        Values values = new Values();
        for (Member member : members) {
            JsonNode node = object.get(member.name());
            if (node != null && !node.isNull()) {
                values.put(member.name(), value(member.type(), node));
            }
        }
        return values;
    }

    private static Object value(MemberType type, JsonNode node) {
        return switch (type) {
            case TEXT, CODE, TAX_NUMBER, FLAG, CHOICE -> node.stringValue();
            case INTEGER, REFERENCE -> node.longValue();
            case DECIMAL -> node.decimalValue();
            case DATE -> LocalDateTime.parse(node.stringValue());
            case PARTS -> {
                List<Values.Part> parts = new ArrayList<>();
                node.forEach(part -> parts.add(new Values.Part(part.get("Item").longValue(), part.get("Quantity").decimalValue())));
                yield parts;
            }
        };
    }
}
