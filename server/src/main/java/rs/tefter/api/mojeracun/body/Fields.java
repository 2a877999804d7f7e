package rs.tefter.api.mojeracun.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rs.tefter.api.vat.RecordFields;

/** The members of an object by their names in any case. Where a name is repeated, the last is the value, and all of them are the list. */
public final class Fields implements RecordFields {

    private final Map<String, List<Value>> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    void add(String name, Value value) {
        members.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(value);
    }

    /** The text of the first of these members that has one which is not blank, trimmed. */
    @Override
    public Optional<String> text(String... names) {
        for (String name : names) {
            Optional<String> text = given(name).map(String::strip).filter(value -> !value.isEmpty());
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** The text as it was given; empty when the member is absent, null or no scalar. */
    @Override
    public Optional<String> given(String name) {
        return last(name) instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty();
    }

    /** Whether the member is there, be it null. */
    public boolean names(String name) {
        return members.containsKey(name);
    }

    @Override
    public Optional<Fields> object(String name) {
        return last(name) instanceof Value.Members(Fields fields) ? Optional.of(fields) : Optional.empty();
    }

    /** The objects in the member, be it an array, a repeated element or an element around repeated ones. */
    @Override
    public List<Fields> objects(String name) {
        return all(name).stream().filter(Value.Members.class::isInstance).map(value -> ((Value.Members) value).fields()).toList();
    }

    /** The texts in the member, in the same spellings. */
    @Override
    public List<String> texts(String name) {
        return all(name).stream().filter(Value.Text.class::isInstance).map(value -> ((Value.Text) value).text().strip())
            .filter(text -> !text.isEmpty()).toList();
    }

    private List<Value> all(String name) {
        List<Value> values = members.getOrDefault(name, List.of());
        return values.stream().flatMap(value -> switch (value) {
            case Value.Items(List<Value> items) -> items.stream();
            case Value.Members(Fields around) when around.isListOfOneName() -> around.members.values().iterator().next().stream();
            default -> List.of(value).stream();
        }).toList();
    }

    /** An element whose children all have one name that is no scalar's or stands there more than once, or only texts: a list in XML. */
    private boolean isListOfOneName() {
        return members.size() == 1 && (members.values().iterator().next().size() > 1
            || members.values().iterator().next().getFirst() instanceof Value.Members || members.containsKey("string"));
    }

    /** The value that counts, with {@link Value.Nothing} for none. */
    private Value last(String name) {
        List<Value> values = members.get(name);
        return values == null ? new Value.Nothing() : values.getLast();
    }

    /** One text for all that was said, the same for every spelling of it; the members named are left out. */
    public String canonical(List<String> leftOut) {
        StringBuilder text = new StringBuilder("{");
        members.forEach((name, values) -> {
            if (leftOut.stream().noneMatch(name::equalsIgnoreCase)) {
                text.append(name.toLowerCase(Locale.ROOT)).append('=');
                values.forEach(value -> append(value, text));
            }
        });
        return text.append('}').toString();
    }

    private static void append(Value value, StringBuilder text) {
        switch (value) {
            case Value.Text(String given) -> text.append(given.strip().length()).append(':').append(given.strip()).append(';');
            case Value.Members(Fields fields) -> text.append(fields.canonical(List.of()));
            case Value.Items(List<Value> items) -> items.forEach(item -> append(item, text));
            case Value.Nothing() -> text.append(';');
        }
    }
}
