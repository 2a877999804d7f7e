package rs.tefter.api.swagger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A contract in the words of OpenAPI 3.0, which the published address of the SEF promises and older generators need.
 *
 * <p>3.0 has no null type, no list of types, no tuples and no webhooks: nullable stands for the first two, a tuple becomes
 * an array of any of its items, webhooks are left out.
 */
final class OpenApi30 {
    /** What is an instance, not a schema, is copied as it is. */
    private static final Set<String> DATA = Set.of("example", "examples", "enum", "default");
    private static final Set<String> UNKNOWN_TO_3_0 = Set.of("jsonSchemaDialect", "webhooks", "servers", "components", "paths");

    private final Map<?, ?> contract;

    private OpenApi30(Map<?, ?> contract) {
        this.contract = contract;
    }

    /** The part of the contract whose paths are wanted, with the components these paths use. */
    static Map<String, Object> of(Map<?, ?> contract, Predicate<String> wanted) {
        return new OpenApi30(contract).document(wanted);
    }

    private Map<String, Object> document(Predicate<String> wanted) {
        var document = new LinkedHashMap<String, Object>();
        contract.forEach((key, value) -> {
            if (!UNKNOWN_TO_3_0.contains(key)) {
                document.put((String) key, translate(value));
            }
        });
        document.put("openapi", "3.0.4");
        document.put("info", info());
        var paths = new LinkedHashMap<String, Object>();
        map(contract.get("paths")).forEach((path, item) -> {
            if (wanted.test((String) path)) {
                paths.put((String) path, translate(item));
            }
        });
        document.put("paths", paths);
        document.put("components", components(paths));
        return document;
    }

    private Map<String, Object> info() {
        var info = new LinkedHashMap<String, Object>();
        map(contract.get("info")).forEach((key, value) -> info.put((String) key, value));
        info.remove("summary");
        info.put("license", Map.of("name", map(info.get("license")).get("name")));
        return info;
    }

    private Map<String, Object> components(Object start) {
        var used = new LinkedHashMap<String, Object>();
        Map<?, ?> all = map(contract.get("components"));
        used.put("securitySchemes", all.get("securitySchemes"));
        var open = new ArrayList<>(references(start));
        while (!open.isEmpty()) {
            String[] place = open.removeLast().substring("#/components/".length()).split("/");
            Map<String, Object> ofKind = child(used, place[0]);
            if (!ofKind.containsKey(place[1])) {
                Object component = translate(map(all.get(place[0])).get(place[1]));
                ofKind.put(place[1], component);
                open.addAll(references(component));
            }
        }
        return used;
    }

    @SuppressWarnings("unchecked") // the children are put here and nowhere else
    private static Map<String, Object> child(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.computeIfAbsent(name, _ -> new LinkedHashMap<String, Object>());
    }

    private static List<String> references(Object node) {
        return switch (node) {
            case Map<?, ?> map when map.get("$ref") instanceof String reference -> List.of(reference);
            case Map<?, ?> map -> map.values().stream().flatMap(value -> references(value).stream()).toList();
            case List<?> list -> list.stream().flatMap(value -> references(value).stream()).toList();
            case null, default -> List.of();
        };
    }

    private static Object translate(Object node) {
        return switch (node) {
            case Map<?, ?> map -> {
                var translated = new LinkedHashMap<String, Object>();
                map.forEach((key, value) -> translate((String) key, value, translated));
                yield translated;
            }
            case List<?> list -> list.stream().map(OpenApi30::translate).toList();
            case null, default -> node;
        };
    }

    private static void translate(String key, Object value, Map<String, Object> into) {
        if (key.equals("type") && value instanceof List<?> types) {
            types(types, into);
        } else if (key.equals("type") && "null".equals(value)) {
            into.put("nullable", true);
            into.put("enum", Collections.singletonList(null));
        } else if (key.equals("anyOf") && value instanceof List<?> choices && choices.stream().anyMatch(OpenApi30::isNull)) {
            List<Object> others = choices.stream().filter(choice -> !isNull(choice)).<Object>map(OpenApi30::translate).toList();
            into.put("nullable", true);
            into.put(others.size() == 1 ? "allOf" : "anyOf", others);
        } else if (key.equals("prefixItems")) {
            into.put("items", Map.of("anyOf", translate(value)));
        } else if (key.equals("contentMediaType")) {
            into.put("format", "binary");
        } else {
            into.put(key, DATA.contains(key) ? value : translate(value));
        }
    }

    private static void types(List<?> types, Map<String, Object> into) {
        List<?> others = types.stream().filter(type -> !"null".equals(type)).toList();
        if (others.size() < types.size()) {
            into.put("nullable", true);
        }
        if (others.size() == 1) {
            into.put("type", others.getFirst());
        } else {
            into.put("anyOf", others.stream().map(type -> Map.of("type", type)).toList());
        }
    }

    private static boolean isNull(Object schema) {
        return schema instanceof Map<?, ?> map && "null".equals(map.get("type"));
    }

    private static Map<?, ?> map(Object node) {
        return (Map<?, ?>) node;
    }
}
