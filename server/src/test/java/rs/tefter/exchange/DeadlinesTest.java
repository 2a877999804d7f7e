package rs.tefter.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.Sandbox.Sent;

/** Acceptance examples 57: what becomes of invoices on which the buyer is silent. */
class DeadlinesTest {

    @Test
    void silenceAcceptsForAPublicBuyerAndRemindsThenRejectsForOthers() {
        try (Sandbox sandbox = Sandbox.start()) {
            Sent toTrader = sandbox.delivered();
            Sent toPublic = sandbox.send(sandbox.publicInvoice(), "public");
            sandbox.awaitSales(toPublic.salesId(), "Sent");

            sandbox.server().time().advance(Duration.ofDays(15));
            assertThat(sandbox.purchaseStatus(toTrader.purchaseId())).isEqualTo("New");

            sandbox.server().time().advance(Duration.ofDays(1));
            sandbox.awaitPurchase(toTrader.purchaseId(), "ReNotified");
            sandbox.awaitSales(toPublic.salesId(), "Approved");
            assertThat(sandbox.salesStatus(toTrader.salesId())).isEqualTo("Sent");

            sandbox.server().time().advance(Duration.ofDays(4));
            assertThat(sandbox.purchaseStatus(toTrader.purchaseId())).isEqualTo("ReNotified");
            sandbox.server().time().advance(Duration.ofDays(1));
            sandbox.awaitSales(toTrader.salesId(), "Rejected");
            assertThat(json(sandbox.client(TRADER).get("/api/publicApi/sales-invoice/" + toTrader.salesId())).get("Comment").stringValue())
                .isEqualTo("Automatically rejected: no statement within the deadline");
            assertThat(json(sandbox.client(OTHER_TRADER).get("/api/v1/events?after=0&side=purchase&limit=1000")).get("events").valueStream()
                .map(event -> event.get("data").get("NewInvoiceStatus").stringValue())).containsExactly("New", "ReNotified", "Rejected");

            Reply accepted = sandbox.client(OTHER_TRADER).post("/api/publicApi/purchase-invoice/acceptRejectPurchaseInvoice",
                "{\"invoiceId\":%d,\"accepted\":true,\"comment\":\"ipak\"}".formatted(toTrader.purchaseId()));
            assertThat(accepted.status()).as("a rejection by the deadline may still be turned").isEqualTo(200);
            sandbox.awaitSales(toTrader.salesId(), "Approved");
        }
    }

    @Test
    void aServerThatWasDownForWeeksRemindsBeforeItRejects() {
        try (Sandbox sandbox = Sandbox.start(Map.of("TEFTER_SEF_ACCEPT_AFTER_AUTO_REJECT", "false"))) {
            Sent sent = sandbox.delivered();
            sandbox.server().time().advance(Duration.ofDays(40));
            sandbox.awaitPurchase(sent.purchaseId(), "ReNotified");
            sandbox.server().time().advance(Duration.ofDays(5));
            sandbox.awaitPurchase(sent.purchaseId(), "Rejected");
            assertThat(json(sandbox.client(OTHER_TRADER).post("/api/publicApi/purchase-invoice/acceptRejectPurchaseInvoice",
                "{\"invoiceId\":%d,\"accepted\":true}".formatted(sent.purchaseId()))).get("ErrorCode").stringValue())
            .isEqualTo("InvalidPurchaseStatus");
        }
    }
}
