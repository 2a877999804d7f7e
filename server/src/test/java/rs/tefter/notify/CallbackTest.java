package rs.tefter.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rs.tefter.notify.DeliveryState.CANCELLED;
import static rs.tefter.notify.DeliveryState.DELIVERED;
import static rs.tefter.notify.DeliveryState.FAILED;
import static rs.tefter.notify.DeliveryState.PENDING;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rs.tefter.testing.Receiver;

class CallbackTest {

    private static Office office;
    private Receiver receiver;
    private final long company = Office.newCompany();

    @BeforeAll
    static void open() {
        office = new Office();
        office.dispatch();
    }

    @AfterAll
    static void close() throws Exception {
        office.close();
    }

    @BeforeEach
    void startReceiver() throws IOException {
        receiver = Receiver.start();
    }

    @AfterEach
    void stopReceiver() {
        office.subscriptions.cancelFirstGeneration(company);
        office.subscriptions.cancelSecondGeneration(company);
        office.hooks.all(company).forEach(hook -> office.hooks.remove(company, hook.id()));
        receiver.close();
    }

    @Test
    void theFirstGenerationGetsPairsWithARequestIdAndThreeHeaders() {
        office.subscriptions.registerFirstGeneration(company, receiver.address("/cb"));

        office.sales(company, 1000001, "Sending");
        office.sales(company, 1000001, "Sent");
        office.purchase(company, 5000002, "New");

        await().until(() -> receiver.requests().size() == 1);
        Receiver.Request request = receiver.requests().getFirst();
        String id = request.header("webhook-id");
        assertThat(request.path()).isEqualTo("/cb");
        assertThat(request.body()).isEqualTo(
            "{\"requestId\":\"" + id + "\",\"eventList\":[[\"SalesInvoiceIssued\",1000001],[\"PurchaseInvoiceReceived\",5000002]]}");
        assertThat(UUID.fromString(id)).isNotNull();
        assertThat(request.header("Content-Type")).isEqualToIgnoringCase("application/json; charset=utf-8");
        assertThat(request.header("User-Agent")).isEqualTo("Tefter/0.1");
        assertThat(request.header("webhook-timestamp")).matches("\\d+");
        assertThat(request.header("webhook-signature")).isEqualTo(Signature.header(office.secrets.signing(company), id,
            Long.parseLong(request.header("webhook-timestamp")), request.bytes()));
    }

    @Test
    void theSecondGenerationGetsStatusChangesOfEachSideAtItsAddress() {
        office.subscriptions.changeEndpoints(company,
            new Endpoints(Optional.of(receiver.address("/out")), Optional.of(receiver.address("/in")), Optional.empty()));
        UUID key = office.subscriptions.subscribe(company);

        long sent = office.sales(company, 1000001, "Sent");
        long fresh = office.purchase(company, 5000002, "New");

        await().until(() -> receiver.requests().size() == 2);
        assertThat(at("/out").body()).matches("\\[\\{\"EventId\":" + sent
            + ",\"Date\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}\",\"NewInvoiceStatus\":\"Sent\",\"SalesInvoiceId\":1000001,"
            + "\"Comment\":null,\"CirInvoiceId\":null,\"SubscriptionKey\":\"" + key
            + "\",\"StornoNumber\":null,\"CirAssignmentChange\":null,\"IsSigned\":null,\"IsAutoAssigned\":false}]");
        assertThat(at("/in").body()).contains("\"EventId\":" + fresh + ",", "\"PurchaseInvoiceId\":5000002,", key.toString());
    }

    @Test
    void aHookGetsAPageOfTheKindsItWants() {
        office.hooks.add(company, receiver.address("/hook"), Set.of(EventKind.PURCHASE_INVOICE_RECEIVED), true);

        office.sales(company, 1000001, "Sent");
        long fresh = office.purchase(company, 5000002, "New");

        await().until(() -> receiver.requests().size() == 1);
        assertThat(receiver.requests().getFirst().body()).matches("\\{\"events\":\\[\\{\"id\":" + fresh
            + ",\"side\":\"purchase\",\"type\":\"PurchaseInvoiceReceived\",\"occurredUtc\":\"[^\"]+Z\",\"data\":\\{\"EventId\":" + fresh
            + ",.*\"SubscriptionKey\":null.*\\}\\}\\],\"next\":\"" + fresh + "\",\"hasMore\":false,\"completeUpToUtc\":\"[^\"]+Z\"\\}");
    }

    @Test
    void everyEventArrivesOnceInBatchesOfAtMost100WhenTheReceiverIsWell() {
        office.hooks.add(company, receiver.address("/hook"), Set.of(), true);

        List<Long> ids = LongStream.rangeClosed(1, 250)
            .mapToObj(invoice -> office.write(company, Side.SALES, invoice, "Sent", office.time.instant(), Optional.empty())).toList();
        office.wake(company);

        await().atMost(Duration.ofSeconds(60)).until(() -> states(DELIVERED) >= 3 && deliveredIds().size() >= 250);
        assertThat(deliveredIds()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(office.attempts(company)).allSatisfy(entry -> assertThat(entry.eventIds()).hasSizeLessThanOrEqualTo(100).isSorted());
    }

    @Test
    void aBatchThatWasNotReceivedIsSentAgainAfterAboutFiveSecondsWithTheSameBytes() {
        receiver.answers(Receiver.Answer.status(500));
        office.subscriptions.registerFirstGeneration(company, receiver.address("/cb"));
        office.sales(company, 1000001, "Sent");
        await().until(() -> office.states(company).equals(List.of(FAILED, PENDING)));
        DeliveryLog.Entry failed = office.attempts(company).getFirst();
        assertThat(Duration.between(failed.startedAt().orElseThrow(), failed.nextAttemptAt().orElseThrow()))
            .isBetween(Duration.ofMillis(4500), Duration.ofMillis(6500));

        receiver.answers(Receiver.Answer.status(204));
        await().atMost(Duration.ofSeconds(60)).until(() -> office.states(company).equals(List.of(FAILED, DELIVERED)));

        assertThat(receiver.requests()).hasSize(2);
        assertThat(receiver.requests().get(1).bytes()).isEqualTo(receiver.requests().get(0).bytes());
        assertThat(receiver.requests().get(1).header("webhook-id")).isEqualTo(receiver.requests().get(0).header("webhook-id"));
        assertThat(failed.httpStatus()).contains(500);
    }

    @Test
    void aNewAddressTakesOverWhatTheOldOneDidNotReceive() throws IOException {
        receiver.answers(Receiver.Answer.status(503));
        office.subscriptions.registerFirstGeneration(company, receiver.address("/old"));
        office.sales(company, 1000001, "Sent");
        await().until(() -> office.states(company).contains(FAILED));

        try (Receiver other = Receiver.start()) {
            office.subscriptions.registerFirstGeneration(company, other.address("/new"));
            await().atMost(Duration.ofSeconds(60)).until(() -> !other.requests().isEmpty());

            assertThat(other.requests().getFirst().bytes()).isEqualTo(receiver.requests().getFirst().bytes());
        }
    }

    @Test
    void cancellingGivesUpWhatWasPendingAndLeavesTheOtherGenerationAlone() {
        receiver.answers(Receiver.Answer.status(503));
        office.subscriptions.changeEndpoints(company, new Endpoints(Optional.of(receiver.address("/out")), Optional.empty(), Optional.empty()));
        UUID key = office.subscriptions.subscribe(company);
        office.subscriptions.registerFirstGeneration(company, receiver.address("/cb"));
        office.sales(company, 1000001, "Sent");
        await().until(() -> states(FAILED) == 2);

        office.subscriptions.cancelFirstGeneration(company);

        assertThat(states(CANCELLED)).isEqualTo(1);
        assertThat(states(PENDING)).isEqualTo(1);
        assertThat(office.subscriptions.firstGeneration(company)).isEmpty();
        assertThat(office.subscriptions.secondGeneration(company)).hasValueSatisfying(kept -> assertThat(kept.key()).isEqualTo(key));
    }

    @Test
    void eventsFromBeforeTheRegistrationAreNotSent() {
        office.sales(company, 1000001, "Sent");
        office.subscriptions.registerFirstGeneration(company, receiver.address("/cb"));
        office.sales(company, 1000002, "Sent");

        await().until(() -> !receiver.requests().isEmpty());
        assertThat(receiver.requests().getFirst().body()).contains("1000002").doesNotContain("1000001");
    }

    private Receiver.Request at(String path) {
        return receiver.requests().stream().filter(request -> request.path().equals(path)).findFirst().orElseThrow();
    }

    private long states(DeliveryState state) {
        return office.states(company).stream().filter(state::equals).count();
    }

    private List<Long> deliveredIds() {
        return office.attempts(company).stream().filter(entry -> entry.state() == DELIVERED).flatMap(entry -> entry.eventIds().stream()).toList();
    }
}
