package rs.tefter.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.Sandbox.Sent;

class ReverseChargesTest {

    @Test
    void aPeriodHoldsWhatWasSuppliedInItAndIsOwed() {
        try (Sandbox sandbox = Sandbox.start()) {
            Sent sent = sandbox.send(sandbox.reverseChargeInvoice(), "ae");
            sandbox.awaitSales(sent.salesId(), "Sent");
            ContractClient buyer = sandbox.client(OTHER_TRADER);
            buyer.post("/api/publicApi/purchase-invoice/vatReverseCharge",
                "{\"purchaseInvoiceId\":%d,\"vatAmount\":200.10}".formatted(sent.purchaseId()));
            PurchaseStore store = new PurchaseStore(sandbox.server().database().dataSource(), sandbox.server().time());
            long buyerId = sandbox.server().database().jdbc()
                .sql("select company_id from purchase_invoice where purchase_invoice_id = ?").param(sent.purchaseId()).query(Long.class).single();
            LocalDate today = sandbox.server().time().today();
            assertThat(store.reverseCharges(buyerId, today, today)).singleElement().satisfies(charge -> {
                assertThat(charge.purchaseInvoiceId()).isEqualTo(sent.purchaseId());
                assertThat(charge.suppliedOn()).isEqualTo(today);
                assertThat(charge.vatAmount()).isEqualByComparingTo("200.10");
            });
            assertThat(store.reverseCharges(buyerId, today.plusDays(1), today.plusDays(30))).isEmpty();
            assertThat(store.reverseCharges(buyerId + 1, today, today)).isEmpty();
            buyer.post("/api/publicApi/purchase-invoice/acceptRejectPurchaseInvoice",
                "{\"invoiceId\":%d,\"accepted\":false,\"comment\":\"x\"}".formatted(sent.purchaseId()));
            assertThat(json(buyer.get("/api/publicApi/purchase-invoice/" + sent.purchaseId())).get("Status").stringValue()).isEqualTo("Rejected");
            assertThat(store.reverseCharges(buyerId, today, today)).isEmpty();
        }
    }
}
