package rs.tefter.api.tefter;

import rs.tefter.api.http.Reply;
import rs.tefter.platform.Problem;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.validation.Finding;
import rs.tefter.validation.report.JsonReport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** JSON of our own API: camelCase names in the order of the components, nulls written, plain decimals, times as ISO 8601 in UTC. */
final class TefterJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .addModule(new SimpleModule().addSerializer(Finding.class, new StdSerializer<>(Finding.class) {
            @Override
            public void serialize(Finding finding, JsonGenerator json, SerializationContext context) {
                JsonReport.write(finding, json);
            }
        }))
        .build();

    private TefterJson() {}

    static Reply reply(Object value) {
        return Reply.json(MAPPER.writeValueAsBytes(value));
    }

    static Reply reply(int status, Object value) {
        return Reply.of(status, Reply.JSON, MAPPER.writeValueAsBytes(value));
    }

    static StoredAnswer answer(Object value) {
        return new StoredAnswer(200, Reply.JSON, MAPPER.writeValueAsBytes(value));
    }

    /** The body as an object of that type; unknown fields are ignored, anything else that does not fit is a refusal. */
    static <T> T read(byte[] body, Class<T> type) {
        try {
            T value = MAPPER.readValue(body, type);
            if (value != null) {
                return value;
            }
        } catch (JacksonException unfit) {
            throw Problem.refused("SomeOfInputParametarsNotDefined", "The body does not fit: " + unfit.getOriginalMessage()).refusal();
        }
        throw Problem.refused("SomeOfInputParametarsNotDefined", "The body is empty").refusal();
    }

    /** JSON that was stored as bytes, to stand inside another. */
    static JsonNode embedded(byte[] json) {
        return MAPPER.readTree(json);
    }
}
