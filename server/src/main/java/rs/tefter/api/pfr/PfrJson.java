package rs.tefter.api.pfr;

import java.util.List;
import rs.tefter.api.http.Reply;
import rs.tefter.fiscal.wire.ErrorJson;
import rs.tefter.fiscal.wire.Violation;
import rs.tefter.pfr.PfrCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON of this contract that is no InvoiceResult: codes, refusals, and what people look at. */
final class PfrJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .build();

    private PfrJson() {}

    static Reply reply(Object value) {
        return reply(200, value);
    }

    static Reply reply(int status, Object value) {
        return Reply.of(status, Reply.JSON, MAPPER.writeValueAsBytes(value));
    }

    /** Four digits as a JSON string. */
    static Reply code(int status, String code) {
        return Reply.of(status, Reply.JSON, ErrorJson.code(code));
    }

    static Reply violated(List<Violation> violations) {
        return Reply.of(400, Reply.JSON, ErrorJson.violations(violations));
    }

    /** The object in a body; no body is an object without members. */
    static JsonNode object(byte[] body) {
        if (body.length == 0) {
            return MAPPER.createObjectNode();
        }
        try {
            JsonNode node = MAPPER.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException malformed) {
            throw new Malformed();
        }
        throw new Malformed();
    }

    /** A body that is no JSON object. */
    static final class Malformed extends RuntimeException {
        Malformed() {
            super(PfrCode.WRONG_FORMAT.wire(), null, false, false);
        }
    }
}
