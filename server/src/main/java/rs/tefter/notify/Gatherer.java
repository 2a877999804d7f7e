package rs.tefter.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Puts new events of a company into batches; the batches and how far the events have been read are written in one transaction. */
final class Gatherer {

    /** An event that happened just before the end of a registration may be committed this much later. */
    private static final Duration LONGEST_COMMIT = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final RegistrationStore registrations;
    private final EndpointStore endpoints;
    private final EventStore events;
    private final DeliveryStore deliveries;
    private final Batches batches;
    private final InstantSource time;

    Gatherer(DataSource database, InstantSource time, Supplier<UUID> requestIds) {
        this.transactions = new Transactions(database);
        this.registrations = new RegistrationStore(database);
        this.endpoints = new EndpointStore(database);
        this.events = new EventStore(database);
        this.deliveries = new DeliveryStore(database);
        this.batches = new Batches(requestIds);
        this.time = time;
    }

    /** Companies that {@link #gather} has something to do for. */
    List<Long> companiesBehind(int limit) {
        return registrations.companiesBehind(time.instant().minus(LONGEST_COMMIT), limit);
    }

    /** Makes the batches of at most {@link Batches#MAX_EVENTS} new events a registration; true when there are more. */
    boolean gather(long companyId) {
        return transactions.run(() -> {
            List<Registration> taken = registrations.takeActive(companyId);
            // After the registrations are held: an address that is being changed waits for us, or we for it.
            Endpoints addresses = endpoints.of(companyId);
            return taken.stream().map(registration -> gather(registration, addresses)).reduce(false, Boolean::logicalOr);
        });
    }

    private boolean gather(Registration registration, Endpoints addresses) {
        List<Event> fresh = events.between(registration.companyId(), registration.readUpTo(), Long.MAX_VALUE, Batches.MAX_EVENTS);
        Instant now = time.instant();
        if (fresh.isEmpty()) {
            if (registration.to().filter(end -> end.isBefore(now.minus(LONGEST_COMMIT))).isPresent()) {
                registrations.delete(registration.companyId(), registration.id());
            }
            return false;
        }
        batches.of(registration, addresses, fresh).forEach(batch -> deliveries.insert(batch, now));
        registrations.readUpTo(registration, fresh.getLast().id());
        return fresh.size() == Batches.MAX_EVENTS;
    }
}
