package rs.tefter.api.sef.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.json;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.node.ObjectNode;

/** Several acts on the same record, or on the same number, at one moment: one wins. */
class RacingRecordsTest {

    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 5;
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static VatClient trader() {
        return VatClient.individual(sandbox.client(Sandbox.TRADER));
    }

    @RepeatedTest(ROUNDS)
    void ofCorrectionsOfOneRecordOneWins() throws Exception {
        ObjectNode body = Bodies.outbound(380, "F");
        long id = trader().record(body).get("IndividualVatId").longValue();
        assertThat(codes(_ -> trader().correct(id, body))).containsExactlyInAnyOrderElementsOf(
            oneWins("TheIndividualVatRecordIsNotInRecordStatus"));
    }

    @RepeatedTest(ROUNDS)
    void ofRecordsWithOneCalculationNumberOneWins() throws Exception {
        ObjectNode body = Bodies.outbound(380, "F");
        assertThat(codes(_ -> trader().post(body))).containsExactlyInAnyOrderElementsOf(
            oneWins("CalculationNumberOfIndividualVatRecordMustBeUnique"));
    }

    @RepeatedTest(ROUNDS)
    void equalRequestsWithOneIdMakeOneRecord() throws Exception {
        ObjectNode body = Bodies.outbound(380, "F");
        String id = "?requestId=" + Bodies.number();
        assertThat(codes(_ -> trader().post(id, body))).containsOnly("ok");
        assertThat(json(trader().get("")).valueStream().filter(each -> each.get("CalculationNumber").equals(body.get("calculationNumber"))))
            .hasSize(1);
    }

    private static List<String> oneWins(String otherwise) {
        List<String> codes = new ArrayList<>(List.of("ok"));
        for (int i = 1; i < AT_ONCE; i++) {
            codes.add(otherwise);
        }
        return codes;
    }

    private static List<String> codes(IntFunction<Reply> act) throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        List<Callable<Reply>> calls = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            int number = i;
            calls.add(() -> {
                together.await();
                return act.apply(number);
            });
        }
        try (ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<String> codes = new ArrayList<>();
            for (Future<Reply> reply : callers.invokeAll(calls)) {
                codes.add(reply.get().status() == 200 ? "ok" : json(reply.get()).get("ErrorCode").stringValue());
            }
            return codes;
        }
    }
}
