package rs.tefter.api.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The query of a request; names in any case, values percent-decoded, never null. */
public final class Query {

    private final Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Query() {}

    /** @param raw what follows the question mark, or null when there is none (as the servlet API gives it) */
    static Query parse(String raw) {
        Query query = new Query();
        if (raw != null && !raw.isEmpty()) {
            for (String pair : raw.split("&")) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                query.values.computeIfAbsent(name, _ -> new ArrayList<>()).add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** The first value of that name that is not blank, trimmed. */
    public Optional<String> get(String name) {
        return all(name).stream().map(String::strip).filter(value -> !value.isEmpty()).findFirst();
    }

    /** The names as they were given, without repetitions in another case. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether a switch such as {@code draft=true} is on. */
    public Optional<Boolean> flag(String name) {
        return get(name).map(value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            default -> false;
        });
    }
}
