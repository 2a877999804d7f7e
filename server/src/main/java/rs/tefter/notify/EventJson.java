package rs.tefter.notify;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Events as JSON in the shapes of both generations and of the feed: the one place that knows them. */
public final class EventJson {

    private record Pair(EventKind kind, long invoiceId) {}

    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter SEVEN_DIGITS_NO_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS")
        .withZone(ZoneOffset.UTC);

    private EventJson() {}

    /** The array of status changes: the answer to {@code POST /changes}, and with a key the callback of the second generation. */
    public static byte[] changes(Collection<Event> events, Optional<UUID> subscriptionKey) {
        return bytes(json -> {
            json.writeStartArray();
            events.forEach(event -> change(json, event, subscriptionKey));
            json.writeEndArray();
        });
    }

    /** The list of pairs that {@code GET /changes} answers; equal pairs once, steps without a name in the first generation left out. */
    public static byte[] pairs(Collection<Event> events) {
        return bytes(json -> pairs(json, events));
    }

    /** The callback of the first generation. */
    public static byte[] firstGeneration(UUID requestId, Collection<Event> events) {
        return bytes(json -> {
            json.writeStartObject();
            json.writeStringProperty("requestId", requestId.toString());
            json.writeName("eventList");
            pairs(json, events);
            json.writeEndObject();
        });
    }

    /** A page of the feed: the answer to {@code GET /api/v1/events} and the body for extra hooks. */
    public static byte[] page(EventPage page) {
        return bytes(json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("events");
            page.events().forEach(event -> feedItem(json, event));
            json.writeEndArray();
            json.writeStringProperty("next", Long.toString(page.next()));
            json.writeBooleanProperty("hasMore", page.hasMore());
            json.writeStringProperty("completeUpToUtc", page.completeUpTo().toString());
            json.writeEndObject();
        });
    }

    private static void feedItem(JsonGenerator json, Event event) {
        json.writeStartObject();
        json.writeNumberProperty("id", event.id());
        json.writeStringProperty("side", event.side().wire());
        json.writeStringProperty("type", event.kind().wire());
        json.writeStringProperty("occurredUtc", event.occurredAt().toString());
        json.writeName("data");
        if (event.side().isOfInvoices()) {
            change(json, event, Optional.empty());
        } else {
            vatRecord(json, event);
        }
        json.writeEndObject();
    }

    private static void pairs(JsonGenerator json, Collection<Event> events) {
        Set<Pair> pairs = new LinkedHashSet<>();
        events.stream().filter(Event::isNamedInFirstGeneration).forEach(event -> pairs.add(new Pair(event.kind(), event.invoiceId())));
        json.writeStartArray();
        pairs.forEach(pair -> {
            json.writeStartArray();
            json.writeString(pair.kind().wire());
            json.writeNumber(pair.invoiceId());
            json.writeEndArray();
        });
        json.writeEndArray();
    }

    private static void change(JsonGenerator json, Event event, Optional<UUID> subscriptionKey) {
        json.writeStartObject();
        json.writeNumberProperty("EventId", event.id());
        json.writeStringProperty("Date", date(event.occurredAt()));
        json.writeStringProperty("NewInvoiceStatus", event.status());
        json.writeNumberProperty(event.side().idName(), event.invoiceId());
        text(json, "Comment", event.comment());
        text(json, "CirInvoiceId", event.cirInvoiceId());
        text(json, "SubscriptionKey", subscriptionKey.map(UUID::toString));
        text(json, "StornoNumber", event.stornoNumber());
        text(json, "CirAssignmentChange", event.cirAssignmentChange());
        json.writeName("IsSigned");
        event.signed().ifPresentOrElse(json::writeBoolean, json::writeNull);
        json.writeBooleanProperty("IsAutoAssigned", false);
        json.writeEndObject();
    }

    private static void vatRecord(JsonGenerator json, Event event) {
        json.writeStartObject();
        json.writeNumberProperty("EventId", event.id());
        json.writeStringProperty("Date", date(event.occurredAt()));
        json.writeStringProperty("NewVatRecordingStatus", event.status());
        json.writeNumberProperty(event.side().idName(), event.invoiceId());
        json.writeEndObject();
    }

    private static String date(Instant instant) {
        return SEVEN_DIGITS_NO_OFFSET.format(instant);
    }

    private static void text(JsonGenerator json, String name, Optional<String> value) {
        json.writeName(name);
        value.ifPresentOrElse(json::writeString, json::writeNull);
    }

    private static byte[] bytes(Consumer<JsonGenerator> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            content.accept(json);
        }
        return out.toByteArray();
    }
}
