package rs.tefter.api.sef;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.Sandbox.Sent;
import rs.tefter.testing.TestInvoice;

/** Acceptance examples 22 to 28: what a buyer asks and does. */
class PurchaseSideTest {

    private static final String PURCHASES = "/api/publicApi/purchase-invoice";
    private static final String DECIDE = PURCHASES + "/acceptRejectPurchaseInvoice";
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

    private static void refused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(json(reply).get("ErrorCode").stringValue()).isEqualTo(code);
    }

    @Test
    void takingTheDocumentCountsAsSeeingIt() {
        Sent sent = sandbox.delivered();
        assertThat(json(buyer().get(PURCHASES + "/" + sent.purchaseId())).get("Status").stringValue()).isEqualTo("New");
        Reply envelope = buyer().get(PURCHASES + "/xml?invoiceId=" + sent.purchaseId());
        assertThat(envelope.status()).isEqualTo(200);
        assertThat(envelope.text()).contains(
            "<env:DocumentEnvelope xmlns:env=\"urn:eFaktura:MinFinrs:envelop:schema\">",
            "<env:SalesInvoiceId>" + sent.salesId() + "</env:SalesInvoiceId>",
            "<env:PurchaseInvoiceId>" + sent.purchaseId() + "</env:PurchaseInvoiceId>", "<env:SendingDate>");
        assertThat(sandbox.purchaseStatus(sent.purchaseId())).isEqualTo("Seen");
        assertThat(buyer().get(PURCHASES + "/" + sent.purchaseId() + "/xml").body()).isEqualTo(envelope.body());
        assertThat(json(buyer().get("/api/v1/events?after=0&limit=1000&side=purchase")).get("events").valueStream()
            .map(event -> event.get("data")).filter(data -> data.get("PurchaseInvoiceId").longValue() == sent.purchaseId())
            .map(data -> data.get("NewInvoiceStatus").stringValue())).containsExactly("New", "Seen");
    }

    @Test
    void theBytesReceivedAreTheBytesReturned() {
        TestInvoice invoice = sandbox.invoice().with("<cac:InvoicePeriod>", "\r\n<!-- ћ -->   <cac:InvoicePeriod>");
        Sent sent = sandbox.send(invoice, "exact-1");
        sandbox.awaitSales(sent.salesId(), "Sent");
        String glob = json(buyer().get(PURCHASES + "/" + sent.purchaseId())).get("GlobUniqId").stringValue();
        assertThat(buyer().get("/api/v1/invoices/" + glob + "/original").body()).isEqualTo(invoice.bytes());
        assertThat(sandbox.client(TRADER).get("/api/v1/invoices/" + glob + "/original").body()).isEqualTo(invoice.bytes());
        String envelope = new String(buyer().get("/api/v1/invoices/" + glob + "/envelope").body(), StandardCharsets.UTF_8);
        assertThat(envelope).contains(invoice.toString().substring(invoice.toString().indexOf("<Invoice ")).strip());
    }

    @Test
    void aSignedDocumentIsReturnedAsReceived() {
        TestInvoice signed = sandbox.invoice().with("  <cbc:CustomizationID>",
            "<ext:UBLExtensions xmlns:ext=\"urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2\">"
            + "<ext:UBLExtension><ext:ExtensionContent><ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:SignedInfo/></ds:Signature>"
            + "</ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions><cbc:CustomizationID>");
        Sent sent = sandbox.send(signed, "signed-1");
        sandbox.awaitSales(sent.salesId(), "Sent");
        assertThat(buyer().get(PURCHASES + "/signature?invoiceId=" + sent.purchaseId()).body()).isEqualTo(signed.bytes());
        assertThat(sandbox.client(TRADER).get("/api/publicApi/sales-invoice/signature?invoiceId=" + sent.salesId()).body()).isEqualTo(signed.bytes());
    }

    @Test
    void aDecisionTravelsBackAndIsMadeOnce() {
        Sent sent = sandbox.delivered();
        refused(buyer().post(DECIDE, "{\"invoiceId\":%d,\"accepted\":false}".formatted(sent.purchaseId())), 400, "CannotRejectInvoiceWithoutComment");
        refused(buyer().post(DECIDE, "{\"invoiceId\":%d}".formatted(sent.purchaseId())), 400, "SomeOfInputParametarsNotDefined");
        refused(buyer().post(DECIDE, "{\"accepted\":true}"), 400, "InvoiceIdNotDefined");
        String accept = "{\"requestId\":\"a%1$d\",\"invoiceId\":%1$d,\"accepted\":true,\"comment\":\"ok\"}".formatted(sent.purchaseId());
        Reply accepted = buyer().post(DECIDE, accept);
        assertThat(accepted.text()).matches("\\{\"Message\":null,\"HttpStatus\":null,"
            + "\"Invoice\":\\{\"InvoiceNumber\":\"N-\\d+\",\"Status\":\"Approved\"\\},\"Success\":true\\}");
        Reply again = buyer().post(DECIDE, accept);
        assertThat(again.body()).isEqualTo(accepted.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        refused(buyer().post(DECIDE, accept.replace("true", "false")), 400, "UBLUploadRequestIdDuplicate");
        refused(buyer().post(DECIDE, "{\"InvoiceId\":\"%d\",\"Accepted\":\"True\",\"Comments\":\"x\"}".formatted(sent.purchaseId())),
            400, "InvalidPurchaseStatus");
        sandbox.awaitSales(sent.salesId(), "Approved");
        assertThat(json(sandbox.client(TRADER).get("/api/publicApi/sales-invoice/" + sent.salesId())).get("Comment").stringValue()).isEqualTo("ok");
    }

    @Test
    void aRejectionCarriesItsReasonToTheSeller() {
        Sent sent = sandbox.delivered();
        Reply rejected = buyer().post(DECIDE,
            "{\"InvoiceId\":\"%d\",\"ACCEPTED\":\"0\",\"comment\":\"pogrešna količina\",\"unknown\":[1]}".formatted(sent.purchaseId()));
        assertThat(rejected.status()).as(rejected.toString()).isEqualTo(200);
        sandbox.awaitSales(sent.salesId(), "Rejected");
        assertThat(json(sandbox.client(TRADER).get("/api/publicApi/sales-invoice/" + sent.salesId())).get("Comment").stringValue())
            .isEqualTo("pogrešna količina");
    }

    @Test
    void aStrangersInvoiceIsUnknown() {
        Sent sent = sandbox.delivered();
        ContractClient stranger = sandbox.client(Sandbox.THIRD_TRADER);
        refused(stranger.get(PURCHASES + "/" + sent.purchaseId()), 404, "PurchaseInvoiceNotFound");
        refused(stranger.get(PURCHASES + "/xml?invoiceId=" + sent.purchaseId()), 404, "PurchaseInvoiceNotFound");
        refused(stranger.post(DECIDE, "{\"invoiceId\":%d,\"accepted\":true}".formatted(sent.purchaseId())), 404, "PurchaseInvoiceNotFound");
        assertThat(sandbox.purchaseStatus(sent.purchaseId())).isEqualTo("New");
    }

    @Test
    void theOverviewShowsWhatLiesInTheMailbox() {
        Sent sent = sandbox.delivered();
        String today = sandbox.server().time().today().toString();
        Reply overview = buyer().get(PURCHASES + "/overview?dateFrom=" + today + "&dateTo=" + today + "&status=New");
        assertThat(json(overview).valueStream().filter(row -> row.get("InvoiceId").longValue() == sent.purchaseId())).singleElement()
            .satisfies(row -> assertThat(row.get("SupplierVatRegistrationNumber").stringValue())
                .isEqualTo(sandbox.company(TRADER).get("pib").stringValue()));
        assertThat(json(buyer().post(PURCHASES + "/ids?status=New")).get("PurchaseInvoiceIds").valueStream().map(id -> id.longValue()))
            .contains(sent.purchaseId());
        refused(buyer().get(PURCHASES + "/overview?dateFrom=" + today), 400, "SearchDateIsNotCorrectlyDefined");
        refused(buyer().post(PURCHASES + "/ids?status=Foo"), 400, "InvalidPurchaseStatus");
    }
}
