package rs.tefter.validation.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rs.tefter.validation.data.Resources;

/**
 * One rule of a family that shares its text. The id of a family, {@code BR-{S,AF}-{05,06}}, stands for each choice of
 * one part from every pair of braces; texts/families.tsv says what a part is called in the text.
 */
record Member(String id, List<String> parts) {
    private static final Pattern BRACES = Pattern.compile("\\{([^}]+)}");
    private static final Map<String, Map<String, String>> WORDS = Resources.table("texts/families.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("part"), Function.identity()));

    /** All members; an id without braces is its only one. */
    static List<Member> of(String family) {
        Matcher braces = BRACES.matcher(family);
        if (!braces.find()) {
            return List.of(new Member(family, List.of()));
        }
        return Arrays.stream(braces.group(1).split(",")).flatMap(part -> of(braces.replaceFirst(part)).stream()
                .map(rest -> new Member(rest.id, Stream.concat(Stream.of(part), rest.parts.stream()).toList()))).toList();
    }

    /** What the names in the text mean for this member, in the language of a column. */
    Map<String, String> words(String column) {
        return parts.stream().map(WORDS::get).filter(Objects::nonNull)
                .collect(Collectors.toMap(row -> row.get("name"), row -> row.get(column)));
    }
}
