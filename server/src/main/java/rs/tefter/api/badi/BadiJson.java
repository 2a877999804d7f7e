package rs.tefter.api.badi;

import java.nio.charset.StandardCharsets;
import rs.tefter.api.http.Reply;
import rs.tefter.platform.Problem;
import rs.tefter.retail.rules.Rule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON of the contract: amounts are decimals from byte to byte, members stand in the order of the components, nulls are written. */
public final class BadiJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .build();

    private BadiJson() {}

    /** Status 200 with the value as JSON. */
    public static Reply reply(Object value) {
        return reply(200, value);
    }

    public static Reply reply(int status, Object value) {
        return Reply.of(status, Reply.JSON, bytes(value));
    }

    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** A body as a tree; no body at all is an empty object, what is not JSON is refused. */
    public static JsonNode tree(byte[] body) {
        try {
            return body.length == 0 ? JsonNodeFactory.instance.objectNode() : MAPPER.readTree(body);
        } catch (JacksonException malformed) {
            throw Problem.refused(Rule.INVALID, "body must be valid JSON: " + malformed.getOriginalMessage()).refusal();
        }
    }

    /** What somebody else has said, as JSON; as a text where it is none. */
    static JsonNode foreign(byte[] said) {
        try {
            return MAPPER.readTree(said);
        } catch (JacksonException noJson) {
            return JsonNodeFactory.instance.stringNode(new String(said, StandardCharsets.UTF_8));
        }
    }

    /** JSON that was stored as text, to stand inside another. */
    public static JsonNode embedded(String json) {
        return MAPPER.readTree(json);
    }
}
