package rs.tefter.api.sef;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.Reply;
import rs.tefter.platform.Time;
import rs.tefter.testing.Sandbox;

/** Acceptance examples 44 and 45: the limit of a key, and the night pause. */
class AvailabilityTest {

    private static final String VERSION = "/api/publicApi/getEfakturaVersion";

    @Test
    void moreThanTheLimitWithinASecondIsTooMany() {
        try (Sandbox sandbox = Sandbox.start(Map.of("TEFTER_SEF_RATE_LIMIT_PER_SECOND", "3"))) {
            sandbox.client(TRADER).get(VERSION);
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                List<Reply> replies = IntStream.range(0, 4).mapToObj(_ -> sandbox.client(TRADER).get(VERSION)).toList();
                Reply last = replies.getLast();
                assertThat(last.status()).isEqualTo(429);
                assertThat(last.text()).isEqualTo("Rate of max 3 requests per second exceeded");
                assertThat(last.header("Retry-After")).isEqualTo("1");
                assertThat(last.header("RateLimit")).isEqualTo("\"sef\";r=0;t=1");
                assertThat(last.header("RateLimit-Policy")).isEqualTo("\"sef\";q=3;w=1");
            });
            assertThat(sandbox.client(OTHER_TRADER).get(VERSION).status()).as("another key has its own limit").isEqualTo(200);
            assertThat(sandbox.client(TRADER).get("/api/v1/events").status()).as("our own API is not limited").isEqualTo(200);
        }
    }

    @Test
    void inTheNightPauseOnlyOurOwnApiAnswersAndRegistrationsOf2021End() {
        LocalTime from = Time.real().now().toLocalTime().plusHours(2).withMinute(0).withSecond(0).withNano(0);
        try (Sandbox sandbox = Sandbox.start(Map.of("TEFTER_SEF_NIGHT_PAUSE_WINDOW", from + "-" + from.plusHours(1)))) {
            sandbox.client(TRADER).post("/api/publicApi/subscribe", "{\"url\":\"http://127.0.0.1:9999/x\"}");
            sandbox.client(TRADER).post("/api/publicApi/subscribe");
            assertThat(json(sandbox.anonymous().get("/api/v1/status")).get("nightPause").get("active").booleanValue()).isFalse();

            sandbox.server().time().advance(Duration.between(sandbox.server().time().now().toLocalTime(), from)
                .plusDays(1).plusMinutes(1).minus(aDayUnlessMidnightLiesBetween(sandbox, from)));
            Reply paused = sandbox.client(TRADER).get(VERSION);
            assertThat(paused.status()).isEqualTo(503);
            assertThat(json(paused).get("ErrorCode").stringValue()).isEqualTo("NightPause");
            assertThat(json(paused).get("AvailableFrom").stringValue()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:00:00\\+0[12]:00");
            assertThat(Integer.parseInt(paused.header("Retry-After"))).isBetween(3400, 3600);
            assertThat(json(sandbox.anonymous().get("/api/v1/status")).get("nightPause").get("active").booleanValue()).isTrue();
            Awaitility.await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sandbox.client(TRADER).get("/api/v1/subscriptions/g1").status()).isEqualTo(404));
            assertThat(sandbox.client(TRADER).get("/api/v1/subscriptions/g2").status()).isEqualTo(200);

            sandbox.server().time().advance(Duration.ofHours(1));
            assertThat(sandbox.client(TRADER).get(VERSION).status()).isEqualTo(200);
        }
    }

    private static Duration aDayUnlessMidnightLiesBetween(Sandbox sandbox, LocalTime from) {
        return sandbox.server().time().now().toLocalTime().isBefore(from) ? Duration.ofDays(1) : Duration.ZERO;
    }
}
