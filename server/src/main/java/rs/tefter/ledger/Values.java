package rs.tefter.ledger;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The members of one record: texts, numbers, dates and ids by name; what a record does not hold is absent.
 *
 * <p>A text is a String, an integer a Long, a decimal a BigDecimal with the digits that were sent, a date a LocalDateTime, a reference the Long
 * id, parts a list of {@link Part}.
 */
public final class Values {

    /** One of the items that an item is made of. */
    public record Part(long item, BigDecimal quantity) {}

    private final Map<String, Object> byName = new LinkedHashMap<>();

    public Values put(String member, Object value) {
        byName.put(member, value);
        return this;
    }

    public Values remove(String member) {
        byName.remove(member);
        return this;
    }

    public Values copy() {
        Values copy = new Values();
        copy.byName.putAll(byName);
        return copy;
    }

    public boolean has(String member) {
        return byName.containsKey(member);
    }

    public Optional<Object> get(String member) {
        return Optional.ofNullable(byName.get(member));
    }

    public Optional<String> text(String member) {
        return get(member).map(String.class::cast);
    }

    /** The text, or nothing at all where it is absent. */
    public String textOrEmpty(String member) {
        return text(member).orElse("");
    }

    public boolean flag(String member) {
        return text(member).filter("D"::equals).isPresent();
    }

    public Optional<Long> id(String member) {
        return get(member).map(Long.class::cast);
    }

    public Optional<BigDecimal> decimal(String member) {
        return get(member).map(BigDecimal.class::cast);
    }

    public Optional<LocalDateTime> date(String member) {
        return get(member).map(LocalDateTime.class::cast);
    }

    @SuppressWarnings("unchecked")
    public List<Part> parts(String member) {
        return get(member).map(value -> (List<Part>) value).orElse(List.of());
    }

    public Map<String, Object> all() {
        return Map.copyOf(byName);
    }
}
