package rs.tefter.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of one attempt.
 *
 * @param status       the HTTP status, if a receiver answered
 * @param error        why nobody did, otherwise
 * @param responseHead the beginning of the answer's body
 * @param retryAfter   how long the receiver asked us to wait
 */
record Outcome(
        Instant startedAt, Duration took, Optional<Integer> status, Optional<String> error,
        Optional<String> responseHead, Optional<Duration> retryAfter) {

    boolean isReceived() {
        return status.filter(code -> code >= 200 && code <= 299).isPresent();
    }
}
