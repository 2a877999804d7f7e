package rs.tefter.notify;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Sends again by hand: one batch as it was, or a range of events in new batches. */
public final class Replay {

    /** The most events one call sends again. */
    public static final int MAX_EVENTS = 10_000;

    /** What came of a replay of events. */
    public sealed interface Result {
        /** @param batches how many new batches are under way */
        record Accepted(int batches) implements Result {}

        /** The range holds more than {@link Replay#MAX_EVENTS} events; nothing is sent. */
        record TooMany() implements Result {}
    }

    private final Transactions transactions;
    private final RegistrationStore registrations;
    private final EndpointStore endpoints;
    private final EventStore events;
    private final DeliveryStore deliveries;
    private final Batches batches;
    private final InstantSource time;
    private final LongConsumer due;

    /** @param due told the company when batches are due, as {@link Dispatcher#wake} wants it */
    public Replay(DataSource database, InstantSource time, Supplier<UUID> requestIds, LongConsumer due) {
        this.transactions = new Transactions(database);
        this.registrations = new RegistrationStore(database);
        this.endpoints = new EndpointStore(database);
        this.events = new EventStore(database);
        this.deliveries = new DeliveryStore(database);
        this.batches = new Batches(requestIds);
        this.time = time;
        this.due = due;
    }

    /**
     * Sends one batch again, the same bytes under the same request id, to where its registration points now or, without one, to where
     * it went. False when the company has no such delivery. A batch that is being sent just now is left to that attempt.
     */
    public boolean delivery(long companyId, long deliveryId) {
        boolean found = transactions.run(() -> deliveries.hold(companyId, deliveryId).map(sent -> {
            if (!sent.beingSent()) {
                deliveries.sendAgain(companyId, deliveryId, address(companyId, sent), time.instant());
            }
            return true;
        }).orElse(false));
        due.accept(companyId);
        return found;
    }

    private CallbackAddress address(long companyId, DeliveryStore.Sent sent) {
        Optional<CallbackAddress> now = switch (sent.channel()) {
            case OUTGOING -> endpoints.of(companyId).outgoing();
            case INCOMING -> endpoints.of(companyId).incoming();
            case CONTRACTOR -> endpoints.of(companyId).contractor();
            case FIRST, HOOK -> registrations.find(companyId, sent.registrationId()).flatMap(Registration::address);
        };
        return now.orElse(sent.address());
    }

    /**
     * Sends events again, in new batches under new request ids, to all that are registered now; both ids are inclusive. What a
     * registration was not to be told the first time, it is not told now.
     */
    public Result events(long companyId, long fromEventId, long toEventId) {
        Result result = transactions.run(() -> {
            List<Event> range = events.between(companyId, fromEventId - 1, toEventId, MAX_EVENTS + 1);
            return range.size() > MAX_EVENTS ? new Result.TooMany() : new Result.Accepted(sendAgain(companyId, range));
        });
        due.accept(companyId);
        return result;
    }

    private int sendAgain(long companyId, List<Event> range) {
        Endpoints addresses = endpoints.of(companyId);
        Instant now = time.instant();
        int made = 0;
        for (Registration registration : registrations.active(companyId)) {
            for (int from = 0; from < range.size(); from += Batches.MAX_EVENTS) {
                List<Event> some = range.subList(from, Math.min(from + Batches.MAX_EVENTS, range.size()));
                List<Batch> again = batches.of(registration, addresses, some);
                again.forEach(batch -> deliveries.insert(batch, now));
                made += again.size();
            }
        }
        return made;
    }
}
