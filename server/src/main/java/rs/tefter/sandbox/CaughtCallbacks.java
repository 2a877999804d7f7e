package rs.tefter.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The last {@value #KEPT} callbacks of each company that were sent to this server to be looked at, in memory. */
public final class CaughtCallbacks {

    /** @param headers by name, in the order in which they came */
    public record Caught(long number, Instant at, Map<String, String> headers, CallLog.Content body) {}

    public static final int KEPT = 50;

    private final AtomicLong numbers = new AtomicLong();
    private final Recent<Caught> callbacks = new Recent<>(KEPT);

    public void keep(long companyId, Instant at, Map<String, String> headers, CallLog.Content body) {
        callbacks.add(companyId, new Caught(numbers.incrementAndGet(), at, headers, body));
    }

    /** Newest first. */
    public List<Caught> of(long companyId) {
        return callbacks.of(companyId);
    }

    public Optional<Caught> find(long companyId, long number) {
        return callbacks.of(companyId).stream().filter(caught -> caught.number == number).findFirst();
    }

    public void empty(long companyId) {
        callbacks.forget(companyId);
    }

    /** Forgets the callbacks of every company. */
    public void empty() {
        callbacks.forgetAll();
    }
}
