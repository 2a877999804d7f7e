package rs.tefter.api.sef;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;

/** The first invoice of a fresh server from its sending to its storno, with the very numbers of the examples. */
class FirstInvoiceTest {

    private static final String SALES = "/api/publicApi/sales-invoice";

    @Test
    void theFirstInvoiceHasTheFirstIdsAndOneSetOfEvents() {
        try (Sandbox sandbox = Sandbox.start()) {
            ContractClient seller = sandbox.client(TRADER);
            ContractClient buyer = sandbox.client(OTHER_TRADER);
            byte[] invoice = sandbox.invoice("T-1").bytes();
            for (int call = 0; call < 2; call++) {
                assertThat(seller.postXml(SALES + "/ubl/upload/r1?sendToCir=No", invoice).text())
                    .isEqualTo("{\"salesInvoiceId\":1000001,\"invoiceId\":5000001,\"purchaseInvoiceId\":5000001}");
            }
            assertThat(seller.with("Tefter-Generation", "2").postXml(SALES + "/ubl/upload/r1?sendToCir=No", invoice).header("Idempotency-Replayed"))
                .isEqualTo("true");
            sandbox.awaitSales(1_000_001, "Sent");
            assertThat(events(seller)).containsExactly("Sending", "Sent");
            JsonNode found = json(seller.get("/api/v1/invoices?side=sales&number=T-1")).get("items");
            assertThat(found).hasSize(1);
            assertThat(found.get(0).get("salesInvoiceId").longValue()).isEqualTo(1_000_001);
            assertThat(found.get(0).get("purchaseInvoiceId").longValue()).isEqualTo(5_000_001);

            assertThat(buyer.post("/api/publicApi/purchase-invoice/acceptRejectPurchaseInvoice",
                "{\"requestId\":\"a1\",\"invoiceId\":5000001,\"accepted\":true,\"comment\":\"ok\"}").text())
                .isEqualTo("{\"Message\":null,\"HttpStatus\":null,\"Invoice\":{\"InvoiceNumber\":\"T-1\",\"Status\":\"Approved\"},\"Success\":true}");
            sandbox.awaitSales(1_000_001, "Approved");
            refused(seller.post(SALES + "/cancel", "{\"invoiceId\":1000001,\"cancelComments\":\"x\"}"), "InvoiceForCancellationNotInSpecificStatus");
            assertThat(json(seller.post(SALES + "/storno", "{\"invoiceId\":1000001,\"stornoComment\":\"x\"}")).get("Status").stringValue())
                .isEqualTo("Storno");
            sandbox.awaitPurchase(5_000_001, "Storno");
            assertThat(events(seller)).containsExactly("Sending", "Sent", "Approved", "Storno");
            assertThat(events(buyer)).containsExactly("New", "Approved", "Storno");
        }
    }

    private static Iterable<String> events(ContractClient client) {
        return json(client.get("/api/v1/events?after=0")).get("events").valueStream()
            .map(event -> event.get("data").get("NewInvoiceStatus").stringValue()).toList();
    }

    private static void refused(Reply reply, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(json(reply).get("ErrorCode").stringValue()).isEqualTo(code);
    }
}
