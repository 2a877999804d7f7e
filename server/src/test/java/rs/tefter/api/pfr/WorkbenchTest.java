package rs.tefter.api.pfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rs.tefter.api.pfr.Device.API;
import static rs.tefter.api.pfr.Device.SALE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;

class WorkbenchTest {

    private static Device device;

    @BeforeAll
    static void start() {
        device = Device.start(Map.of("AUDIT_LIMIT", "1000", "STRICT", "true"));
    }

    @AfterAll
    static void stop() {
        device.close();
    }

    @BeforeEach
    void renew() {
        device.renew();
    }

    private static long counter() {
        return Sandbox.json(device.client().get("/pfr/sandbox")).get("totalCounter").longValue();
    }

    @Test
    void aLostReplyLeavesASignedReceiptThatIsFoundByItsRequestId() {
        device.bench("faults", "{\"dropReplyAfterSign\":1}");
        assertThatThrownBy(() -> device.post(SALE, "lost-1")).isInstanceOf(UncheckedIOException.class)
            .hasCauseInstanceOf(IOException.class);
        Reply found = device.client().get(API + "/invoices/lost-1");
        assertThat(found.status()).isEqualTo(200);
        assertThat(device.post(SALE, "lost-1").body()).isEqualTo(found.body());
        assertThat(counter()).isEqualTo(1);
    }

    @Test
    void aLostRequestLeavesNothing() {
        device.bench("faults", "{\"dropBeforeSign\":1}");
        assertThatThrownBy(() -> device.post(SALE, "lost-2")).isInstanceOf(UncheckedIOException.class);
        assertThat(device.client().get(API + "/invoices/lost-2").status()).isEqualTo(404);
        assertThat(device.post(SALE, "lost-2").status()).isEqualTo(200);
        assertThat(counter()).isEqualTo(1);
    }

    @Test
    void aCodeRefusesSoManyRequests() {
        device.bench("faults", "{\"bareCode\":\"2400\",\"refused\":2}");
        assertThat(device.post(SALE).text()).isEqualTo("\"2400\"");
        assertThat(device.post(SALE).text()).isEqualTo("\"2400\"");
        assertThat(device.post(SALE).status()).isEqualTo(200);
    }

    @Test
    void aRequestIsHeldSoLong() {
        JsonNode state = device.bench("faults", "{\"delayMs\":300}");
        assertThat(state.at("/faults/delayed").intValue()).isEqualTo(1);
        long from = System.nanoTime();
        device.signed(SALE);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void countersGoOnFromWhereTheyAreSet() {
        device.bench("reset", "{\"totalCounter\":16,\"counters\":{\"ПП\":11}}");
        assertThat(device.signed(SALE).get("invoiceCounter").stringValue()).isEqualTo("12/17ПП");
        JsonNode receipts = Sandbox.json(device.client().get("/pfr/sandbox/receipts?limit=5"));
        assertThat(receipts.valueStream().map(receipt -> receipt.get("invoiceNumber").stringValue())).containsExactly("TFTRSBX1-TFTRSBX1-17");
        assertThat(Sandbox.json(device.client().get("/pfr/sandbox/receipts?before=17")).isEmpty()).isTrue();
    }

    @Test
    void whatIsSignedBetweenTwoAuditsIsLimited() {
        device.signed(SALE);
        device.signed(SALE);
        assertThat(device.status().get("auditRequired").booleanValue()).as("699.80 of 1000").isFalse();
        device.signed(SALE);
        assertThat(device.status().get("auditRequired").booleanValue()).as("1049.70 of 1000").isTrue();
        assertThat(device.status().get("gsc").toString()).isEqualTo("[\"1400\",\"0210\"]");
        assertThat(device.post(SALE).text()).isEqualTo("\"2210\"");
        device.bench("audit", "");
        assertThat(device.post(SALE).status()).isEqualTo(200);
    }

    @Test
    void strictSumsMustAgree() {
        assertThat(device.post(SALE.replace("\"amount\":349.90", "\"amount\":350")).text())
            .isEqualTo("{\"message\":\"Bad Request\",\"modelState\":[{\"property\":\"payment\",\"errors\":[\"2804\"]}]}");
    }

    @Test
    void theClockStandsStillUntilItIsLetGo() {
        device.bench("clock", "{\"now\":\"2027-01-01T00:00:00\"}");
        assertThat(device.signed(SALE).get("sdcDateTime").stringValue()).isEqualTo("2027-01-01T00:00:00.000+01:00");
        assertThat(device.bench("clock", "{}").get("now").stringValue()).startsWith(device.server().time().today().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "card | {} | {\"property\":\"present\",\"errors\":[\"2800\"]}",
        "card | {\"present\":1} | {\"property\":\"present\",\"errors\":[\"2806\"]}",
        "card | {\"present\":true,\"lid\":1} | {\"property\":\"lid\",\"errors\":[\"2805\"]}",
        "clock | {\"now\":\"noon\"} | {\"property\":\"now\",\"errors\":[\"2806\"]}",
        "reset | {\"counters\":{\"XX\":1}} | {\"property\":\"counters.XX\",\"errors\":[\"2805\"]}",
        "reset | {\"totalCounter\":-1} | {\"property\":\"totalCounter\",\"errors\":[\"2804\"]}",
        "faults | {\"delayMs\":60001} | {\"property\":\"delayMs\",\"errors\":[\"2804\"]}",
        "faults | {\"bareCode\":\"x\"} | {\"property\":\"bareCode\",\"errors\":[\"2806\"]}"
    })
    void aWrongBodyChangesNothing(String act, String body, String state) {
        Reply reply = device.client().post("/pfr/sandbox/" + act, body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).isEqualTo("{\"message\":\"Bad Request\",\"modelState\":[" + state + "]}");
        assertThat(device.client().post("/pfr/sandbox/" + act, "[]").text()).isEqualTo("\"2806\"");
    }

    @Test
    void theCertificateIsTheSandboxsOwn() {
        assertThat(device.client().get("/pfr/sandbox/certificate").text()).startsWith("-----BEGIN CERTIFICATE-----");
    }

    @Test
    void receiptsThatAreAskedForAtOnceGetConsecutiveNumbers() throws Exception {
        device.bench("audit", "");
        String small = SALE.replace("349.90", "1.00");
        List<Long> numbers = new ArrayList<>();
        try (ExecutorService tills = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<JsonNode>> pending = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                pending.add(tills.submit(() -> device.signed(small)));
            }
            for (Future<JsonNode> one : pending) {
                numbers.add(one.get().get("totalCounter").longValue());
            }
        }
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void fiftyEqualRequestsAtOnceMakeOneReceipt() throws Exception {
        List<String> bodies = new ArrayList<>();
        try (ExecutorService tills = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> pending = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                pending.add(tills.submit(() -> device.post(SALE, "at-once")));
            }
            for (Future<Reply> one : pending) {
                bodies.add(one.get().text());
            }
        }
        assertThat(bodies).containsOnly(bodies.getFirst());
        assertThat(counter()).isEqualTo(1);
    }

    @Test
    void whatIsSwitchedOffIsNotThere() {
        try (Device plain = Device.start(Map.of("ADMIN", "false", "MARK_JOURNAL", "header"))) {
            assertThat(plain.client().get("/pfr/sandbox").status()).isEqualTo(404);
            assertThat(plain.signed(SALE).get("journal").stringValue()).contains("\r\n    ПРОБНИ РАД - НИЈЕ ФИСКАЛНИ РАЧУН    \r\n");
        }
    }
}
