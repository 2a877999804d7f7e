package rs.tefter.api.badi;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import rs.tefter.platform.Sha256;
import tools.jackson.databind.JsonNode;

/** Equal requests, however they are written: members in any order, numbers with any zeros at their end, white space. */
final class Canonical {

    private Canonical() {}

    /** SHA-256 of what is asked and of the body. */
    static byte[] hash(String operation, JsonNode body) {
        return Sha256.of((operation + "\n" + text(body)).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(JsonNode node) {
        if (node.isObject()) {
            return node.propertyStream().sorted(Map.Entry.comparingByKey())
                .map(member -> '"' + member.getKey() + "\":" + text(member.getValue())).collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return node.valueStream().map(Canonical::text).collect(Collectors.joining(",", "[", "]"));
        }
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.toString();
    }
}
