package rs.tefter.api.badi;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** One member of a request: absent, readable, or noted as a violation; which of them is known after {@link Fields#done}. */
public final class Field<T> {

    private final Violations violations;
    private final String path;
    private final boolean given;
    private final Optional<T> value;

    Field(Violations violations, String path, boolean given, Optional<T> value) {
        this.violations = violations;
        this.path = path;
        this.given = given;
        this.value = value;
    }

    /** Whether the request names it, be it null. */
    public boolean isGiven() {
        return given;
    }

    /** Notes a violation when it is absent or null. */
    public Field<T> required() {
        if (value.isEmpty()) {
            violations.note(path, "is required");
        }
        return this;
    }

    /** The same, when the condition holds. */
    public Field<T> requiredIf(boolean condition) {
        return condition ? required() : this;
    }

    /** Notes a violation with that text after the path unless the value, if there is one, is as told. */
    public Field<T> mustBe(Predicate<T> rule, String text) {
        if (value.isPresent() && !rule.test(value.get())) {
            violations.note(path, text);
        }
        return this;
    }

    /** Reads the value into a type; a value that does not fit fails to match the required pattern. */
    public <R> Field<R> as(Function<T, Optional<R>> parse) {
        Optional<R> parsed = value.flatMap(parse);
        if (value.isPresent() && parsed.isEmpty()) {
            violations.note(path, "fails to match the required pattern");
        }
        return new Field<>(violations, path, given, parsed);
    }

    public <R> Field<R> map(Function<T, R> change) {
        return new Field<>(violations, path, given, value.map(change));
    }

    /** Notes a violation of a rule that the caller has worked out itself. */
    public void violates(String text) {
        violations.note(path, text);
    }

    public Optional<T> optional() {
        return value;
    }

    /** The value of a required member; only after {@link Fields#done}. */
    public T get() {
        return value.orElseThrow(() -> new IllegalStateException(path + " was not required"));
    }

    public T orElse(T fallback) {
        return value.orElse(fallback);
    }

    /** What a change makes of the value so far: null clears it, absence keeps it. */
    public Optional<T> orKeep(Optional<T> current) {
        return given ? value : current;
    }

    /** What a change makes of a value that there always is: null and absence keep it. */
    public T orKeep(T current) {
        return value.orElse(current);
    }
}
