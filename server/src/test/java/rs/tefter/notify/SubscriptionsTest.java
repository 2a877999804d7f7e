package rs.tefter.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rs.tefter.platform.SefSettings.SubscriptionValidity;
import rs.tefter.platform.Time;
import rs.tefter.testing.Receiver;

class SubscriptionsTest {

    private final long company = Office.newCompany();
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
    void theSameKeyIsAnsweredWhileASubscriptionIsValidAndAnotherAfterItWasCancelled() {
        UUID key = office.subscriptions.subscribe(company);

        assertThat(office.subscriptions.subscribe(company)).isEqualTo(key);
        assertThat(office.subscriptions.secondGeneration(company).orElseThrow().to()).isEmpty();
        office.subscriptions.cancelSecondGeneration(company);
        assertThat(office.subscriptions.secondGeneration(company)).isEmpty();
        assertThat(office.subscriptions.subscribe(company)).isNotEqualTo(key);
    }

    @Test
    void aSubscriptionForTheNextDayBeginsAtItsMidnightAndEndsAtTheNext() {
        Subscriptions strict = office.subscriptions(SubscriptionValidity.NEXT_DAY);
        Instant tomorrow = Time.startOf(office.time.today().plusDays(1));
        Instant dayAfter = Time.startOf(office.time.today().plusDays(2));

        UUID key = strict.subscribe(company);

        assertThat(strict.secondGeneration(company)).contains(new Subscriptions.SecondGeneration(key, tomorrow, Optional.of(dayAfter)));
        office.time.advance(Duration.between(office.time.instant(), tomorrow.plusSeconds(3600)));
        assertThat(strict.subscribe(company)).isEqualTo(key);
        assertThat(strict.secondGeneration(company).orElseThrow().to()).contains(Time.startOf(office.time.today().plusDays(2)));
        office.time.advance(Duration.ofDays(2));
        assertThat(strict.secondGeneration(company)).isEmpty();
        assertThat(strict.subscribe(company)).isNotEqualTo(key);
    }

    @Test
    void onlyEventsOfTheNextDayAreSentToASubscriptionForTheNextDay() {
        Subscriptions strict = office.subscriptions(SubscriptionValidity.NEXT_DAY);
        strict.changeEndpoints(company, new Endpoints(Optional.of(receiver.address("/out")), Optional.empty(), Optional.empty()));
        strict.subscribe(company);
        Instant tomorrow = Time.startOf(office.time.today().plusDays(1));
        Instant dayAfter = Time.startOf(office.time.today().plusDays(2));
        office.write(company, Side.SALES, 1, "Sent", tomorrow.minusMillis(1), Optional.empty());
        office.write(company, Side.SALES, 2, "Sent", tomorrow, Optional.empty());
        office.write(company, Side.SALES, 3, "Sent", dayAfter.minusMillis(1), Optional.empty());
        office.write(company, Side.SALES, 4, "Sent", dayAfter, Optional.empty());

        office.dispatch();

        await().until(() -> !receiver.requests().isEmpty());
        assertThat(receiver.requests().getFirst().body()).contains("\"SalesInvoiceId\":2,", "\"SalesInvoiceId\":3,")
            .doesNotContain("\"SalesInvoiceId\":1,", "\"SalesInvoiceId\":4,");
    }

    @Test
    void theNightPauseEndsEveryRegistrationOfTheFirstGenerationMadeBeforeIt() {
        long other = Office.newCompany();
        office.subscriptions.registerFirstGeneration(company, receiver.address("/cb"));
        UUID key = office.subscriptions.subscribe(company);
        office.time.advance(Duration.ofHours(1));
        Instant pause = office.time.instant();
        office.time.advance(Duration.ofHours(1));
        office.subscriptions.registerFirstGeneration(other, receiver.address("/other"));

        office.subscriptions.endFirstGeneration(pause);

        assertThat(office.subscriptions.firstGeneration(company)).isEmpty();
        assertThat(office.subscriptions.firstGeneration(other)).isPresent();
        assertThat(office.subscriptions.secondGeneration(company).orElseThrow().key()).isEqualTo(key);
    }

    @Test
    void whatHappenedBeforeTheNightPauseIsStillDeliveredAndWhatFollowsIsNot() {
        office.subscriptions.registerFirstGeneration(company, receiver.address("/cb"));
        office.time.advance(Duration.ofHours(1));
        Instant pause = office.time.instant();
        office.write(company, Side.SALES, 1, "Sent", pause.minusMillis(1), Optional.empty());
        office.write(company, Side.SALES, 2, "Sent", pause, Optional.empty());
        office.subscriptions.endFirstGeneration(pause);
        office.time.advance(Duration.ofHours(1));

        office.dispatch();

        await().until(() -> !receiver.requests().isEmpty());
        assertThat(receiver.requests().getFirst().body()).endsWith("\"eventList\":[[\"SalesInvoiceIssued\",1]]}");
    }

    @Test
    void aRepeatedRegistrationTakesThePlaceOfTheEarlierOne() {
        office.subscriptions.registerFirstGeneration(company, receiver.address("/old"));
        office.subscriptions.registerFirstGeneration(company, receiver.address("/new"));
        office.dispatch();
        office.sales(company, 1, "Sent");

        await().until(() -> !receiver.requests().isEmpty());
        assertThat(office.subscriptions.firstGeneration(company).orElseThrow().address()).isEqualTo(receiver.address("/new"));
        assertThat(receiver.requests()).extracting(Receiver.Request::path).containsExactly("/new");
    }

    @Test
    void withoutAnAddressASubscriptionIsKeptAndNothingIsSent() {
        UUID key = office.subscriptions.subscribe(company);
        office.dispatch();
        office.sales(company, 1, "Sent");
        office.hooks.add(company, receiver.address("/hook"), Set.of(), true);
        office.sales(company, 2, "Sent");

        await().until(() -> !receiver.requests().isEmpty());
        assertThat(office.attempts(company)).hasSize(1);
        assertThat(office.subscriptions.secondGeneration(company).orElseThrow().key()).isEqualTo(key);
    }

    @Test
    void aHookThatIsOffMissesWhatHappensMeanwhile() {
        Hooks.Hook hook = office.hooks.add(company, receiver.address("/hook"), Set.of(), true);
        office.hooks.change(company, hook.id(), hook.address(), Set.of(), false);
        office.sales(company, 1, "Sent");
        office.hooks.change(company, hook.id(), hook.address(), Set.of(EventKind.SALES_INVOICE_ISSUED), true);
        office.dispatch();
        long second = office.sales(company, 2, "Sent");

        await().until(() -> !receiver.requests().isEmpty());
        assertThat(office.attempts(company)).extracting(DeliveryLog.Entry::eventIds).containsExactly(List.of(second));
        assertThat(office.hooks.all(company)).singleElement()
            .satisfies(kept -> assertThat(kept.kinds()).containsExactly(EventKind.SALES_INVOICE_ISSUED));
    }

    @Test
    void aHookBelongsToItsCompanyAlone() {
        Hooks.Hook hook = office.hooks.add(company, receiver.address("/hook"), Set.of(), true);
        long stranger = Office.newCompany();

        assertThat(office.hooks.find(stranger, hook.id())).isEmpty();
        assertThat(office.hooks.change(stranger, hook.id(), hook.address(), Set.of(), false)).isEmpty();
        assertThat(office.hooks.remove(stranger, hook.id())).isFalse();
        assertThat(office.hooks.find(company, hook.id())).contains(hook);
        assertThat(office.hooks.remove(company, hook.id())).isTrue();
        assertThat(office.hooks.find(company, hook.id())).isEmpty();
    }

    @Test
    void theIdOfASubscriptionIsNotTheIdOfAHook() {
        UUID key = office.subscriptions.subscribe(company);

        assertThat(office.hooks.find(company, key)).isEmpty();
        assertThat(office.hooks.remove(company, key)).isFalse();
        assertThat(office.subscriptions.secondGeneration(company)).isPresent();
    }

    @Test
    void aRenewedSecretSignsBesideTheOldOneForADay() {
        WebhookSecrets.Secret old = office.secrets.renew(company);
        WebhookSecrets.Secret fresh = office.secrets.renew(company);

        assertThat(fresh.secret()).startsWith("whsec_").isNotEqualTo(old.secret());
        assertThat(office.secrets.signing(company)).containsExactly(fresh.secret(), old.secret());
        assertThat(office.secrets.createdAt(company)).contains(fresh.createdAt());
        WebhookSecrets.Secret newest = office.secrets.renew(company);
        assertThat(office.secrets.signing(company)).containsExactly(newest.secret(), fresh.secret());
        office.time.advance(Duration.ofHours(24));
        assertThat(office.secrets.signing(company)).containsExactly(newest.secret());
    }
}
