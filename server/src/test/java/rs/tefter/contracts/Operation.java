package rs.tefter.contracts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One operation of a contract: a verb at a path. */
record Operation(Contract contract, String path, String method, String id, JsonNode node, Pattern pattern, int parameters) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    static Operation of(Contract contract, String path, String method, JsonNode node, List<JsonNode> parameters) {
        var pattern = new StringBuilder();
        Matcher matcher = PARAMETER.matcher(path);
        int literal = 0;
        int count = 0;
        for (; matcher.find(); count++) {
            pattern.append(Pattern.quote(path.substring(literal, matcher.start()))).append(value(matcher.group(1), parameters));
            literal = matcher.end();
        }
        pattern.append(end(path.substring(literal), node)).append("/?");
        return new Operation(contract, path, method, node.get("operationId").stringValue(), node,
                Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE), count);
    }

    /** The last segment may have other names beside its own. */
    private static String end(String literal, JsonNode node) {
        int slash = literal.lastIndexOf('/') + 1;
        String names = Stream.concat(Stream.of(literal.substring(slash)), node.path("x-aliases").valueStream().map(JsonNode::stringValue))
            .map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        return Pattern.quote(literal.substring(0, slash)) + names;
    }

    boolean matches(String requestPath) {
        return pattern.matcher(requestPath).matches();
    }

    /** Ids are digits only, a request id may hold slashes, every other value is one segment. */
    private static String value(String name, List<JsonNode> parameters) {
        JsonNode parameter = parameters.stream()
                .filter(candidate -> candidate.path("in").asString().equals("path") && candidate.get("name").stringValue().equals(name))
                .findFirst().orElseThrow(() -> new IllegalStateException("the contract does not describe {" + name + "}"));
        if (parameter.path("x-slashes").asBoolean(false)) {
            return ".+";
        }
        return parameter.at("/schema/type").stringValue().equals("integer") ? "[0-9]{1,19}" : "[^/]+";
    }
}
