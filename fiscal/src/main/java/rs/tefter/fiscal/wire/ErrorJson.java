package rs.tefter.fiscal.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Refusals of a fiscal processor: one code as a JSON string, or a list of what is wrong by property. */
public final class ErrorJson {

    private static final Pattern CODE = Pattern.compile("[0-9]{4}");

    private ErrorJson() {}

    public static byte[] code(String code) {
        return ("\"" + code + "\"").getBytes(StandardCharsets.UTF_8);
    }

    /** Codes of one property stand together where the first of them stands. */
    public static byte[] violations(List<Violation> violations) {
        ObjectNode json = Json.object();
        json.put("message", "Bad Request");
        ArrayNode state = json.putArray("modelState");
        for (String property : violations.stream().map(Violation::property).distinct().toList()) {
            ArrayNode codes = state.addObject().put("property", property).putArray("errors");
            violations.stream().filter(violation -> violation.property().equals(property)).forEach(violation -> codes.add(violation.code()));
        }
        return Json.bytes(json);
    }

    /**
     * Reads a refusal in any of its forms: a code as a string, a number or bare text; a list of properties; the messages of .NET, with the
     * properties as the names of an object. Empty when it is none of these.
     */
    public static Optional<PfrError> read(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        if (CODE.matcher(text).matches()) {
            return Optional.of(bare(text));
        }
        return Json.read(body).flatMap(json -> json.isObject() ? object(new Members(json)) : Members.code(json).map(ErrorJson::bare));
    }

    private static PfrError bare(String code) {
        return new PfrError(Optional.of(code), "", List.of());
    }

    private static Optional<PfrError> object(Members json) {
        Optional<JsonNode> state = json.get("modelState");
        if (state.isEmpty() && json.text("message").isEmpty()) {
            return Optional.empty();
        }
        String details = json.text("messageDetails").or(() -> json.text("messageDetail")).map(text -> " " + text).orElse("");
        return Optional.of(new PfrError(Optional.empty(), (json.textOrNothing("message") + details).strip(),
            state.map(ErrorJson::violations).orElse(List.of())));
    }

    private static List<Violation> violations(JsonNode state) {
        Stream<Violation> found = state.isArray()
            ? state.valueStream().filter(JsonNode::isObject).map(Members::new)
                .flatMap(entry -> entry.codes("errors").stream().map(code -> new Violation(entry.textOrNothing("property"), code)))
            : state.properties().stream()
                .flatMap(entry -> Members.codes(entry.getValue()).stream().map(code -> new Violation(entry.getKey(), code)));
        return found.toList();
    }
}
