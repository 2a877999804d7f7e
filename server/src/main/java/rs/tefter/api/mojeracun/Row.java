package rs.tefter.api.mojeracun;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An object of the wire; its members stand in the order in which they were put. */
final class Row {

    private final Map<String, Object> members = new LinkedHashMap<>();

    Row put(String name, Object value) {
        members.put(name, value);
        return this;
    }

    Row put(String name, Optional<?> value) {
        members.put(name, value.orElse(null));
        return this;
    }

    Map<String, Object> members() {
        return members;
    }
}
