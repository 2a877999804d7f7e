package rs.tefter.api.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the route of a path: literals in any case and before parameters, a trailing slash ignored, segments percent-decoded once. */
public final class Router {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,19}");

    /** What stands at a path: the routes by method (none of them may fit the call's method) and the values of its parameters. */
    public record Found(Map<String, Route> byMethod, Map<String, String> parameters) {

        public Optional<Route> route(String method) {
            return Optional.ofNullable(byMethod.get(method));
        }

        public String allow() {
            return String.join(", ", byMethod.keySet());
        }
    }

    private static final class Place {
        private final Map<String, Place> literals = new HashMap<>();
        private final Map<String, Route> routes = new TreeMap<>();
        private Place digits;
        private Place any;
        private Place tail;
        private String parameter = "";
    }

    private final Place root = new Place();

    public Router(List<Route> routes) {
        routes.forEach(this::add);
    }

    private void add(Route route) {
        Place place = root;
        for (String segment : segments(route.template())) {
            place = step(place, segment);
        }
        if (place.routes.put(route.method(), route) != null) {
            throw new IllegalStateException("two routes at " + route.method() + " " + route.template());
        }
    }

    private static Place step(Place from, String segment) {
        if (!segment.startsWith("{")) {
            return from.literals.computeIfAbsent(segment.toLowerCase(Locale.ROOT), _ -> new Place());
        }
        String name = segment.substring(1, segment.length() - 1);
        if (name.endsWith("*")) {
            from.tail = from.tail == null ? new Place() : from.tail;
            return named(from.tail, name.substring(0, name.length() - 1));
        }
        if (name.endsWith(":digits")) {
            from.digits = from.digits == null ? new Place() : from.digits;
            return named(from.digits, name.substring(0, name.length() - ":digits".length()));
        }
        from.any = from.any == null ? new Place() : from.any;
        return named(from.any, name);
    }

    private static Place named(Place place, String parameter) {
        if (!place.parameter.isEmpty() && !place.parameter.equals(parameter)) {
            throw new IllegalStateException("one path parameter has two names: " + place.parameter + " and " + parameter);
        }
        place.parameter = parameter;
        return place;
    }

    /** @param rawPath the path as it stands in the request line, still percent-encoded, without the query */
    public Optional<Found> find(String rawPath) {
        return find(root, segments(rawPath), 0, new LinkedHashMap<>());
    }

    private static Optional<Found> find(Place place, String[] segments, int at, Map<String, String> parameters) {
        if (at == segments.length) {
            return place.routes.isEmpty() ? Optional.empty() : Optional.of(new Found(place.routes, parameters));
        }
        String segment = decoded(segments[at]);
        Place literal = place.literals.get(segment.toLowerCase(Locale.ROOT));
        if (literal != null) {
            Optional<Found> found = find(literal, segments, at + 1, parameters);
            if (found.isPresent()) {
                return found;
            }
        }
        for (Place next : new Place[] {DIGITS.matcher(segment).matches() ? place.digits : null, place.any}) {
            if (next != null) {
                Map<String, String> withValue = new LinkedHashMap<>(parameters);
                withValue.put(next.parameter, segment);
                Optional<Found> found = find(next, segments, at + 1, withValue);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return place.tail == null ? Optional.empty() : tail(place.tail, segments, at, parameters);
    }

    private static Optional<Found> tail(Place tail, String[] segments, int at, Map<String, String> parameters) {
        StringBuilder rest = new StringBuilder(decoded(segments[at]));
        for (int i = at + 1; i < segments.length; i++) {
            rest.append('/').append(decoded(segments[i]));
        }
        parameters.put(tail.parameter, rest.toString());
        return Optional.of(new Found(tail.routes, parameters));
    }

    private static String[] segments(String path) {
        int from = path.startsWith("/") ? 1 : 0;
        int to = path.endsWith("/") && path.length() > 1 ? path.length() - 1 : path.length();
        return to <= from ? new String[0] : path.substring(from, to).split("/", -1);
    }

    private static String decoded(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return segment;
        }
    }
}
