package rs.tefter.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final int MOST_COMPANIES = 32;

    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, Deque<Logged>> byCompany = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Deque<Logged>> eldest) {
            return size() > MOST_COMPANIES;
        }
    };

    public long nextNumber() {
        return numbers.incrementAndGet();
    }

    public synchronized void note(long companyId, Logged entry) {
        Deque<Logged> calls = byCompany.computeIfAbsent(companyId, _ -> new ArrayDeque<>());
        calls.addFirst(entry);
        if (calls.size() > KEPT) {
            calls.removeLast();
        }
    }

    /**
     * Newest first.
     *
     * @param before the number of the last call of the page before
     */
    public synchronized List<Logged> page(long companyId, Optional<Long> before, int limit) {
        return byCompany.getOrDefault(companyId, new ArrayDeque<>()).stream()
            .filter(entry -> before.map(number -> entry.number < number).orElse(true)).limit(limit).toList();
    }

    public synchronized Optional<Logged> find(long companyId, long number) {
        return byCompany.getOrDefault(companyId, new ArrayDeque<>()).stream().filter(entry -> entry.number == number).findFirst();
    }
}
