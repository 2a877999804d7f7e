package rs.tefter.notify;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/** How long a receiver asks to be left alone: seconds, or a date of HTTP (RFC 9110, 10.2.3). */
final class RetryAfter {

    private RetryAfter() {}

    /** Empty when it does not ask, or not readably. */
    static Optional<Duration> of(HttpResponse response, Instant now) {
        Header header = response.getFirstHeader("Retry-After");
        return Optional.ofNullable(header).map(Header::getValue).flatMap(value -> parse(value.strip(), now));
    }

    static Optional<Duration> parse(String value, Instant now) {
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            return Optional.of(Duration.between(now, ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME))).filter(Duration::isPositive);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
