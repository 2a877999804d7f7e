package rs.tefter.api.sef;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.Sandbox.Sent;
import tools.jackson.databind.JsonNode;

/** Acceptance examples 36 to 38: what changed on a past day, in both generations. */
class ChangesTest {

    private static Sandbox sandbox;
    private static LocalDate day;
    private static Sent sent;

    @BeforeAll
    static void oneInvoiceYesterday() {
        sandbox = Sandbox.start();
        sent = sandbox.delivered();
        day = sandbox.server().time().today();
        sandbox.client(OTHER_TRADER)
            .post("/api/publicApi/purchase-invoice/acceptRejectPurchaseInvoice", "{\"invoiceId\":%d,\"accepted\":true}".formatted(sent.purchaseId()));
        sandbox.awaitSales(sent.salesId(), "Approved");
        sandbox.server().time().advance(Duration.ofDays(1));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void todaysFormListsEveryStatusWithElevenFields() {
        Reply changes = sandbox.client(TRADER).post("/api/publicApi/sales-invoice/changes?date=" + day);
        assertThat(json(changes).valueStream().map(change -> change.get("NewInvoiceStatus").stringValue()))
            .containsExactly("Sending", "Sent", "Approved");
        assertThat(json(changes).valueStream().map(change -> change.get("EventId").longValue())).isSorted();
        JsonNode first = json(changes).get(0);
        assertThat(first.propertyNames()).containsExactly("EventId", "Date", "NewInvoiceStatus", "SalesInvoiceId", "Comment",
            "CirInvoiceId", "SubscriptionKey", "StornoNumber", "CirAssignmentChange", "IsSigned", "IsAutoAssigned");
        assertThat(first.get("Date").stringValue()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}");
    }

    @Test
    void theFormOf2021ListsPairsOnce() {
        assertThat(sandbox.client(TRADER).get("/api/publicApi/sales-invoice/changes?date=" + day).text())
            .isEqualTo("[[\"SalesInvoiceIssued\",%1$d],[\"SalesInvoiceStatusChanged\",%1$d]]".formatted(sent.salesId()));
        assertThat(sandbox.client(OTHER_TRADER).get("/api/publicApi/purchase-invoice/changes?date=" + day + "T10:00:00Z").text())
            .isEqualTo("[[\"PurchaseInvoiceReceived\",%1$d],[\"PurchaseInvoiceStatusChanged\",%1$d]]".formatted(sent.purchaseId()));
    }

    @Test
    void aHeaderForcesTheOtherGenerationsShape() {
        assertThat(sandbox.client(OTHER_TRADER).with("Tefter-Generation", "2").get("/api/publicApi/purchase-invoice/changes?date=" + day).text())
            .startsWith("[{\"EventId\"");
    }

    @Test
    void todayTheFutureAndWhatIsNoDateAreRefused() {
        LocalDate today = sandbox.server().time().today();
        assertCode("date=" + today, "SearchDateBiggerThanYesterday");
        assertCode("date=" + today.plusDays(1), "SearchDateBiggerThanToday");
        assertCode("date=abc", "SearchDateIsNotCorrectlyDefined");
        assertCode("", "SearchDateIsNotCorrectlyDefined");
        assertThat(sandbox.client(TRADER).post("/api/publicApi/sales-invoice/changes?date=" + day.minusDays(1)).text()).isEqualTo("[]");
    }

    private static void assertCode(String query, String code) {
        for (Reply reply : new Reply[] {sandbox.client(TRADER).post("/api/publicApi/sales-invoice/changes?" + query),
            sandbox.client(TRADER).get("/api/publicApi/sales-invoice/changes?" + query)}) {
            assertThat(reply.status()).isEqualTo(400);
            assertThat(json(reply).get("ErrorCode").stringValue()).isEqualTo(code);
        }
    }
}
