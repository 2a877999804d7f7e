package rs.tefter.api.mojeracun;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.THIRD_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;

/** The same invoices at the door of the state's contract and at the intermediary's, and what recipients are told by e-mail. */
class BothDoorsTest {

    private static final String SALES = "/api/publicApi/sales-invoice";
    private static final String PURCHASE = "/api/publicApi/purchase-invoice";

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static Reply call(int company, String operation, String parameters) {
        JsonNode caller = sandbox.company(company).get("mojEracun");
        return sandbox.anonymous().post("/apis/v2/" + operation, "{\"Username\":" + caller.get("username").stringValue() + ",\"Password\":\""
            + caller.get("password").stringValue() + "\",\"CompanyId\":\"" + sandbox.company(company).get("pib").stringValue()
            + "\",\"SoftwareId\":\"" + caller.get("softwareId").stringValue() + "\"," + parameters + "}");
    }

    private static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
    }

    private static JsonNode sent(String number, String more) {
        return json(call(TRADER, "send", MerFixture.file(sandbox.invoice(number).toString()) + more));
    }

    private static JsonNode row(int company, String list, String number) {
        return json(call(company, list, "\"InvoiceNumber\":\"" + number + "\"")).get(0);
    }

    @Test
    void whatIsSentHereIsAcceptedThere() {
        sent("D-1", "");
        JsonNode row = row(OTHER_TRADER, "queryInbox", "D-1");
        String purchaseId = row.get("PurchaseInvoiceId").asString();
        assertThat(json(sandbox.client(OTHER_TRADER).get(PURCHASE + "?invoiceId=" + purchaseId)).get("Status").stringValue()).isEqualTo("New");
        Reply signed = sandbox.client(OTHER_TRADER).get(PURCHASE + "/signature?invoiceId=" + purchaseId);
        assertThat(signed.body()).isEqualTo(call(TRADER, "receive", "\"ElectronicId\":" + row.get("ElectronicId")).body());
        sandbox.client(OTHER_TRADER).post(PURCHASE + "/acceptRejectPurchaseInvoice", "{\"invoiceId\":" + purchaseId + ",\"accepted\":true}");
        assertThat(row(OTHER_TRADER, "queryDocumentProcessStatusInbox", "D-1").get("DocumentProcessStatusName").stringValue()).isEqualTo("APPROVED");
        eventually(() -> {
            JsonNode seen = row(TRADER, "queryDocumentProcessStatusOutbox", "D-1");
            assertThat(seen.get("DocumentProcessStatusName").stringValue()).isEqualTo("APPROVED");
            assertThat(seen.get("StatusId").asInt()).isEqualTo(40);
        });
    }

    @Test
    void whatIsSentThereIsDecidedHere() {
        Sandbox.Sent sent = sandbox.send(sandbox.invoice("D-2"), "d-2");
        sandbox.awaitSales(sent.salesId(), "Sent");
        JsonNode row = row(OTHER_TRADER, "queryInbox", "D-2");
        assertThat(row.get("SalesInvoiceId").asLong()).isEqualTo(sent.salesId());
        assertThat(row.get("PurchaseInvoiceId").asLong()).isEqualTo(sent.purchaseId());
        String id = "\"ElectronicId\":" + row.get("ElectronicId");
        assertThat(call(OTHER_TRADER, "receive", id).body()).isEqualTo(sandbox.invoice("D-2").bytes());
        sandbox.awaitPurchase(sent.purchaseId(), "Seen");
        call(OTHER_TRADER, "UpdateDokumentProcessStatus", id + ",\"StatusId\":1,\"RejectReason\":\"Nije naručeno\"");
        sandbox.awaitPurchase(sent.purchaseId(), "Rejected");
        sandbox.awaitSales(sent.salesId(), "Rejected");
        eventually(() -> assertThat(row(TRADER, "queryDocumentProcessStatusOutbox", "D-2").get("RejectReason").stringValue()).isEqualTo("Nije naručeno"));
    }

    @Test
    void aHistoryNamesTheContractAndThePersonOfTheOwnCompanyAlone() {
        sent("D-6", "");
        String purchaseId = row(OTHER_TRADER, "queryInbox", "D-6").get("PurchaseInvoiceId").asString();
        sandbox.client(OTHER_TRADER).post(PURCHASE + "/acceptRejectPurchaseInvoice", "{\"invoiceId\":" + purchaseId + ",\"accepted\":true}");
        String seller = sandbox.company(TRADER).at("/user/email").stringValue();
        eventually(() -> assertThat(origins(TRADER, "D-6"))
            .containsExactly("Sending moj-eracun " + seller, "Sent null null", "Approved null null"));
        assertThat(origins(OTHER_TRADER, "D-6")).containsExactly("New null null", "Approved sef null");
    }

    private static List<String> origins(int company, String number) {
        JsonNode history = json(sandbox.client(company).get("/api/v1/invoices/" + globalId(number))).get("history");
        return history.valueStream().map(entry -> entry.get("status").stringValue() + " " + entry.get("contract").asString("null") + " "
            + entry.get("person").asString("null")).toList();
    }

    @Test
    void aStornoHereIsSeenThere() {
        JsonNode sent = sent("D-3", "");
        JsonNode row = row(OTHER_TRADER, "queryInbox", "D-3");
        String id = "\"ElectronicId\":" + sent.get("ElectronicId");
        call(OTHER_TRADER, "UpdateDokumentProcessStatus", id + ",\"StatusId\":0");
        sandbox.awaitSales(row.get("SalesInvoiceId").asLong(), "Approved");
        call(OTHER_TRADER, "UpdateDokumentProcessStatus", id + ",\"StatusId\":2");
        sandbox.awaitSales(row.get("SalesInvoiceId").asLong(), "Paid");
        call(TRADER, "documentAction", id + ",\"Apply\":\"storno\",\"StornoComment\":\"Povrat\"");
        assertThat(json(sandbox.client(TRADER).get(SALES + "?invoiceId=" + row.get("SalesInvoiceId"))).get("Status").stringValue()).isEqualTo("Storno");
        sandbox.awaitPurchase(row.get("PurchaseInvoiceId").asLong(), "Storno");
    }

    @Test
    void whatItsOwnerPutsAwayIsGivenOutNoMore() {
        String id = "\"ElectronicId\":" + sent("D-5", "").get("ElectronicId");
        String archive = "/api/v1/invoices/" + globalId("D-5") + "/archive";
        assertThat(sandbox.client(THIRD_TRADER).post(archive).status()).isEqualTo(404);
        assertThat(call(TRADER, "receive", id).status()).isEqualTo(200);
        assertThat(sandbox.client(TRADER).post(archive).status()).isEqualTo(204);
        assertThat(call(TRADER, "receive", id).header("X-Tefter-Code")).isEqualTo("ARCHIVED");
        assertThat(call(OTHER_TRADER, "receive", id).text()).startsWith("<?xml");
    }

    @Test
    void theRecipientIsToldOnceAndAgainWhenAsked() {
        JsonNode sent = sent("D-4", ",\"HighImportanceReceive\":true");
        eventually(() -> assertThat(mails("D-4")).isEqualTo(1));
        call(TRADER, "documentAction", "\"ElectronicId\":" + sent.get("ElectronicId") + ",\"Apply\":\"resend\"");
        eventually(() -> assertThat(mails("D-4")).isEqualTo(2));
        String source = sandbox.server().database().jdbc().sql("select convert_from(content, 'UTF8') from caught_mail where subject like '%D-4%' limit 1")
            .query(String.class).single();
        eventually(() -> assertThat(json(sandbox.client(TRADER).get("/api/v1/invoices/" + globalId("D-4"))).get("mail").valueStream()
            .map(mail -> mail.get("event").stringValue())).containsExactly("mail-sent", "mail-sent"));
        assertThat(json(sandbox.client(OTHER_TRADER).get("/api/v1/invoices/" + globalId("D-4"))).get("mail")).isEmpty();
        assertThat(source).contains("X-Tefter-ElectronicId: " + sent.get("ElectronicId")).contains("application/pdf");
    }

    private static String globalId(String number) {
        return json(sandbox.client(TRADER).get("/api/v1/invoices?side=sales&number=" + number)).at("/items/0/globUniqId").stringValue();
    }

    private static long mails(String number) {
        Reply caught = sandbox.operator().get("/api/v1/sandbox/mail");
        return json(caught).get("items").valueStream().filter(mail -> mail.get("subject").stringValue().startsWith("Nova e-faktura " + number + " od"))
            .count();
    }
}
