package rs.tefter.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Turns events into the batches that a registration is to get of them. */
final class Batches {

    /** The most events in one batch. */
    static final int MAX_EVENTS = 100;

    private final Supplier<UUID> requestIds;

    Batches(Supplier<UUID> requestIds) {
        this.requestIds = requestIds;
    }

    /** @param events at most {@link #MAX_EVENTS}, in their order */
    List<Batch> of(Registration registration, Endpoints endpoints, List<Event> events) {
        List<Event> covered = events.stream().filter(registration::covers).toList();
        List<Batch> batches = new ArrayList<>();
        switch (registration.kind()) {
            case FIRST -> add(batches, registration, Channel.FIRST, registration.address(),
                covered.stream().filter(Event::isNamedInFirstGeneration).toList(),
                EventJson::firstGeneration);
            case HOOK -> add(batches, registration, Channel.HOOK, registration.address(), covered, (_, page) -> EventJson.page(page(page)));
            case SECOND -> {
                BiFunction<UUID, List<Event>, byte[]> changes = (_, some) -> EventJson.changes(some, Optional.of(registration.id()));
                add(batches, registration, Channel.OUTGOING, endpoints.outgoing(), of(Side.SALES, covered), changes);
                add(batches, registration, Channel.INCOMING, endpoints.incoming(), of(Side.PURCHASE, covered), changes);
                add(batches, registration, Channel.CONTRACTOR, endpoints.contractor(), of(Side.CONTRACTOR, covered), changes);
            }
        }
        return batches;
    }

    private void add(List<Batch> batches, Registration registration, Channel channel, Optional<CallbackAddress> address, List<Event> events,
            BiFunction<UUID, List<Event>, byte[]> body) {
        if (address.isPresent() && !events.isEmpty()) {
            UUID requestId = requestIds.get();
            batches.add(new Batch(registration.companyId(), registration.id(), channel,
                address.get(), requestId, events.stream().map(Event::id).toList(),
                body.apply(requestId, events)));
        }
    }

    private static List<Event> of(Side side, List<Event> events) {
        return events.stream().filter(event -> event.side() == side).toList();
    }

    private static EventPage page(List<Event> events) {
        return new EventPage(events, events.getLast().id(), false, events.getLast().occurredAt());
    }
}
