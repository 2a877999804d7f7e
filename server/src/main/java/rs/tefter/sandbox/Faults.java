package rs.tefter.sandbox;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import rs.tefter.platform.Problem;

/** Faults that a company asks for, to see how its program bears them; each befalls the next calls and is over then. */
public final class Faults {

    /** What goes wrong. */
    public enum Kind {
        /** The act is done and nobody hears of it. */
        LOSE,
        /** The answer takes its time. */
        DELAY,
        /** Nothing is done; the answer is 500. */
        FAIL,
        /** Nothing is done; the answer is 503. */
        UNAVAILABLE;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> read(String given) {
            return Stream.of(values()).filter(kind -> kind.wire().equals(given)).findFirst();
        }
    }

    /**
     * A fault that is on.
     *
     * @param left  how many calls it will still befall
     * @param delay how long {@link Kind#DELAY} waits
     */
    public record Fault(Kind kind, int left, Duration delay) {}

    public static final int MOST_CALLS = 1000;
    public static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

    private final Map<Long, Fault> byCompany = new ConcurrentHashMap<>();

    /** Switches a fault on in place of the one before; ValueIsNotInADefinedRange when it is out of bounds. */
    public void set(long companyId, Fault fault) {
        if (fault.left < 1 || fault.left > MOST_CALLS || fault.delay.isNegative() || fault.delay.compareTo(LONGEST_DELAY) > 0) {
            throw Problem.refused("ValueIsNotInADefinedRange", "calls", "A fault befalls 1 to 1000 calls and waits at most 60 seconds").refusal();
        }
        byCompany.put(companyId, fault);
    }

    public void clear(long companyId) {
        byCompany.remove(companyId);
    }

    /** Switches every company's fault off. */
    public void clear() {
        byCompany.clear();
    }

    /** The fault that is on. */
    public Optional<Fault> of(long companyId) {
        return Optional.ofNullable(byCompany.get(companyId));
    }

    /** The fault that befalls this call, which counts. */
    public Optional<Fault> take(long companyId) {
        Fault[] taken = new Fault[1];
        byCompany.computeIfPresent(companyId, (_, fault) -> {
            taken[0] = fault;
            return fault.left == 1 ? null : new Fault(fault.kind, fault.left - 1, fault.delay);
        });
        return Optional.ofNullable(taken[0]);
    }
}
