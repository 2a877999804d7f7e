package rs.tefter.api.minimax;

import java.util.Optional;
import rs.tefter.api.http.Reply;
import rs.tefter.platform.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON of the contract: names of members may come without quotes; decimals keep their digits. */
final class MinimaxJson {

    private static final int DEEPEST = 64;
    private static final int LARGEST = 10 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(MinimaxApi.MOST_BYTES).build())
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build())
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .build();

    private MinimaxJson() {}

    /** The object in a body of at most 10 MiB; a refusal when there is none. */
    static JsonNode object(byte[] body) {
        if (body.length > LARGEST) {
            throw Problem.refused("LedgerBodyUnreadable", "The request is invalid: the body is larger than " + LARGEST + " bytes.").refusal();
        }
        return objectWithFile(body);
    }

    /** The same where a file makes the body larger. */
    static JsonNode objectWithFile(byte[] body) {
        Optional<JsonNode> read = tree(body).filter(JsonNode::isObject);
        return read.orElseThrow(() -> Problem.refused("LedgerBodyUnreadable", "The request is invalid: the body is not a JSON object.").refusal());
    }

    private static Optional<JsonNode> tree(byte[] body) {
        try {
            return Optional.ofNullable(MAPPER.readTree(body));
        } catch (JacksonException notJson) {
            String place = Optional.ofNullable(notJson.getLocation())
                .map(at -> " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")").orElse("");
            throw Problem.refused("LedgerBodyUnreadable", "The request is invalid: " + notJson.getOriginalMessage() + place).refusal();
        }
    }

    /** A member by its name in any case of letters; a null node when it is not there. */
    static JsonNode member(JsonNode object, String name) {
        JsonNode exact = object.get(name);
        if (exact != null) {
            return exact;
        }
        return object.properties().stream().filter(member -> member.getKey().equalsIgnoreCase(name)).findFirst()
            .map(java.util.Map.Entry::getValue).orElseGet(JsonNodeFactory.instance::nullNode);
    }

    static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    static Reply reply(int status, JsonNode node) {
        return Reply.of(status, Reply.JSON, bytes(node));
    }

    static Reply ok(JsonNode node) {
        return reply(200, node);
    }
}
