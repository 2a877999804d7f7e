package rs.tefter.api.sef;

import rs.tefter.api.http.Reply;
import rs.tefter.platform.StoredAnswer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Writes the JSON of the SEF contract: PascalCase names in the order of the components, nulls written, plain decimals. */
public final class SefJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .build();

    private SefJson() {}

    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    public static Reply reply(Object value) {
        return Reply.json(bytes(value));
    }

    public static StoredAnswer answer(Object value) {
        return new StoredAnswer(200, Reply.JSON, bytes(value));
    }
}
