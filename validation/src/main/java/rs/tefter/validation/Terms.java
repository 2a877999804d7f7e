package rs.tefter.validation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rs.tefter.validation.data.Resources;

/** The business terms of EN 16931 that a rule of the format is about (terms/*.tsv). */
final class Terms {
    private static final Map<String, List<String>> ALL = Stream.of("en16931", "srbdt")
            .flatMap(file -> Resources.table("terms/" + file + ".tsv").stream())
            .collect(Collectors.toUnmodifiableMap(row -> row.get("rule"), row -> terms(row.get("terms"))));

    private Terms() {}

    static List<String> of(String rule) {
        return ALL.getOrDefault(rule, List.of());
    }

    private static List<String> terms(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(","));
    }
}
