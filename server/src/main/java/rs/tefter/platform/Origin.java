package rs.tefter.platform;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Through which contract a change comes and at whose hands. History keeps it for the company itself to read; no rule ever asks for it.
 *
 * @param contract empty where the server acts by itself
 * @param person   by their address; empty where a key is all that is known
 */
public record Origin(Optional<String> contract, Optional<String> person) {

    public static final Origin UNKNOWN = new Origin(Optional.empty(), Optional.empty());
    private static final ScopedValue<Origin> CURRENT = ScopedValue.newInstance();

    public static Origin through(String contract) {
        return new Origin(Optional.of(contract), Optional.empty());
    }

    /** Of what the current thread is doing. */
    public static Origin current() {
        return CURRENT.orElse(UNKNOWN);
    }

    public Origin by(String person) {
        return new Origin(contract, Optional.of(person));
    }

    /** Does something that has this origin. */
    public <T> T of(Supplier<T> act) {
        return ScopedValue.where(CURRENT, this).call(act::get);
    }
}
