package rs.tefter.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rs.tefter.notify.DeliveryState.DELIVERED;
import static rs.tefter.notify.DeliveryState.EXHAUSTED;
import static rs.tefter.notify.DeliveryState.FAILED;
import static rs.tefter.notify.DeliveryState.PENDING;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rs.tefter.platform.SefSettings;
import rs.tefter.testing.Receiver;

class TroubledReceiverTest {

    private static final Duration SHORT = Duration.ofMillis(500);

    private final long company = Office.newCompany();
    private final CountDownLatch end = new CountDownLatch(1);
    private Office office;
    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        office = new Office();
        receiver = Receiver.start();
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        end.countDown();
        receiver.close();
        office.close();
    }

    private DeliveryLog.Entry firstAttempt() {
        await().atMost(Duration.ofSeconds(60)).until(() -> office.attempts(company).stream().anyMatch(entry -> entry.startedAt().isPresent()));
        return office.attempts(company).getFirst();
    }

    private void oneEventTo(CallbackAddress address) {
        office.hooks.add(company, address, Set.of(), true);
        office.sales(company, 1, "Sent");
    }

    private void dispatchWithin(Duration longest) {
        office.dispatch(office.sender(longest), Office.QUICK, office.database.dataSource());
    }

    private void hang() {
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        try (Receiver elsewhere = Receiver.start()) {
            receiver.answers(exchange -> {
                exchange.getResponseHeaders().set("Location", elsewhere.address("/there").toString());
                exchange.sendResponseHeaders(307, -1);
            });
            office.dispatch();
            oneEventTo(receiver.address("/cb"));

            DeliveryLog.Entry attempt = firstAttempt();

            assertThat(attempt.state()).isEqualTo(FAILED);
            assertThat(attempt.httpStatus()).contains(307);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void aReceiverThatHangsIsGivenUpAfterItsTime() {
        receiver.answers(_ -> hang());
        dispatchWithin(SHORT);
        oneEventTo(receiver.address("/cb"));

        DeliveryLog.Entry attempt = firstAttempt();

        assertThat(attempt.state()).isEqualTo(FAILED);
        assertThat(attempt.error()).isPresent();
        assertThat(attempt.httpStatus()).isEmpty();
        assertThat(attempt.took().orElseThrow()).isBetween(SHORT.minusMillis(50), Duration.ofSeconds(5));
    }

    @Test
    void anAnswerThatDripsHeaderByHeaderIsGivenUpAfterItsTime() throws IOException {
        try (ServerSocket dripping = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> drip(dripping));
            dispatchWithin(SHORT);
            oneEventTo(new CallbackAddress(URI.create("http://127.0.0.1:" + dripping.getLocalPort() + "/")));

            DeliveryLog.Entry attempt = firstAttempt();

            assertThat(attempt.state()).isEqualTo(FAILED);
            assertThat(attempt.took().orElseThrow()).isLessThan(Duration.ofSeconds(5));
        }
    }

    private void drip(ServerSocket server) {
        try (var socket = server.accept(); OutputStream out = socket.getOutputStream()) {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 100 && !end.await(100, TimeUnit.MILLISECONDS); i++) {
                out.write(("X-" + i + ": drip\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        } catch (IOException _) {
            // The other side hung up, as it should.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aGoodStatusCountsThoughItsBodyNeverEnds() {
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("thanks".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            hang();
        });
        dispatchWithin(SHORT);
        oneEventTo(receiver.address("/cb"));

        DeliveryLog.Entry attempt = firstAttempt();

        assertThat(attempt.state()).isEqualTo(DELIVERED);
        assertThat(attempt.responseHead()).contains("thanks");
    }

    @Test
    void onlyTheFirstKilobyteOfAnAnswerIsKept() {
        receiver.answers(exchange -> {
            byte[] body = "x".repeat(1025).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(400, body.length);
            exchange.getResponseBody().write(body);
        });
        office.dispatch();
        oneEventTo(receiver.address("/cb"));

        assertThat(firstAttempt().responseHead()).contains("x".repeat(1024));
    }

    @Test
    void aReceiverThatIsNotThereIsLoggedAsRefused() {
        CallbackAddress gone = receiver.address("/cb");
        receiver.close();
        office.dispatch();
        oneEventTo(gone);

        DeliveryLog.Entry attempt = firstAttempt();

        assertThat(attempt.state()).isEqualTo(FAILED);
        assertThat(attempt.error().orElseThrow()).contains("refused");
    }

    @Test
    void anAddressThatLeadsInsideByNowIsNotConnectedTo() {
        AddressGuard guard = new AddressGuard(new SefSettings.Webhook(false, false, true), _ -> new InetAddress[] {InetAddress.getLoopbackAddress()});
        office.dispatch(office.sender(guard, defaultTrust(), Duration.ofSeconds(10)), Office.QUICK, office.database.dataSource());
        oneEventTo(new CallbackAddress(URI.create("http://erp.example:" + receiver.port() + "/cb")));

        DeliveryLog.Entry attempt = firstAttempt();

        assertThat(attempt.state()).isEqualTo(FAILED);
        assertThat(attempt.error().orElseThrow()).contains("may not go to the network of erp.example");
        assertThat(receiver.requests()).isEmpty();
    }

    private static SSLContext defaultTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void aReceiverThatHangsDelaysNobodyElse() throws IOException {
        AtomicInteger hanging = new AtomicInteger();
        receiver.answers(_ -> {
            hanging.incrementAndGet();
            hang();
        });
        office.dispatch();
        for (int i = 0; i < 30; i++) {
            office.hooks.add(company, receiver.address("/" + i), Set.of(), true);
        }
        office.sales(company, 1, "Sent");
        await().until(() -> hanging.get() == Office.QUICK.perAddress());

        try (Receiver well = Receiver.start()) {
            long other = Office.newCompany();
            office.hooks.add(other, well.address("/cb"), Set.of(), true);
            office.sales(other, 2, "Sent");

            await().atMost(Duration.ofSeconds(60)).until(() -> well.requests().size() == 1);
            assertThat(hanging.get()).isEqualTo(Office.QUICK.perAddress());
        }
    }

    @Test
    void theWishOfAReceiverForTimeIsRespected() {
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "600");
            exchange.sendResponseHeaders(429, -1);
        });
        office.dispatch();
        oneEventTo(receiver.address("/cb"));

        DeliveryLog.Entry attempt = firstAttempt();

        assertThat(Duration.between(attempt.startedAt().orElseThrow(), attempt.nextAttemptAt().orElseThrow()))
            .isBetween(Duration.ofSeconds(600), Duration.ofSeconds(610));
    }

    @Test
    void aReceiverGoneForADayGetsEverythingWhenItIsBack() {
        receiver.answers(Receiver.Answer.status(503));
        office.dispatch();
        oneEventTo(receiver.address("/cb"));
        for (int attempt = 1; attempt <= 10; attempt++) {
            int made = attempt;
            await().atMost(Duration.ofSeconds(60))
                .until(() -> receiver.requests().size() == made && office.states(company).equals(failedTimes(made, PENDING)));
            if (attempt == 10) {
                receiver.answers(Receiver.Answer.status(204));
            }
            office.time.advance(Duration.ofHours(14));
        }

        await().atMost(Duration.ofSeconds(60)).until(() -> office.states(company).equals(failedTimes(10, DELIVERED)));
        assertThat(receiver.requests().stream().map(Receiver.Request::body).distinct()).hasSize(1);
    }

    @Test
    void afterElevenAttemptsABatchIsExhaustedAndOnlyAReplaySendsItAgain() {
        receiver.answers(Receiver.Answer.status(503));
        office.dispatch();
        oneEventTo(receiver.address("/cb"));
        for (int attempt = 1; attempt <= 10; attempt++) {
            int made = attempt;
            await().atMost(Duration.ofSeconds(60)).until(() -> office.states(company).equals(failedTimes(made, PENDING)));
            office.time.advance(Duration.ofHours(14));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> office.states(company).equals(failedTimes(10, EXHAUSTED)));
        DeliveryLog.Entry last = office.attempts(company).getLast();
        receiver.answers(Receiver.Answer.status(200));

        assertThat(office.replay.delivery(Office.newCompany(), last.deliveryId())).isFalse();
        assertThat(office.replay.delivery(company, last.deliveryId())).isTrue();

        await().atMost(Duration.ofSeconds(60)).until(() -> office.states(company).getLast() == DELIVERED);
        assertThat(office.attempts(company).getLast().attempt()).isEqualTo(12);
        assertThat(receiver.requests()).hasSize(12);
        assertThat(receiver.requests().getLast().bytes()).isEqualTo(receiver.requests().getFirst().bytes());
        assertThat(receiver.requests().getLast().header("webhook-id")).isEqualTo(receiver.requests().getFirst().header("webhook-id"));
        assertThat(office.log.page(company, Optional.of(EXHAUSTED), Optional.of(last.requestId()), 0).entries()).containsExactly(last);
    }

    private static List<DeliveryState> failedTimes(int times, DeliveryState last) {
        return Stream.concat(Stream.generate(() -> FAILED).limit(times), Stream.of(last)).toList();
    }
}
