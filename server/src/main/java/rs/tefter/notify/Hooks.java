package rs.tefter.notify;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A company's extra hooks, each with an address and kinds of events of its own. */
public final class Hooks {

    /** @param kinds the kinds wanted; none means all */
    public record Hook(UUID id, CallbackAddress address, Set<EventKind> kinds, boolean active, Instant createdAt) {}

    private final Transactions transactions;
    private final RegistrationStore registrations;
    private final DeliveryStore deliveries;
    private final EventStore events;
    private final InstantSource time;
    private final Supplier<UUID> ids;

    public Hooks(DataSource database, InstantSource time, Supplier<UUID> ids) {
        this.transactions = new Transactions(database);
        this.registrations = new RegistrationStore(database);
        this.deliveries = new DeliveryStore(database);
        this.events = new EventStore(database);
        this.time = time;
        this.ids = ids;
    }

    /** All hooks, oldest first. */
    public List<Hook> all(long companyId) {
        return registrations.ofKind(companyId, Registration.Kind.HOOK).stream().map(Hooks::hook).toList();
    }

    public Optional<Hook> find(long companyId, UUID id) {
        return registrations.find(companyId, id).filter(row -> row.kind() == Registration.Kind.HOOK).map(Hooks::hook);
    }

    /** Adds a hook, which is told of what happens from now on. */
    public Hook add(long companyId, CallbackAddress address, Set<EventKind> kinds, boolean active) {
        return transactions.inTurn(companyId, () -> {
            Registration row = new Registration(companyId, ids.get(), Registration.Kind.HOOK,
                Optional.of(address), Set.copyOf(kinds), active, Columns.now(time),
                Optional.empty(), Optional.empty(), events.lastId(companyId));
            registrations.insert(row);
            return hook(row);
        });
    }

    /**
     * Changes a hook; empty when there is none. A new address takes over the batches of the old; a hook that is switched on again is
     * not told of what happened while it was off.
     */
    public Optional<Hook> change(long companyId, UUID id, CallbackAddress address, Set<EventKind> kinds, boolean active) {
        return transactions.inTurn(companyId, () -> {
            registrations.hold(companyId, Registration.Kind.HOOK);
            return registrations.find(companyId, id).filter(row -> row.kind() == Registration.Kind.HOOK).map(row -> {
                long readUpTo = row.active() ? row.readUpTo() : events.lastId(companyId);
                Registration changed = new Registration(companyId, id, row.kind(), Optional.of(address), Set.copyOf(kinds), active, row.createdAt(),
                    Optional.empty(), Optional.empty(), readUpTo);
                registrations.update(changed);
                deliveries.redirect(companyId, Channel.HOOK, Optional.of(id), address);
                return hook(changed);
            });
        });
    }

    /** Removes a hook and gives up what was still to be delivered by it; false when there is none. */
    public boolean remove(long companyId, UUID id) {
        return transactions.inTurn(companyId, () -> {
            registrations.hold(companyId, Registration.Kind.HOOK);
            boolean found = registrations.find(companyId, id).filter(row -> row.kind() == Registration.Kind.HOOK).isPresent();
            if (found) {
                registrations.delete(companyId, id);
                deliveries.cancel(companyId, Channel.HOOK, Optional.of(id));
            }
            return found;
        });
    }

    private static Hook hook(Registration row) {
        return new Hook(row.id(), row.address().orElseThrow(), row.kinds(), row.active(), row.createdAt());
    }
}
