package rs.tefter.retail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tax labels that are active, in the order of their fiscal processor. */
public record Labels(List<String> active) {

    /** Those of Serbia, for as long as no fiscal processor has said which are active. */
    public static final Labels SERBIAN = new Labels(List.of("Ђ", "Е", "Г", "А"));

    /** Latin letters that programs send for the Cyrillic ones they mean. */
    private static final Map<String, String> LOOK_ALIKES = Map.of("Đ", "Ђ", "E", "Е", "G", "Г", "A", "А");

    /** The active label that is meant; empty when none is. */
    public Optional<String> read(String given) {
        return Optional.of(given).filter(active::contains).or(() -> Optional.ofNullable(LOOK_ALIKES.get(given)).filter(active::contains));
    }

    /** As messages list them. */
    public String listed() {
        return active.stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
