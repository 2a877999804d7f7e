package rs.tefter.api.sef.vat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import rs.tefter.api.sef.SefTimes;
import rs.tefter.vat.Coded;
import rs.tefter.vat.Values;

/** An object of the wire while its fields are written, one after another; what was not said is written as null. */
final class Row {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    Map<String, Object> fields() {
        return fields;
    }

    Row put(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    Row put(String name, Optional<?> value) {
        fields.put(name, value.orElse(null));
        return this;
    }

    Row nothing(String name) {
        return put(name, Optional.empty());
    }

    /** A value of an enumeration by its number, or by its name. */
    Row code(String name, Optional<? extends Coded> value) {
        return put(name, value.map(Coded::code));
    }

    Row name(String name, Optional<? extends Coded> value) {
        return put(name, value.map(Coded::wire));
    }

    Row amounts(Values values, String... names) {
        return all(values::amount, names);
    }

    Row texts(Values values, String... names) {
        return all(values::text, names);
    }

    Row time(Values values, String name) {
        return put(pascal(name), values.time(name).map(SefTimes::utc));
    }

    private Row all(Function<String, Optional<?>> said, String... names) {
        for (String name : names) {
            put(pascal(name), said.apply(name));
        }
        return this;
    }

    private static String pascal(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** An object within, with an id of its own; null when none of its amounts and texts was said. */
    Row within(Values values, String object, long id, Iterable<String> amounts, Iterable<String> texts) {
        Row inner = new Row().put("VatTurnoverId", id);
        amounts.forEach(name -> inner.put(pascal(name), values.amount(object + "." + name)));
        texts.forEach(name -> inner.put(pascal(name), values.text(object + "." + name)));
        boolean said = inner.fields.values().stream().skip(1).anyMatch(Objects::nonNull);
        return put(pascal(object), said ? Optional.of(inner.fields) : Optional.empty());
    }
}
