package rs.tefter.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The settings as somebody wrote them, by the name they have in the environment, and how each text becomes a value. A name that
 * nobody asks for is a mistake of the operator, as is a value that cannot be read.
 */
final class GivenSettings {

    private static final String PREFIX = "TEFTER_";
    private static final Set<String> TRUE = Set.of("true", "yes", "on", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "off", "0");

    private record Given(String value, String where) {}

    private final Map<String, Given> given = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();

    void addEnvironment(Map<String, String> environment) {
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                add(name, value, "the environment");
            }
        });
    }

    /** Adds what a YAML file says, nested or flat, where nothing is given yet; a file that does not exist says nothing. */
    void addFile(Path file) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (var text = Files.newBufferedReader(file)) {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            if (root instanceof Map<?, ?> tree) {
                flatten("", tree, file.toString());
            } else if (root != null) {
                throw new StartFailure(file + " must hold names with values, such as \"tefter.port: 8080\"");
            }
        } catch (IOException | YAMLException unreadable) {
            throw new StartFailure(file + " cannot be read: " + unreadable.getMessage().replaceAll("\\s+", " "));
        }
    }

    void addAll(GivenSettings others) {
        others.given.forEach(given::putIfAbsent);
    }

    private void flatten(String path, Map<?, ?> tree, String file) {
        tree.forEach((key, value) -> {
            String name = path.isEmpty() ? String.valueOf(key) : path + "." + key;
            switch (value) {
                case null -> add(variable(name), "", file);
                case Map<?, ?> branch -> flatten(name, branch, file);
                case List<?> items -> add(variable(name), items.stream().map(String::valueOf).collect(Collectors.joining(",")), file);
                default -> add(variable(name), value.toString(), file);
            }
        });
    }

    private void add(String name, String value, String where) {
        given.putIfAbsent(name, new Given(value.strip(), where));
    }

    /** The name in the environment: {@code tefter.sef.max-body} is {@code TEFTER_SEF_MAX_BODY}. */
    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The value of a setting, which is named without its prefix; blank counts as not given. */
    <T> Optional<T> optional(String name, String allowed, Function<String, T> parse) {
        String variable = PREFIX + variable(name);
        known.add(variable);
        Given written = given.get(variable);
        if (written == null || written.value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(written.value));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
            throw new StartFailure(variable + " is \"" + written.value + "\" (" + written.where + "); allowed: " + allowed);
        }
    }

    /** The names of all settings that have been asked for. */
    Set<String> known() {
        return Set.copyOf(known);
    }

    void refuseUnknown() {
        given.forEach((name, written) -> {
            if (!known.contains(name)) {
                throw new StartFailure(name + " (" + written.where + ") is not a setting; docs/operations.md lists them all");
            }
        });
    }

    String text(String name, String fallback) {
        return optional(name, "a text", text -> text).orElse(fallback);
    }

    List<String> list(String name) {
        return optional(name, "values separated by commas", text -> Arrays.stream(text.split(",")).map(String::strip).toList()).orElse(List.of());
    }

    int integer(String name, int fallback, int least, int most) {
        return optional(name, "a whole number from " + least + " to " + most,
            text -> (int) within(Long.parseLong(text), least, most)).orElse(fallback);
    }

    boolean bool(String name, boolean fallback) {
        return optional(name, "true or false", GivenSettings::truth).orElse(fallback);
    }

    long bytes(String name, long fallback, long least, long most) {
        String allowed = "a size from " + least + " to " + most + " bytes, such as 25MiB or 1048576";
        return optional(name, allowed, text -> within(size(text), least, most)).orElse(fallback);
    }

    Duration duration(String name, Duration fallback, Duration least, Duration most) {
        String allowed = "a time from " + least.toSeconds() + "s to " + most.toSeconds() + "s, such as 500ms, 30s, 15m, 2h or 1d";
        return optional(name, allowed, text -> Duration.ofMillis(within(millis(text), least.toMillis(), most.toMillis()))).orElse(fallback);
    }

    LocalTime time(String name, LocalTime fallback) {
        return optional(name, "a time of day such as 00:15", LocalTime::parse).orElse(fallback);
    }

    /** A window of the day, or {@code off}. */
    Optional<DailyWindow> window(String name, Optional<DailyWindow> fallback) {
        Function<String, Optional<DailyWindow>> parse = text -> "off".equalsIgnoreCase(text)
            ? Optional.empty() : Optional.of(DailyWindow.parse(text));
        return optional(name, "off, or a part of the day such as 00:00-06:00", parse).orElse(fallback);
    }

    /** One of the constants of the fallback's enum, written {@code next-day} for {@code NEXT_DAY} in any case. */
    <E extends Enum<E>> E choice(String name, E fallback) {
        Class<E> type = fallback.getDeclaringClass();
        String allowed = Arrays.stream(type.getEnumConstants())
            .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-')).collect(Collectors.joining(" or "));
        return optional(name, allowed, text -> Enum.valueOf(type, variable(text))).orElse(fallback);
    }

    private static boolean truth(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (TRUE.contains(lower)) {
            return true;
        }
        if (FALSE.contains(lower)) {
            return false;
        }
        throw new IllegalArgumentException("neither true nor false");
    }

    private static long within(long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("out of range");
        }
        return value;
    }

    private static long size(String text) {
        Quantity quantity = Quantity.parse(text);
        return switch (quantity.unit) {
            case "", "b" -> quantity.number;
            case "kib" -> Math.multiplyExact(quantity.number, 1L << 10);
            case "mib" -> Math.multiplyExact(quantity.number, 1L << 20);
            case "gib" -> Math.multiplyExact(quantity.number, 1L << 30);
            default -> throw new IllegalArgumentException("unknown unit");
        };
    }

    private static long millis(String text) {
        Quantity quantity = Quantity.parse(text);
        return switch (quantity.unit) {
            case "ms" -> quantity.number;
            case "s" -> Math.multiplyExact(quantity.number, 1_000L);
            case "m" -> Math.multiplyExact(quantity.number, 60_000L);
            case "h" -> Math.multiplyExact(quantity.number, 3_600_000L);
            case "d" -> Math.multiplyExact(quantity.number, 86_400_000L);
            default -> throw new IllegalArgumentException("unknown unit");
        };
    }

    /** A whole number and the unit behind it. */
    private record Quantity(long number, String unit) {

        static Quantity parse(String text) {
            String digits = text.replaceAll("[^0-9].*$", "");
            return new Quantity(Long.parseLong(digits), text.substring(digits.length()).strip().toLowerCase(Locale.ROOT));
        }
    }
}
