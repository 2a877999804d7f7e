package rs.tefter.api.vat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of a record as they came, by their names in any case. */
public interface RecordFields {

    /** The text of the first of these fields that has one and is not blank. */
    Optional<String> text(String... names);

    /** The text of the field as it was given, be it blank. */
    Optional<String> given(String name);

    Optional<? extends RecordFields> object(String name);

    List<? extends RecordFields> objects(String name);

    List<String> texts(String name);

    /** Empty when absent or not a boolean in any spelling. */
    default Optional<Boolean> flag(String name) {
        return text(name).flatMap(value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /** Empty when absent or not a whole number. */
    default Optional<Long> integer(String name) {
        return text(name).filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
    }
}
