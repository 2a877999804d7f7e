package rs.tefter.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeStampClientTest {
    private static final byte[] DIGEST = Octets.sha256(new byte[] {1, 2, 3});
    private static final Duration LONG = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicReference<HttpExchange> asked = new AtomicReference<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    /** What the authority does with a request. */
    private interface Answer {
        byte[] to(byte[] request) throws Exception;
    }

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void close() {
        end.countDown();
        server.stop(0);
        http.shutdownNow();
    }

    private void answers(int status, Answer answer) {
        server.createContext("/tsa", exchange -> {
            asked.set(exchange);
            try (exchange) {
                byte[] body = answer.to(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
    }

    private TimeStampClient client(Optional<String> credentials, Optional<String> policy, Duration timeout) {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
        return new TimeStampClient(http, new TimeStampClient.Address(uri, credentials, policy, timeout), Fixture.RANDOM);
    }

    private void isRefused(String reason) {
        assertThatThrownBy(() -> client(Optional.empty(), Optional.empty(), LONG).stamp(DIGEST)).isInstanceOf(NotStampedException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aTokenOfTheEmbeddedAuthorityComesOverHttp() throws Exception {
        answers(200, Fixture.AUTHORITY::answer);
        byte[] token = client(Optional.empty(), Optional.empty(), LONG).stamp(DIGEST);
        assertThat(Token.read(token).check(DIGEST).time()).isEqualTo(Fixture.NOW);
        assertThat(asked.get().getRequestHeaders().getFirst("Content-Type")).isEqualTo("application/timestamp-query");
        assertThat(asked.get().getRequestHeaders()).doesNotContainKey("Authorization");
    }

    @Test
    void credentialsAndPolicyAreSentWhenTheyAreSet() throws Exception {
        AtomicReference<TimeStampRequest> request = new AtomicReference<>();
        answers(200, bytes -> {
            request.set(new TimeStampRequest(bytes));
            return Fixture.AUTHORITY.answer(bytes);
        });
        client(Optional.of("Aladdin:open sesame"), Optional.of(TimeStampAuthority.POLICY.getId()), LONG).stamp(DIGEST);
        assertThat(asked.get().getRequestHeaders().getFirst("Authorization")).isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        assertThat(request.get().getReqPolicy()).isEqualTo(TimeStampAuthority.POLICY);
        assertThat(request.get().getCertReq()).isTrue();
        assertThat(request.get().getNonce()).isNotNull();
    }

    @Test
    void anAnswerToAnotherQuestionIsNotBelieved() throws Exception {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        byte[] recorded = Fixture.AUTHORITY.answer(generator.generate(TSPAlgorithms.SHA256, DIGEST).getEncoded());
        answers(200, _ -> recorded);
        isRefused("nonce");
    }

    @Test
    void aRefusalIsSaidToBeOne() {
        answers(200, _ -> Fixture.AUTHORITY.answer(new byte[0]));
        isRefused("not understood");
    }

    @Test
    void anErrorOfHttpIsSaidToBeOne() {
        answers(503, _ -> new byte[0]);
        isRefused("503");
    }

    @Test
    void whatIsNoAnswerIsRefused() {
        answers(200, _ -> Samples.utf8("<html>"));
        isRefused("no sound answer");
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        answers(200, _ -> new byte[1 << 20]);
        isRefused("not reached");
    }

    @Test
    void aSilentAuthorityIsNotWaitedForLongerThanWasSet() {
        answers(200, _ -> {
            end.await();
            return new byte[0];
        });
        assertThatThrownBy(() -> client(Optional.empty(), Optional.empty(), Duration.ofMillis(200)).stamp(DIGEST))
                .isInstanceOf(NotStampedException.class);
    }

    @Test
    void aClosedPortIsNoAuthority() {
        server.stop(0);
        isRefused("not reached");
    }
}
