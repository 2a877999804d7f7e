package rs.tefter.fiscal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rs.tefter.fiscal.wire.Violation;

/** What the client makes of everything that a processor, or whatever answers in its place, can do to a request. */
class PfrClientTest {

    private static final String ID = "0a4c1d2e3f405162738495a6b7c8d9e0";
    private static final byte[] REQUEST = "{\"cashier\":\"Петар\"}".getBytes(StandardCharsets.UTF_8);
    private static final String RECEIPT = """
        {"requestedBy":"TFTRSBX1","sdcDateTime":"2026-11-20T09:05:07.123+01:00","invoiceCounter":"1/1ПП","invoiceCounterExtension":"ПП",
         "invoiceNumber":"TFTRSBX1-TFTRSBX1-1","taxItems":[],"verificationUrl":"https://example.rs/v/?vl=A","signedBy":"TFTRSBX1",
         "totalCounter":1,"transactionTypeCounter":1,"totalAmount":10.00}""";

    private static Processor processor(URI base) {
        return new Processor(base, "sr-Cyrl-RS", Duration.ofMillis(500), Duration.ofMillis(700), Optional.empty());
    }

    private static <T> T ask(CrudeServer server, Function<PfrClient, T> question) {
        try (server; PfrClient client = new PfrClient(processor(server.base()))) {
            return question.apply(client);
        }
    }

    private static Outcome sign(CrudeServer server) {
        return ask(server, client -> client.sign(REQUEST, ID));
    }

    @Test
    void aSignedReceiptComesWithTheBytesOfItsAnswer() {
        CrudeServer server = CrudeServer.answering("200 OK", RECEIPT);
        assertThat(sign(server)).isInstanceOfSatisfying(Outcome.Signed.class, signed -> {
            assertThat(signed.raw()).asString(StandardCharsets.UTF_8).isEqualTo(RECEIPT);
            assertThat(signed.result().invoiceNumber()).isEqualTo("TFTRSBX1-TFTRSBX1-1");
        });
        assertThat(server.received()).singleElement().asString().startsWith("POST /a/prefix/api/v3/invoices HTTP/1.1").contains("RequestId: " + ID,
            "Accept-Language: sr-Cyrl-RS", "Content-Type: application/json").endsWith("{\"cashier\":\"Петар\"}");
    }

    @Test
    void aRefusedConnectionHasSentNothing() throws Exception {
        URI nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + closed.getLocalPort());
        }
        try (PfrClient client = new PfrClient(processor(nobody))) {
            assertThat(client.sign(REQUEST, ID)).isInstanceOf(Outcome.NotSent.class);
            assertThat(client.find(ID)).isInstanceOf(Lookup.Unclear.class);
            assertThat(client.attention()).isFalse();
            assertThat(client.status()).isEmpty();
            assertThat(client.pin("1234")).isEmpty();
        }
    }

    @Test
    void anUnknownNameHasSentNothing() {
        try (PfrClient client = new PfrClient(processor(URI.create("http://pfr.invalid")))) {
            assertThat(client.sign(REQUEST, ID)).isInstanceOf(Outcome.NotSent.class);
        }
    }

    @Test
    void aHandshakeThatFailsOrHangsHasSentNothing() {
        try (CrudeServer plain = CrudeServer.answering("HTTP/1.1 400 Bad Request\r\n\r\n");
                PfrClient client = new PfrClient(processor(URI.create(plain.base().toString().replace("http:", "https:"))))) {
            assertThat(client.sign(REQUEST, ID)).isInstanceOf(Outcome.NotSent.class);
        }
    }

    @Test
    void aRequestThatWasReadAndNotAnsweredMayBeSigned() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        assertThat(sign(CrudeServer.afterRequest(_ -> await(end)))).isInstanceOf(Outcome.Unknown.class);
        end.countDown();
    }

    @Test
    void aConnectionThatIsResetOrClosedAfterTheRequestMayHaveSigned() {
        assertThat(sign(CrudeServer.afterRequest(connection -> {
            connection.setSoLinger(true, 0);
            connection.close();
        }))).isInstanceOf(Outcome.Unknown.class);
        assertThat(sign(CrudeServer.answering(""))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void anAnswerThatStopsHalfwayOrNeverEndsMayBeOfASignedReceipt() {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";
        assertThat(sign(CrudeServer.answering(head + RECEIPT))).isInstanceOf(Outcome.Unknown.class);
        CountDownLatch end = new CountDownLatch(1);
        assertThat(sign(CrudeServer.afterRequest(connection -> {
            connection.getOutputStream().write((head + RECEIPT).getBytes(StandardCharsets.UTF_8));
            await(end);
        }))).isInstanceOf(Outcome.Unknown.class);
        end.countDown();
    }

    @Test
    void anAnswerThatIsTooLargeIsNotRead() {
        assertThat(sign(CrudeServer.answering("200 OK", "x".repeat((4 << 20) + 1)))).isInstanceOf(Outcome.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OK", "<html>It works</html>", "{}", "[]", "\"0000\"", "null", "{\"invoiceNumber\":\"A-B-1\"}", "\"2310\""})
    void aSuccessThatIsNoReceiptMayBeOfASignedOne(String body) {
        assertThat(sign(CrudeServer.answering("200 OK", body))).isInstanceOf(Outcome.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 Internal Server Error", "502 Bad Gateway", "503 Service Unavailable", "504 Gateway Timeout", "302 Found",
        "404 Not Found", "400 Bad Request", "204 No Content"})
    void aStatusThatSaysNothingAboutTheReceiptLeavesItUnknown(String status) {
        assertThat(sign(CrudeServer.answering(status, "<html>no</html>"))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void anErrorOfTheServerIsUnknownWhateverItsBodySays() {
        assertThat(sign(CrudeServer.answering("500 Internal Server Error", "\"1500\""))).isInstanceOf(Outcome.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"400 Bad Request, '\"1500\"', 1500", "400 Bad Request, 1300, 1300", "400 Bad Request, '\"2400\"', 2400", "200 OK, '\"1300\"', 1300",
        "403 Forbidden, '\"2230\"', 2230"})
    void aProcessorThatIsNotReadySaysWhy(String status, String body, String code) {
        assertThat(sign(CrudeServer.answering(status, body))).isEqualTo(new Outcome.NotReady(List.of(code)));
    }

    @Test
    void aCallerThatIsNotAdmittedHasSignedNothing() {
        assertThat(sign(CrudeServer.answering("401 Unauthorized", "<html>no</html>"))).isEqualTo(new Outcome.NotReady(List.of()));
    }

    @Test
    void aLockedCardIsToldApart() {
        assertThat(sign(CrudeServer.answering("423 Locked", "\"2110\""))).isEqualTo(new Outcome.Locked("2110"));
        assertThat(sign(CrudeServer.answering("400 Bad Request", "\"2210\""))).isEqualTo(new Outcome.Locked("2210"));
    }

    @Test
    void aSecureElementThatDoesNotAnswerLeavesTheReceiptUnknown() {
        assertThat(sign(CrudeServer.answering("400 Bad Request", "\"2220\""))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aRefusedRequestComesWithItsViolationsAndTheirBytes() {
        String body = "{\"message\":\"Bad Request\",\"modelState\":[{\"property\":\"items[0].labels[0]\",\"errors\":[\"2310\"]}]}";
        assertThat(sign(CrudeServer.answering("400 Bad Request", body))).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.violations()).containsExactly(new Violation("items[0].labels[0]", "2310"));
            assertThat(refused.raw()).asString(StandardCharsets.UTF_8).isEqualTo(body);
        });
    }

    @Test
    void aLookUpTellsFoundMissingAndUnclearApart() {
        CrudeServer server = CrudeServer.answering("200 OK", RECEIPT);
        assertThat(find(server)).isInstanceOf(Lookup.Found.class);
        assertThat(server.received()).singleElement().asString().startsWith("GET /a/prefix/api/v3/invoices/" + ID + " HTTP/1.1");
        assertThat(find(CrudeServer.answering("404 Not Found", ""))).isEqualTo(new Lookup.Missing());
        assertThat(find(CrudeServer.answering("405 Method Not Allowed", ""))).isEqualTo(new Lookup.Unsupported());
        assertThat(find(CrudeServer.answering("200 OK", "<html></html>"))).isInstanceOf(Lookup.Unclear.class);
        assertThat(find(CrudeServer.answering("500 Internal Server Error", ""))).isInstanceOf(Lookup.Unclear.class);
    }

    private static Lookup find(CrudeServer server) {
        return ask(server, client -> client.find(ID));
    }

    @Test
    void statusAttentionAndPinAreAsked() {
        assertThat(ask(CrudeServer.answering("200 OK", "{\"gsc\":[\"0210\"],\"uid\":\"TFTRSBX1\"}"), PfrClient::status))
            .hasValueSatisfying(status -> assertThat(status.codes()).containsExactly("0210"));
        assertThat(ask(CrudeServer.answering("200 OK", "<html></html>"), PfrClient::status)).isEmpty();
        assertThat(ask(CrudeServer.answering("200 OK", ""), PfrClient::attention)).isTrue();
        assertThat(ask(CrudeServer.answering("500 No", ""), PfrClient::attention)).isFalse();
        CrudeServer server = CrudeServer.answering("423 Locked", "2100");
        Optional<String> said = ask(server, client -> client.pin("1111"));
        assertThat(said).contains("2100");
        assertThat(server.received()).singleElement().asString().endsWith("\r\n\r\n\"1111\"");
        assertThat(ask(CrudeServer.answering("200 OK", "{\"environmentName\":\"Песак\"}"), PfrClient::environment))
            .hasValueSatisfying(environment -> assertThat(environment.environmentName()).isEqualTo("Песак"));
    }

    private static void await(CountDownLatch end) {
        try {
            end.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
