package rs.tefter.issuing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import rs.tefter.ledger.Member;
import rs.tefter.ledger.RecordJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Rows, payments and source documents as they lie in the database. */
final class PartJson {

    private PartJson() {}

    static String write(List<Part> parts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Part part : parts) {
            array.addObject().put("id", part.id()).put("version", part.version()).put("modifiedAt", part.modifiedAt().toString())
                .set("values", RecordJson.object(part.values()));
        }
        return RecordJson.text(array);
    }

    static List<Part> read(String json, List<Member> members) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode part : RecordJson.tree(json)) {
            parts.add(new Part(part.get("id").longValue(), RecordJson.values(part.get("values"), members), part.get("version").longValue(),
                Instant.parse(part.get("modifiedAt").stringValue())));
        }
        return List.copyOf(parts);
    }
}
