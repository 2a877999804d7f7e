package rs.tefter.api.sef;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.Sandbox.Sent;
import rs.tefter.testing.TestInvoice;

/** Acceptance example 48: the VAT that the receiver calculates itself. */
class ReverseChargeTest {

    private static final String PATH = "/api/publicApi/purchase-invoice/vatReverseCharge";
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static ContractClient buyer() {
        return sandbox.client(OTHER_TRADER);
    }

    private static Sent delivered(TestInvoice invoice, String requestId) {
        Sent sent = sandbox.send(invoice, requestId);
        sandbox.awaitSales(sent.salesId(), "Sent");
        return sent;
    }

    private static Reply charge(ContractClient client, Sent sent, String amount) {
        return client.post(PATH, "{\"purchaseInvoiceId\":%d,\"vatAmount\":%s}".formatted(sent.purchaseId(), amount));
    }

    private static void refused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(json(reply).get("ErrorCode").stringValue()).isEqualTo(code);
    }

    private static Optional<BigDecimal> stored(Sent sent) {
        return sandbox.server().database().jdbc()
            .sql("select reverse_charge_vat from purchase_invoice where purchase_invoice_id = ? and reverse_charge_vat is not null")
            .param(sent.purchaseId()).query(BigDecimal.class).optional();
    }

    @Test
    void theAmountIsKeptWithTheInvoiceAndMayBeChanged() {
        Sent sent = delivered(sandbox.reverseChargeInvoice(), "ae-1");
        Reply reply = charge(buyer(), sent, "50");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
        assertThat(charge(buyer(), sent, "\"200.10\"").status()).isEqualTo(200);
        assertThat(stored(sent).orElseThrow()).isEqualByComparingTo("200.10");
        assertThat(json(buyer().get("/api/publicApi/purchase-invoice/" + sent.purchaseId())).get("Status").stringValue()).isEqualTo("New");
    }

    @Test
    void aRepeatedRequestIsAnsweredAgain() {
        Sent sent = delivered(sandbox.reverseChargeInvoice(), "ae-2");
        String path = PATH + "?requestId=rc-1";
        String body = "{\"PurchaseInvoiceId\":\"%d\",\"VatAmount\":10.0}".formatted(sent.purchaseId());
        assertThat(buyer().post(path, body).header("Idempotency-Replayed")).isEmpty();
        assertThat(buyer().post(path, body.replace("10.0", "10")).header("Idempotency-Replayed")).isEqualTo("true");
        refused(buyer().post(path, body.replace("10.0", "11")), 400, "UBLUploadRequestIdDuplicate");
        assertThat(stored(sent).orElseThrow()).isEqualByComparingTo("10");
    }

    @Test
    void anInvoiceWithoutReverseChargeTakesNoAmount() {
        Sent sent = sandbox.delivered();
        refused(charge(buyer(), sent, "50"), 400, "InvoiceHasNoAEVatCategory");
        assertThat(stored(sent)).isEmpty();
    }

    @Test
    void whatCannotBeReadOrIsNotTheBuyersIsRefused() {
        Sent sent = delivered(sandbox.reverseChargeInvoice(), "ae-3");
        refused(buyer().post(PATH, "{\"vatAmount\":5}"), 400, "InvoiceIdNotDefined");
        refused(buyer().post(PATH, "{\"purchaseInvoiceId\":%d}".formatted(sent.purchaseId())), 400, "SomeOfInputParametarsNotDefined");
        refused(charge(buyer(), sent, "-0.01"), 400, "ValueIsNotInADefinedRange");
        refused(charge(buyer(), sent, "1.005"), 400, "ValueIsNotInADefinedRange");
        refused(charge(buyer(), sent, "1e999999999"), 400, "SomeOfInputParametarsNotDefined");
        refused(charge(sandbox.client(TRADER), sent, "5"), 404, "PurchaseInvoiceNotFound");
        refused(charge(buyer(), new Sent(0, sent.salesId()), "5"), 404, "PurchaseInvoiceNotFound");
        sandbox.client(TRADER).post("/api/publicApi/sales-invoice/storno", "{\"invoiceId\":%d,\"stornoComment\":\"x\"}".formatted(sent.salesId()));
        sandbox.awaitPurchase(sent.purchaseId(), "Storno");
        refused(charge(buyer(), sent, "5"), 400, "InvalidPurchaseStatus");
        assertThat(stored(sent)).isEmpty();
    }
}
