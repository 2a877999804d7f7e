package rs.tefter.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rs.tefter.testing.Receiver;

class SharedWorkTest {

    private Office office;
    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        office = new Office();
        receiver = Receiver.start();
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        receiver.close();
        office.close();
    }

    @Test
    void twoServersOnOneDatabaseSendEachBatchOnce() {
        office.dispatch();
        office.dispatch();
        List<Long> companies = Stream.generate(Office::newCompany).limit(300).toList();
        companies.forEach(company -> office.hooks.add(company, receiver.address("/" + company), Set.of(), true));

        companies.forEach(company -> office.sales(company, company, "Sent"));

        await().atMost(Duration.ofSeconds(60)).until(() -> receiver.requests().size() >= companies.size());
        await().atMost(Duration.ofSeconds(60))
            .until(() -> companies.stream().allMatch(company -> office.states(company).equals(List.of(DeliveryState.DELIVERED))));
        assertThat(receiver.requests().stream().map(request -> request.header("webhook-id"))).hasSize(companies.size()).doesNotHaveDuplicates();
        assertThat(receiver.requests().stream().map(Receiver.Request::path)).hasSize(companies.size()).doesNotHaveDuplicates();
    }

    @Test
    void theBatchesOfAServerThatDiedAreTakenOverWhenItsLeaseEnds() {
        long company = Office.newCompany();
        office.hooks.add(company, receiver.address("/cb"), Set.of(), true);
        office.write(company, Side.SALES, 1, "Sent", office.time.instant(), Optional.empty());
        new Gatherer(office.database.dataSource(), office.time, UUID::randomUUID).gather(company);
        List<Delivery> takenByTheDead = new DeliveryStore(office.database.dataSource())
            .claim(office.time.instant(), Duration.ofSeconds(60), 10, 8, Map.of());
        assertThat(takenByTheDead).hasSize(1);
        long other = Office.newCompany();
        office.hooks.add(other, receiver.address("/other"), Set.of(), true);
        office.dispatch();
        office.sales(other, 2, "Sent");
        await().until(() -> receiver.requests().size() == 1);
        assertThat(receiver.requests().getFirst().path()).isEqualTo("/other");

        office.time.advance(Duration.ofSeconds(61));

        await().until(() -> office.states(company).equals(List.of(DeliveryState.DELIVERED)));
        assertThat(receiver.requests()).hasSize(2);
    }

    @Test
    void whoLostItsLeaseChangesNothingAnyMore() {
        long company = Office.newCompany();
        DeliveryStore store = new DeliveryStore(office.database.dataSource());
        office.hooks.add(company, receiver.address("/cb"), Set.of(), true);
        office.write(company, Side.SALES, 1, "Sent", office.time.instant(), Optional.empty());
        new Gatherer(office.database.dataSource(), office.time, UUID::randomUUID).gather(company);
        Delivery slow = store.claim(office.time.instant(), Duration.ofSeconds(60), 10, 8, Map.of()).getFirst();
        office.time.advance(Duration.ofSeconds(61));
        Delivery quick = store.claim(office.time.instant(), Duration.ofSeconds(60), 10, 8, Map.of()).getFirst();
        Outcome received = new Outcome(office.time.instant(), Duration.ofMillis(5), Optional.of(200), Optional.empty(),
            Optional.empty(), Optional.empty());

        assertThat(store.finish(slow, received, DeliveryState.DELIVERED, Optional.empty())).isFalse();
        assertThat(office.states(company)).containsExactly(DeliveryState.PENDING);
        assertThat(store.finish(quick, received, DeliveryState.DELIVERED, Optional.empty())).isTrue();
        assertThat(office.states(company)).containsExactly(DeliveryState.DELIVERED);
    }

    @Test
    void aClaimTakesNoMoreOfOneAddressThanItsLimitLeavesFree() {
        DeliveryStore store = new DeliveryStore(office.database.dataSource());
        long company = Office.newCompany();
        for (int i = 0; i < 10; i++) {
            office.hooks.add(company, receiver.address("/" + i), Set.of(), true);
        }
        office.write(company, Side.SALES, 1, "Sent", office.time.instant(), Optional.empty());
        new Gatherer(office.database.dataSource(), office.time, UUID::randomUUID).gather(company);
        String address = receiver.address("/").authority();

        assertThat(store.claim(office.time.instant(), Duration.ofSeconds(60), 100, 4, Map.of(address, 4))).isEmpty();
        assertThat(store.claim(office.time.instant(), Duration.ofSeconds(60), 100, 4, Map.of(address, 3))).hasSize(1);
        assertThat(store.claim(office.time.instant(), Duration.ofSeconds(60), 2, 4, Map.of())).hasSize(2);
        assertThat(store.claim(office.time.instant(), Duration.ofSeconds(60), 100, 4, Map.of())).hasSize(4);
    }
}
