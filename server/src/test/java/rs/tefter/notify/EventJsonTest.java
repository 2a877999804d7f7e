package rs.tefter.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventJsonTest {

    private static final Instant AT = Instant.parse("2022-02-23T09:19:44.140037Z");
    private static final UUID KEY = UUID.fromString("53fb0c7f-7d3c-4b9c-8c4f-3f0d5d1c7f11");

    private static Event event(long id, Side side, EventKind kind, long invoiceId, String status) {
        return new Event(id, side, kind, invoiceId, status, AT, Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static final Event SENDING = event(1, Side.SALES, EventKind.SALES_INVOICE_STATUS_CHANGED, 1000001, "Sending");
    private static final Event SENT = event(2, Side.SALES, EventKind.SALES_INVOICE_ISSUED, 1000001, "Sent");
    private static final Event SEEN = event(3, Side.PURCHASE, EventKind.PURCHASE_INVOICE_STATUS_CHANGED, 5000002, "Seen");
    private static final Event APPROVED = new Event(4, Side.PURCHASE, EventKind.PURCHASE_INVOICE_STATUS_CHANGED, 5000002, "Approved", AT,
        Optional.of("Плаћено \"одмах\""), Optional.of("J5W9"), Optional.of("S-1"), Optional.of("Assignment"), Optional.of(true));

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    @Test
    void aStatusChangeHasElevenFieldsInTheOrderOfTheWire() {
        assertThat(text(EventJson.changes(List.of(SENDING), Optional.empty()))).isEqualTo(
            "[{\"EventId\":1,\"Date\":\"2022-02-23T09:19:44.1400370\",\"NewInvoiceStatus\":\"Sending\",\"SalesInvoiceId\":1000001,\"Comment\":null,"
            + "\"CirInvoiceId\":null,\"SubscriptionKey\":null,\"StornoNumber\":null,\"CirAssignmentChange\":null,"
            + "\"IsSigned\":null,\"IsAutoAssigned\":false}]");
    }

    @Test
    void aPurchaseChangeNamesThePurchaseAndKeepsItsTextUnescaped() {
        assertThat(text(EventJson.changes(List.of(APPROVED), Optional.of(KEY)))).isEqualTo(
            "[{\"EventId\":4,\"Date\":\"2022-02-23T09:19:44.1400370\",\"NewInvoiceStatus\":\"Approved\",\"PurchaseInvoiceId\":5000002,"
            + "\"Comment\":\"Плаћено \\\"одмах\\\"\",\"CirInvoiceId\":\"J5W9\",\"SubscriptionKey\":\"53fb0c7f-7d3c-4b9c-8c4f-3f0d5d1c7f11\","
            + "\"StornoNumber\":\"S-1\",\"CirAssignmentChange\":\"Assignment\",\"IsSigned\":true,\"IsAutoAssigned\":false}]");
    }

    @Test
    void noChangesAreAnEmptyArray() {
        assertThat(text(EventJson.changes(List.of(), Optional.empty()))).isEqualTo("[]");
        assertThat(text(EventJson.pairs(List.of()))).isEqualTo("[]");
    }

    @Test
    void equalPairsAppearOnceInTheOrderOfTheirFirstEventAndSendingDoesNot() {
        assertThat(text(EventJson.pairs(List.of(SENDING, SENT, SEEN, APPROVED)))).isEqualTo(
            "[[\"SalesInvoiceIssued\",1000001],[\"PurchaseInvoiceStatusChanged\",5000002]]");
    }

    @Test
    void theFirstGenerationHasARequestIdAndAList() {
        assertThat(text(EventJson.firstGeneration(KEY, List.of(SENT)))).isEqualTo(
            "{\"requestId\":\"53fb0c7f-7d3c-4b9c-8c4f-3f0d5d1c7f11\",\"eventList\":[[\"SalesInvoiceIssued\",1000001]]}");
    }

    @Test
    void aPageOfTheFeedWrapsTheStatusChangeAsItIs() {
        String change = text(EventJson.changes(List.of(SENT), Optional.empty()));

        assertThat(text(EventJson.page(new EventPage(List.of(SENT), 2, true, AT)))).isEqualTo(
            "{\"events\":[{\"id\":2,\"side\":\"sales\",\"type\":\"SalesInvoiceIssued\",\"occurredUtc\":\"2022-02-23T09:19:44.140037Z\",\"data\":"
            + change.substring(1, change.length() - 1) + "}],\"next\":\"2\",\"hasMore\":true,\"completeUpToUtc\":\"2022-02-23T09:19:44.140037Z\"}");
    }

    @Test
    void ofVatRecordsTheFeedTellsAndTheFirstGenerationDoesNot() {
        Event recorded = event(5, Side.INDIVIDUAL_VAT, EventKind.INDIVIDUAL_VAT_RECORD_STATUS_CHANGED, 7, "Recorded");
        assertThat(text(EventJson.page(new EventPage(List.of(recorded), 5, false, AT)))).contains(
            "{\"id\":5,\"side\":\"individual-vat\",\"type\":\"IndividualVatRecordStatusChanged\",\"occurredUtc\":\"2022-02-23T09:19:44.140037Z\","
            + "\"data\":{\"EventId\":5,\"Date\":\"2022-02-23T09:19:44.1400370\",\"NewVatRecordingStatus\":\"Recorded\",\"IndividualVatId\":7}}");
        assertThat(text(EventJson.pairs(List.of(recorded, SENT)))).isEqualTo("[[\"SalesInvoiceIssued\",1000001]]");
    }
}
