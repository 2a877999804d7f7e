package rs.tefter.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rs.tefter.testing.Receiver;

class ReplayTest {

    private final long company = Office.newCompany();
    private Office office;
    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        office = new Office();
        receiver = Receiver.start();
        office.dispatch();
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        receiver.close();
        office.close();
    }

    private List<DeliveryLog.Entry> delivered(int howMany) {
        await().atMost(Duration.ofSeconds(60)).until(() -> office.states(company).equals(Collections.nCopies(howMany, DeliveryState.DELIVERED)));
        return office.attempts(company);
    }

    @Test
    void aDeliveredBatchIsSentAgainWithItsBytesAndItsRequestId() {
        office.hooks.add(company, receiver.address("/cb"), Set.of(), true);
        office.sales(company, 1, "Sent");
        DeliveryLog.Entry first = delivered(1).getFirst();

        assertThat(office.replay.delivery(company, first.deliveryId())).isTrue();

        DeliveryLog.Entry second = delivered(2).getLast();
        assertThat(second.requestId()).isEqualTo(first.requestId());
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(receiver.requests().get(1).bytes()).isEqualTo(receiver.requests().get(0).bytes());
    }

    @Test
    void aReplayGoesToWhereTheRegistrationPointsNow() {
        Hooks.Hook hook = office.hooks.add(company, receiver.address("/old"), Set.of(), true);
        office.sales(company, 1, "Sent");
        DeliveryLog.Entry first = delivered(1).getFirst();
        office.hooks.change(company, hook.id(), receiver.address("/new"), Set.of(), true);

        office.replay.delivery(company, first.deliveryId());

        assertThat(delivered(2)).extracting(DeliveryLog.Entry::url)
            .containsExactly(receiver.address("/old").toString(), receiver.address("/new").toString());
    }

    @Test
    void aRangeOfEventsIsSentAgainUnderNewRequestIds() {
        office.hooks.add(company, receiver.address("/cb"), Set.of(), true);
        office.sales(company, 1, "Sent");
        delivered(1);
        long second = office.sales(company, 2, "Sent");
        delivered(2);
        long third = office.sales(company, 3, "Sent");
        delivered(3);

        assertThat(office.replay.events(company, second, third)).isEqualTo(new Replay.Result.Accepted(1));

        List<DeliveryLog.Entry> all = delivered(4);
        assertThat(all.getLast().eventIds()).containsExactly(second, third);
        assertThat(all).extracting(DeliveryLog.Entry::requestId).doesNotHaveDuplicates();
    }

    @Test
    void aRangeOfTenThousandEventsIsSentAgainAndOneMoreIsRefused() {
        office.database.jdbc().sql("""
                insert into event (company_id, event_id, side, invoice_id, status, occurred_at, occurred_on)
                select ?, nextval('event_id'), 'sales', n, 'Sent', now(), current_date
                from generate_series(1, 10001) as n""").param(company).update();
        office.hooks.add(company, receiver.address("/cb"), Set.of(), true);
        long first = office.database.jdbc().sql("select min(event_id) from event where company_id = ?").param(company).query(Long.class).single();

        assertThat(office.replay.events(company, first, Long.MAX_VALUE)).isEqualTo(new Replay.Result.TooMany());
        assertThat(office.attempts(company)).isEmpty();
        assertThat(office.replay.events(company, first + 1, Long.MAX_VALUE)).isEqualTo(new Replay.Result.Accepted(100));
    }

    @Test
    void theLogIsReadPageByPageAndByStateAndRequest() {
        for (int i = 0; i <= DeliveryLog.PAGE; i++) {
            office.hooks.add(company, receiver.address("/" + i), Set.of(), true);
        }
        office.sales(company, 1, "Sent");
        await().atMost(Duration.ofSeconds(60)).until(() -> receiver.requests().size() == DeliveryLog.PAGE + 1);
        await().until(() -> office.log.page(company, Optional.of(DeliveryState.PENDING), Optional.empty(), 0).entries().isEmpty());

        DeliveryLog.Page first = office.log.page(company, Optional.empty(), Optional.empty(), 0);
        DeliveryLog.Page last = office.log.page(company, Optional.of(DeliveryState.DELIVERED), Optional.empty(), first.next().orElseThrow());

        assertThat(first.entries()).hasSize(DeliveryLog.PAGE);
        assertThat(last.entries()).hasSize(1);
        assertThat(last.next()).isEmpty();
        assertThat(office.log.page(company, Optional.empty(), Optional.of(last.entries().getFirst().requestId()), 0).entries())
            .isEqualTo(last.entries());
        assertThat(office.log.page(Office.newCompany(), Optional.empty(), Optional.empty(), 0).entries()).isEmpty();
    }

    @Test
    void theLogForgetsAfter90Days() {
        office.hooks.add(company, receiver.address("/cb"), Set.of(), true);
        office.sales(company, 1, "Sent");
        delivered(1);
        office.time.advance(Duration.ofDays(90).minusMinutes(1));
        office.log.purge();
        assertThat(office.attempts(company)).hasSize(1);

        office.time.advance(Duration.ofMinutes(2));
        office.log.purge();

        assertThat(office.attempts(company)).isEmpty();
    }
}
