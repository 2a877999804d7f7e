package rs.tefter.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The last {@value #KEPT} calls of each company to the contracts, in memory; the companies that called longest ago are forgotten first. */
public final class CallLog {

    /** A body as far as it is kept; empty content when there was none. */
    public record Content(String mediaType, byte[] beginning, long length) {

        /** Of the whole body. */
        public static Content of(String mediaType, byte[] body) {
            return new Content(mediaType, body.length > LONGEST ? Arrays.copyOf(body, LONGEST) : body, body.length);
        }

        public boolean isCut() {
            return beginning.length < length;
        }
    }

    /**
     * One call.
     *
     * @param path  with its query
     * @param fault that befell it
     */
    public record Logged(long number, Instant at, Duration took, String method, String path, int status, Content request, Content response,
            Optional<Faults.Kind> fault) {}

    public static final int KEPT = 500;
    /** How many bytes of a body are kept. */
    public static final int LONGEST = 8_000;

    private final AtomicLong numbers = new AtomicLong();
    private final Recent<Logged> calls = new Recent<>(KEPT);

    public long nextNumber() {
        return numbers.incrementAndGet();
    }

    public void note(long companyId, Logged entry) {
        calls.add(companyId, entry);
    }

    /**
     * Newest first.
     *
     * @param before the number of the last call of the page before
     */
    public List<Logged> page(long companyId, Optional<Long> before, int limit) {
        return calls.of(companyId).stream().filter(entry -> before.map(number -> entry.number < number).orElse(true)).limit(limit).toList();
    }

    public Optional<Logged> find(long companyId, long number) {
        return calls.of(companyId).stream().filter(entry -> entry.number == number).findFirst();
    }

    /** Forgets the calls of every company. */
    public void empty() {
        calls.forgetAll();
    }
}
