package rs.tefter.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import rs.tefter.platform.SefSettings.SubscriptionValidity;
import rs.tefter.platform.Time;

/** Who wants the callbacks of the SEF contract, in either generation; a company may have both. */
public final class Subscriptions {

    /** A registration of the first generation. */
    public record FirstGeneration(CallbackAddress address, Instant since) {}

    /**
     * A subscription of the second generation.
     *
     * @param to without it, until cancelled
     */
    public record SecondGeneration(UUID key, Instant from, Optional<Instant> to) {}

    private final Transactions transactions;
    private final RegistrationStore registrations;
    private final EndpointStore endpoints;
    private final DeliveryStore deliveries;
    private final EventStore events;
    private final Time time;
    private final SubscriptionValidity validity;
    private final Supplier<UUID> ids;

    /** @param ids makes the subscription keys, which nobody may be able to guess */
    public Subscriptions(DataSource database, Time time, SubscriptionValidity validity, Supplier<UUID> ids) {
        this.transactions = new Transactions(database);
        this.registrations = new RegistrationStore(database);
        this.endpoints = new EndpointStore(database);
        this.deliveries = new DeliveryStore(database);
        this.events = new EventStore(database);
        this.time = time;
        this.validity = validity;
        this.ids = ids;
    }

    /** Registers the address; it takes the place of an earlier one, with the batches that were still to go there. */
    public void registerFirstGeneration(long companyId, CallbackAddress address) {
        transactions.doInTurn(companyId, () -> {
            registrations.hold(companyId, Registration.Kind.FIRST);
            List<Registration> earlier = registrations.ofKind(companyId, Registration.Kind.FIRST);
            earlier.forEach(row -> registrations.update(readdressed(row, address)));
            if (earlier.stream().noneMatch(row -> row.to().isEmpty())) {
                registrations.insert(new Registration(companyId, ids.get(),
                    Registration.Kind.FIRST, Optional.of(address), Set.of(), true, time.instant(),
                    Optional.empty(), Optional.empty(), events.lastId(companyId)));
            }
            deliveries.redirect(companyId, Channel.FIRST, Optional.empty(), address);
        });
    }

    private Registration readdressed(Registration row, CallbackAddress address) {
        return new Registration(row.companyId(), row.id(), row.kind(), Optional.of(address), row.kinds(), true,
            row.to().isEmpty() ? time.instant() : row.createdAt(), row.from(), row.to(), row.readUpTo());
    }

    /** The registration of the first generation that is valid now. */
    public Optional<FirstGeneration> firstGeneration(long companyId) {
        return registrations.ofKind(companyId, Registration.Kind.FIRST).stream().filter(row -> row.to().isEmpty()).findFirst()
            .map(row -> new FirstGeneration(row.address().orElseThrow(), row.createdAt()));
    }

    /** Ends the company's registration of the first generation and gives up what was still to be delivered by it. */
    public void cancelFirstGeneration(long companyId) {
        cancel(companyId, Registration.Kind.FIRST, Set.of(Channel.FIRST));
    }

    /**
     * Ends every company's registration of the first generation, as a night pause does; what happened before is still delivered.
     *
     * @param pauseBegan registrations made later stay
     */
    public void endFirstGeneration(Instant pauseBegan) {
        registrations.endFirstGeneration(pauseBegan);
    }

    /** Subscribes the company in the second generation, or prolongs its subscription, and answers the subscription key. */
    public UUID subscribe(long companyId) {
        return transactions.inTurn(companyId, () -> {
            registrations.hold(companyId, Registration.Kind.SECOND);
            Optional<Registration> valid = validSecond(companyId);
            valid.ifPresent(row -> registrations.update(new Registration(companyId,
                row.id(), row.kind(), row.address(), row.kinds(), true, row.createdAt(),
                row.from(), row.to().flatMap(_ -> end()), row.readUpTo())));
            return valid.map(Registration::id).orElseGet(() -> newSecond(companyId));
        });
    }

    private UUID newSecond(long companyId) {
        UUID key = ids.get();
        Optional<Instant> from = validity == SubscriptionValidity.NEXT_DAY ? Optional.of(Time.startOf(time.today().plusDays(1))) : Optional.empty();
        registrations.insert(new Registration(companyId, key, Registration.Kind.SECOND, Optional.empty(), Set.of(), true, time.instant(), from, end(),
            events.lastId(companyId)));
        return key;
    }

    /** The end of the next calendar day where subscriptions are for one day. */
    private Optional<Instant> end() {
        LocalDate dayAfterNext = time.today().plusDays(2);
        return validity == SubscriptionValidity.NEXT_DAY ? Optional.of(Time.startOf(dayAfterNext)) : Optional.empty();
    }

    /** The subscription of the second generation that is valid now or will be. */
    public Optional<SecondGeneration> secondGeneration(long companyId) {
        return validSecond(companyId).map(row -> new SecondGeneration(row.id(), row.from().orElse(row.createdAt()), row.to()));
    }

    private Optional<Registration> validSecond(long companyId) {
        Instant now = time.instant();
        return registrations.ofKind(companyId, Registration.Kind.SECOND).stream().filter(row -> row.to().filter(end -> !end.isAfter(now)).isEmpty())
            .findFirst();
    }

    /** Ends the company's subscription of the second generation and gives up what was still to be delivered by it. */
    public void cancelSecondGeneration(long companyId) {
        cancel(companyId, Registration.Kind.SECOND, Set.of(Channel.OUTGOING, Channel.INCOMING, Channel.CONTRACTOR));
    }

    private void cancel(long companyId, Registration.Kind kind, Set<Channel> channels) {
        transactions.doInTurn(companyId, () -> {
            registrations.hold(companyId, kind);
            registrations.ofKind(companyId, kind).forEach(row -> registrations.delete(companyId, row.id()));
            channels.forEach(channel -> deliveries.cancel(companyId, channel, Optional.empty()));
        });
    }

    /** The addresses of the second generation. */
    public Endpoints endpoints(long companyId) {
        return endpoints.of(companyId);
    }

    /** Changes the addresses of the second generation: a new one takes over the batches of the old, a removed one gives them up. */
    public void changeEndpoints(long companyId, Endpoints changed) {
        transactions.doInTurn(companyId, () -> {
            registrations.hold(companyId, Registration.Kind.SECOND);
            endpoints.put(companyId, changed);
            readdress(companyId, Channel.OUTGOING, changed.outgoing());
            readdress(companyId, Channel.INCOMING, changed.incoming());
            readdress(companyId, Channel.CONTRACTOR, changed.contractor());
        });
    }

    private void readdress(long companyId, Channel channel, Optional<CallbackAddress> address) {
        address.ifPresentOrElse(now -> deliveries.redirect(companyId, channel, Optional.empty(), now),
            () -> deliveries.cancel(companyId, channel, Optional.empty()));
    }
}
