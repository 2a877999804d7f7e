package rs.tefter.api.sef;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.PUBLIC_FUND_USER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Receiver;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.Sandbox.Registered;
import rs.tefter.testing.SignedInvoice;
import rs.tefter.testing.TestInvoice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The signer of a public-procurement contract sees the invoices that name it, and nobody else does. */
class ContractSignerTest {

    private static final String MIRROR = "/api/publicApi/public-purchase-contractor-invoice";
    private static Sandbox sandbox;
    private static ContractClient signer;
    private static ContractClient administrator;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
        Sandbox.Newcomer newcomer = sandbox.newPublicFundUser("999900057", "99900059", "99902");
        signer = newcomer.client();
        administrator = newcomer.administrator();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static TestInvoice naming(String jbkjs) {
        return sandbox.publicInvoice().with("  <cac:InvoicePeriod>",
            "  <cbc:BuyerReference>JN-JBKJS:" + jbkjs + "-nabavka 7</cbc:BuyerReference>\n  <cac:InvoicePeriod>");
    }

    private static Registered mirrored() {
        Registered invoice = sandbox.registered(naming("99902"));
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20))
            .until(() -> signer.get(MIRROR + "?invoiceId=" + invoice.purchaseId()).status() == 200);
        return invoice;
    }

    private static void refused(Reply reply, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(404);
        assertThat(json(reply).get("ErrorCode").stringValue()).isEqualTo(code);
    }

    @Test
    void theSignerSeesWhatTheBuyerSeesAndLeavesNoTrace() {
        Registered invoice = mirrored();
        ContractClient buyer = sandbox.client(PUBLIC_FUND_USER);
        assertThat(signer.get(MIRROR + "/xml?invoiceId=" + invoice.purchaseId()).text())
            .contains("<env:PurchaseInvoiceId>" + invoice.purchaseId() + "</env:PurchaseInvoiceId>");
        assertThat(signer.get(MIRROR + "?invoiceId=" + invoice.purchaseId()).text()).contains("\"Status\":\"New\"")
            .isEqualTo(buyer.get("/api/publicApi/purchase-invoice?invoiceId=" + invoice.purchaseId()).text());
        refused(signer.get(MIRROR + "/signature?invoiceId=" + invoice.purchaseId()), "SignatureNotFound");
        assertThat(json(signer.post(MIRROR + "/ids")).get("PurchaseInvoiceIds").valueStream().map(JsonNode::longValue))
            .contains(invoice.purchaseId());
        assertThat(json(signer.post(MIRROR + "/ids?status=Approved")).get("PurchaseInvoiceIds").valueStream().map(JsonNode::longValue))
            .doesNotContain(invoice.purchaseId());
        refused(signer.get("/api/publicApi/purchase-invoice?invoiceId=" + invoice.purchaseId()), "PurchaseInvoiceNotFound");
    }

    @Test
    void aSignedDocumentReachesTheSignerAsReceived() {
        byte[] signed = SignedInvoice.sign(naming("99902").bytes());
        Reply reply = sandbox.client(TRADER).postXml("/api/publicApi/sales-invoice/ubl?sendToCir=No&requestId=mirror-signed", signed);
        long id = json(reply).get("PurchaseInvoiceId").longValue();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> signer.get(MIRROR + "?invoiceId=" + id).status() == 200);
        assertThat(signer.get(MIRROR + "/signature?invoiceId=" + id).body()).isEqualTo(signed);
    }

    @Test
    void onlyTheOneThatIsNamedSeesIt() {
        Registered invoice = mirrored();
        Registered unnamed = sandbox.registered(sandbox.publicInvoice());
        for (ContractClient other : List.of(sandbox.client(OTHER_TRADER), sandbox.client(TRADER), sandbox.client(PUBLIC_FUND_USER))) {
            refused(other.get(MIRROR + "?invoiceId=" + invoice.purchaseId()), "PurchaseInvoiceNotFound");
            refused(other.get(MIRROR + "/xml?invoiceId=" + invoice.purchaseId()), "PurchaseInvoiceNotFound");
            refused(other.get(MIRROR + "/signature?invoiceId=" + invoice.purchaseId()), "PurchaseInvoiceNotFound");
            assertThat(json(other.post(MIRROR + "/ids")).get("PurchaseInvoiceIds").isEmpty()).isTrue();
        }
        refused(signer.get(MIRROR + "?invoiceId=" + unnamed.purchaseId()), "PurchaseInvoiceNotFound");
        refused(signer.get(MIRROR + "?invoiceId=" + invoice.salesId()), "PurchaseInvoiceNotFound");
    }

    @Test
    void theSignerHearsOfEveryChangeAtItsOwnAddress() throws Exception {
        try (Receiver receiver = Receiver.start()) {
            administrator.put("/api/v1/api-management/endpoints", """
                {"outgoingInvoicesEndpoint":null,"incomingInvoicesEndpoint":null,"incomingInvoicesPPCEndpoint":"%s"}"""
                .formatted(receiver.address("/signer")));
            signer.post("/api/publicApi/subscribe");
            Registered invoice = mirrored();
            sandbox.client(PUBLIC_FUND_USER).post("/api/publicApi/purchase-invoice/acceptRejectPurchaseInvoice",
                "{\"invoiceId\":%d,\"accepted\":true,\"comment\":\"u redu\"}".formatted(invoice.purchaseId()));
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(statuses(receiver, invoice.purchaseId()))
                .containsExactly("New", "Approved"));
            LocalDate day = sandbox.server().time().today();
            assertThat(feed(invoice)).extracting(event -> event.get("side").stringValue()).containsExactly("contractor", "contractor");
            sandbox.server().time().advance(Duration.ofDays(1));
            assertThat(json(signer.post(MIRROR + "/changes?date=" + day)).valueStream()
                .filter(change -> change.get("PurchaseInvoiceId").longValue() == invoice.purchaseId())
                .map(change -> change.get("NewInvoiceStatus").stringValue() + " " + change.get("CirInvoiceId").stringValue()))
                .containsExactly("New " + invoice.cirId(), "Approved " + invoice.cirId());
            assertThat(signer.get(MIRROR + "/changes?date=" + day).text()).isEqualTo("[]");
        }
    }

    private static List<String> statuses(Receiver receiver, long purchaseId) {
        return receiver.requests().stream().flatMap(request -> JsonMapper.shared().readTree(request.body()).valueStream())
            .filter(event -> event.get("PurchaseInvoiceId").longValue() == purchaseId)
            .map(event -> event.get("NewInvoiceStatus").stringValue()).toList();
    }

    private static List<JsonNode> feed(Registered invoice) {
        return json(signer.get("/api/v1/events?after=0&limit=1000&side=contractor")).get("events").valueStream()
            .filter(event -> event.get("data").get("PurchaseInvoiceId").longValue() == invoice.purchaseId()).toList();
    }
}
