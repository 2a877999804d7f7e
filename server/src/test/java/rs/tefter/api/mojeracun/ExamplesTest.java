package rs.tefter.api.mojeracun;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.api.mojeracun.MerFixture.BUYER;
import static rs.tefter.api.mojeracun.MerFixture.SELLER;
import static rs.tefter.api.mojeracun.MerFixture.eventually;
import static rs.tefter.api.mojeracun.MerFixture.file;
import static rs.tefter.api.mojeracun.MerFixture.row;
import static rs.tefter.testing.Sandbox.json;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.contracts.Reply;
import tools.jackson.databind.JsonNode;

/** Who is let in, lists, receiving, stating and acting, letter by letter as live programs expect it. */
class ExamplesTest {

    private static MerFixture fixture;
    private static int numbers;

    private final String number = "4-1-" + ++numbers;

    @BeforeAll
    static void start() {
        fixture = MerFixture.start();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    /** Sends a document of the day; its electronic id as a parameter. */
    private String sent() {
        JsonNode reply = json(fixture.seller("send", file(fixture.invoice(number).toString())));
        assertThat(reply.get("StatusName").stringValue()).isEqualTo("Sent");
        return "\"ElectronicId\":" + reply.get("ElectronicId").asLong();
    }

    private static String number(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    private static String fault(String parameter, String value, String message) {
        return "{\"" + parameter + "\":{\"Value\":\"" + value + "\",\"Messages\":[\"" + message.replace("\"", "\\\"") + "\"]}}";
    }

    /** The members of the only row of a list, in their order. */
    private static String[] members(Reply list) {
        assertThat(json(list).size()).as(list.text()).isOne();
        return row(list).propertyNames().toArray(String[]::new);
    }

    @Test
    void thePingNeedsNobody() {
        assertThat(fixture.client().get("/apis/v2/ping/").text()).isEqualTo("{\"Status\":\"ok\",\"Message\":\"Service is up\"}");
    }

    @Test
    void whoIsNotKnownIsNotLetIn() {
        String caller = fixture.caller(SELLER);
        assertThat(fixture.post("receive", "{" + caller.replace("1083", "1808") + ",\"ElectronicId\":1}").text())
            .isEqualTo(fault("Username", "1808", "Username and password are not valid"));
        assertThat(fixture.post("queryInbox", "{" + caller.replace(SELLER, "999999999") + "}").text())
            .isEqualTo(fault("CompanyId", "", "CompanyId 999999999 not found."));
        assertThat(fixture.post("queryInbox", "{" + caller.replace(SELLER, fixture.sandbox().company(0).get("pib").stringValue()) + "}").text())
            .contains("User: \\\"1083\\\" has no registered rights over company: ");
        assertThat(fixture.post("send", "{" + fixture.reader() + ",\"File\":\"x\"}").text())
            .isEqualTo(fault("Username", "2000", "User \"2000\" does not have sufficient privileges to send eInvoice."));
        assertThat(fixture.post("queryInbox", "{" + fixture.reader() + "}").text()).isEqualTo("[]");
        assertThat(fixture.post("send", "{" + caller.replace("Test-001", "eRa-001") + ",\"File\":\"x\"}").text())
            .isEqualTo(fault("SoftwareId", "", "SoftwareId: \"eRa-001\" is not registered."));
        assertThat(fixture.post("queryOutbox", "{\"Username\":1083}").text()).isEqualTo("""
            {"Password":{"Value":"","Messages":["Password is required."]},"CompanyId":{"Value":"","Messages":["CompanyId is required."]},\
            "SoftwareId":{"Value":"","Messages":["SoftwareId is required."]}}""");
        assertThat(fixture.post("queryInbox", "<q><Username>1808</Username><Password>x</Password><CompanyId>1</CompanyId><SoftwareId>1</SoftwareId></q>")
            .text()).isEqualTo("<?xml version=\"1.0\" encoding=\"utf-8\" ?><ErrorResponse><Username><Value>1808</Value><Messages>"
                + "<Message>Username and password are not valid</Message></Messages></Username></ErrorResponse>");
    }

    @Test
    void whatCannotBeReadIsAFaultOfTheTransport() {
        Reply broken = fixture.post("queryOutbox", "{\"Username\":");
        assertThat(broken.status() + broken.text()).isEqualTo("400{\"Message\":\"The request is invalid.\"}");
        Reply get = fixture.client().get("/apis/v2/queryOutbox");
        assertThat(get.status() + get.text()).isEqualTo("405{\"Message\":\"The requested resource does not support http method 'GET'.\"}");
        Reply nowhere = fixture.client().get("/apis/v2/nowhere");
        assertThat(nowhere.status() + nowhere.text()).isEqualTo("404{\"Message\":\"No HTTP resource was found that matches the request URI.\"}");
    }

    @Test
    void theInboxHasItsMembersInTheirOrder() {
        String id = sent();
        String query = "{\nUsername:1083,\nPassword:\"" + fixture.password() + "\",\nCompanyId:\"100000024\",\nSoftwareId:\"Test-001\",\nStatusId:30,\n"
            + "InvoiceNumber:" + number + "}";
        Reply list = fixture.post("QUERYINBOX", query);
        JsonNode row = row(list);
        assertThat(list.text()).isEqualTo("[{" + id + ",\"DocumentNr\":\"" + number + "\",\"DocumentTypeId\":1,\"DocumentTypeName\":\"Invoice\","
            + "\"StatusId\":30,\"StatusName\":\"Sent\",\"SenderBusinessNumber\":\"110712050\",\"SenderBusinessUnit\":\"\","
            + "\"SenderBusinessName\":\"Docloop doo\",\"Updated\":\"2026-11-20T10:00:00.123\",\"Sent\":\"2026-11-20T10:00:00.123\",\"Delivered\":null,"
            + "\"Imported\":false,\"SalesInvoiceId\":" + row.get("SalesInvoiceId") + ",\"PurchaseInvoiceId\":" + row.get("PurchaseInvoiceId") + "}]");
        JsonNode atTheExchange = json(fixture.seller("queryOutbox", id)).get(0);
        assertThat(atTheExchange.get("SalesInvoiceId")).isEqualTo(row.get("SalesInvoiceId"));
        assertThat(atTheExchange.get("PurchaseInvoiceId")).isEqualTo(row.get("PurchaseInvoiceId"));
        assertThat(fixture.seller("queryInbox", "").text()).isEqualTo("[]");
        assertThat(fixture.seller("queryInbox", "\"StatusId\":\"70\"").text()).isEqualTo(fault("StatusId", "70", "StatusId is not valid. Options 30, 40"));
        assertThat(fixture.post("queryInbox", "<QueryInbox><Username>1083</Username><Password>" + fixture.password()
            + "</Password><CompanyId>110712050</CompanyId><SoftwareId>Test-001</SoftwareId><StatusId>30</StatusId></QueryInbox>").text())
            .isEqualTo("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"no\" ?><InboxDocumentHeaders></InboxDocumentHeaders>");
    }

    @Test
    void theOutboxTakesWhatStandsForNothing() {
        String id = sent();
        String filter = "\"InvoiceNumber\":\"" + number + "\",";
        Reply plain = fixture.seller("queryOutbox", filter
            + "\"ElectronicId\":0,\"StatusId\":0,\"From\":\"0001-01-01T00:00:00\",\"To\":\"0001-01-01T00:00:00\"");
        assertThat(members(plain)).startsWith("ElectronicId", "DocumentNr", "DocumentTypeId", "DocumentTypeName", "StatusId")
            .endsWith("SalesInvoiceId", "PurchaseInvoiceId").hasSize(16);
        assertThat(plain.text()).startsWith("[{" + id);
        Reply byDay = fixture.post("queryOutbox", "{" + fixture.caller(SELLER).replace("CompanyId", "CompanyID") + "," + filter
            + "\"From\":\"2026-11-20\",\"To\":\"2026-11-20\"}");
        assertThat(byDay.text()).isEqualTo(plain.text());
        assertThat(fixture.seller("queryOutbox", filter + "\"From\":\"2026-11-21\"").text()).isEqualTo("[]");
        assertThat(fixture.seller("queryOutbox", filter + "\"InvoiceYear\":2025").text()).isEqualTo("[]");
        assertThat(fixture.seller("queryOutbox", filter + "\"InvoiceYear\":\"2026\"").text()).isEqualTo(plain.text());
        String xml = fixture.post("Accept", "text/xml", "queryOutbox", "{" + fixture.caller(SELLER) + "," + id + "}").text();
        assertThat(xml).startsWith("<?xml version=\"1.0\" encoding=\"utf-8\" ?><OutboxDocumentHeaders><OutboxDocumentHeader><ElectronicId>" + number(id)
            + "</ElectronicId><SalesInvoiceId>").contains("<Delivered />").contains("<RecipientBusinessUnit></RecipientBusinessUnit>");
    }

    @Test
    void pagesGoOnBeforeAnId() {
        String first = sent();
        sent2("4-2-" + numbers);
        Reply before = fixture.seller("queryOutbox", "\"PageSize\":1,\"BeforeElectronicId\":" + (Long.parseLong(number(first)) + 2));
        assertThat(before.header("X-Truncated")).isEqualTo("true");
        Reply next = fixture.seller("queryOutbox", "\"PageSize\":1,\"BeforeElectronicId\":" + row(before).get("ElectronicId").asLong());
        assertThat(next.text()).contains(first);
        Reply none = fixture.seller("queryOutbox", "\"PageSize\":1,\"BeforeElectronicId\":" + MerFixture.FIRST_ID);
        assertThat(none.text()).isEqualTo("[]");
        assertThat(none.header("X-Total-Count")).isEqualTo("0");
    }

    private static void sent2(String other) {
        fixture.seller("send", file(fixture.invoice(other).toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "queryOutbox | \"StatusId\":70 | StatusId | 70 | StatusId is not valid. Options 10, 20, 30, 40, 45, 50",
        "queryDocumentProcessStatusInbox | \"StatusId\":19 | StatusId | 19 | StatusId is not valid. Options 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, "
            + "13, 14, 15, 16, 17, 18, 99",
        "queryInbox | \"From\":\"18.04.2016\" | From | 18.04.2016 | From is not valid. Use YYYY-MM-DD or YYYY-MM-DDThh:mm:ss",
        "queryInbox | \"From\":\"2026-02-30\" | From | 2026-02-30 | From is not valid. Use YYYY-MM-DD or YYYY-MM-DDThh:mm:ss",
        "queryOutbox | \"ElectronicId\":\"abc\" | ElectronicId | abc | ElectronicId is not valid.",
        "queryInbox | \"Filter\":\"x\" | Filter | x | Filter is not valid. Options Undelivered",
        "queryOutbox | \"PageSize\":10001 | PageSize | 10001 | PageSize is not valid. Options 1-10000",
        "receive | \"ElectronicId\":546468684 | ElectronicId | 546468684 | Document: 546468684 not found",
        "receive | \"ElectronicId\":0 | ElectronicId | 0 | ElectronicId is required.",
        "receive | \"ElectronicId\":1,\"CompanyBu\":\"Nema\" | CompanyBu | Nema | CompanyBu Nema not found.",
        "documentAction | \"ElectronicId\":1,\"Apply\":\"pay\" | Apply | pay | Apply is not valid. Options resend, cancel, storno, delete",
        "documentAction | \"ElectronicId\":1,\"Apply\":\"resend\" | ElectronicId | 1 | Document: 1 not found",
        "notifyimport/abc | \"X\":1 | ElectronicId | abc | ElectronicId is not valid.",
        "notifyimport/1 | \"ElectronicId\":2 | ElectronicId | 1 | Document: 1 not found"})
    void whatIsWrongIsNamed(String operation, String parameters, String parameter, String value, String message) {
        assertThat(fixture.seller(operation, parameters).text()).isEqualTo(fault(parameter, value, message));
    }

    @Test
    void allThatIsWrongIsNamedTogether() {
        assertThat(json(fixture.seller("queryOutbox", "\"StatusId\":70,\"From\":\"x\",\"To\":\"y\"")).propertyNames())
            .containsExactly("StatusId", "From", "To");
    }

    @Test
    void theRecipientsReceiveDeliversAndTheSendersDoesNot() {
        String id = sent();
        Reply bySender = fixture.seller("receive", id);
        assertThat(row(fixture.seller("queryOutbox", id)).get("StatusId").asInt()).isEqualTo(30);
        Reply byRecipient = fixture.buyer("receive", id.replace(":", ":\"") + "\"");
        assertThat(byRecipient.header("Content-Type")).isEqualTo("text/xml;charset=utf-8");
        assertThat(byRecipient.text()).startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>").isEqualTo(bySender.text());
        assertThat(row(fixture.buyer("queryInbox", id)).get("StatusId").asInt()).isEqualTo(40);
        assertThat(row(fixture.buyer("queryInbox", id)).get("Delivered").stringValue()).isEqualTo("2026-11-20T10:00:00.123");
        eventually(_ -> assertThat(row(fixture.seller("queryOutbox", id)).get("StatusId").asInt()).isEqualTo(40));
        assertThat(fixture.seller("documentAction", id + ",\"Apply\":\"cancel\"").text())
            .isEqualTo(fault("Apply", "cancel", "Action cancel can be applied only on documents in status 30 (Sent)."));
        assertThat(json(fixture.buyer("queryInbox", "\"Filter\":\"undelivered\",\"InvoiceNumber\":\"" + number + "\"")).isEmpty()).isTrue();
    }

    @Test
    void whatIsPutAwayIsGivenOutNoMore() {
        String id = sent();
        long salesId = row(fixture.seller("queryOutbox", id)).get("SalesInvoiceId").asLong();
        fixture.server().database().jdbc().sql("update sales_invoice set archived_at = now() where sales_invoice_id = ?").param(salesId).update();
        assertThat(fixture.seller("receive", id).text())
            .isEqualTo(fault("ElectronicId", number(id), "Document: " + number(id) + " is archived and can not be received via API"));
        assertThat(row(fixture.seller("queryDocumentProcessStatusOutbox", id)).get("DocumentProcessStatusName").stringValue()).isEqualTo("ARCHIVED");
        assertThat(fixture.buyer("receive", id).status()).isEqualTo(200);
    }

    @Test
    void anAcceptanceIsSeenByBothAndHoldsOnce() {
        String id = sent();
        assertThat(fixture.buyer("UpdateDokumentProcessStatus", id + ",\"StatusId\":1").text())
            .isEqualTo(fault("RejectReason", "", "RejectReason is required for StatusId 1."));
        assertThat(fixture.buyer("UpdateDokumentProcessStatus", id + ",\"StatusId\":99").text())
            .isEqualTo(fault("StatusId", "99", "StatusId 99 can not be set via API. Options 0, 1, 2, 3"));
        assertThat(fixture.seller("UpdateDokumentProcessStatus", id + ",\"StatusId\":0").text()).isEqualTo(fault("ElectronicId", number(id),
            "Process status of document: " + number(id) + " can be changed only by its recipient"));
        Reply accepted = fixture.buyer("UpdateDokumentProcessStatus", id + ",\"StatusId\":0");
        assertThat(accepted.text()).isEqualTo("{" + id + ",\"DokumentProcessStatus\":0,\"UpdateDate\":\"2026-11-20T10:00:00.123+01:00\"}");
        assertThat(fixture.buyer("UpdateDokumentProcessStatus", id + ",\"StatusId\":0").text()).isEqualTo(accepted.text());
        assertThat(fixture.buyer("UpdateDokumentProcessStatus", id + ",\"StatusId\":1,\"RejectReason\":\"x\"").text())
            .isEqualTo(fault("StatusId", "1", "Document: " + number(id) + " is already in process status 0 (APPROVED)"));
        eventually(_ -> assertThat(row(fixture.seller("queryDocumentProcessStatusOutbox", id)).get("DocumentProcessStatusId").asInt()).isZero());
        Reply list = fixture.seller("queryDocumentProcessStatusOutbox", id);
        assertThat(members(list)).hasSize(18);
        assertThat(list.text()).contains("\"StatusId\":40,").endsWith("\"DocumentProcessStatusId\":0,\"DocumentProcessStatusName\":\"APPROVED\","
            + "\"AdditionalDokumentStatusId\":15,\"AdditionalDokumentStatusName\":\"Dokument uspešno dostavljen na SEF\",\"RejectReason\":\"\","
            + "\"StornoComment\":\"\"}]");
    }

    @Test
    void aRejectionIsListedWithItsReason() {
        String id = sent();
        fixture.buyer("UpdateDokumentProcessStatus", id + ",\"StatusId\":1,\"RejectReason\":\"Pogrešan iznos\"");
        Reply list = fixture.buyer("queryDocumentProcessStatusInbox", "\"StatusId\":1,\"InvoiceNumber\":\"" + number + "\"");
        assertThat(members(list)[11]).isEqualTo("DocumentProcessStatusId");
        assertThat(list.text()).contains("\"DocumentProcessStatusId\":1,\"DocumentProcessStatusName\":\"REJECTED\"")
            .contains("\"RejectReason\":\"Pogrešan iznos\"");
        eventually(_ -> assertThat(fixture.seller("queryDocumentProcessStatusOutbox", id).text()).contains("\"RejectReason\":\"Pogrešan iznos\""));
    }

    @Test
    void paymentFollowsAcceptance() {
        String id = sent();
        assertThat(fixture.buyer("UpdateDokumentProcessStatus", id + ",\"StatusId\":2").text())
            .isEqualTo(fault("StatusId", "2", "Document: " + number(id) + " is already in process status 6 (NEW)"));
        for (int status : new int[] {0, 3, 2}) {
            assertThat(json(fixture.buyer("UpdateDokumentProcessStatus", id + ",\"StatusId\":" + status)).get("DokumentProcessStatus").asInt())
                .isEqualTo(status);
            eventually(_ -> assertThat(row(fixture.seller("queryDocumentProcessStatusOutbox", id)).get("DocumentProcessStatusId").asInt())
                .isEqualTo(status));
        }
        assertThat(fixture.buyer("UpdateDokumentProcessStatus", id + ",\"StatusId\":3").text())
            .isEqualTo(fault("StatusId", "3", "Document: " + number(id) + " is already in process status 2 (PAYMENT_FULFILLED)"));
    }

    @Test
    void anImportIsNotedOnceForBoth() {
        String id = sent();
        assertThat(Stream.of(1, 2).map(_ -> fixture.buyer("notifyimport/" + number(id), "").text())).allMatch("{\"Status\":\"ok\"}"::equals);
        assertThat(row(fixture.buyer("queryInbox", id)).get("Imported").asBoolean()).isTrue();
        assertThat(row(fixture.buyer("queryInbox", id)).get("StatusId").asInt()).isEqualTo(30);
        eventually(_ -> assertThat(row(fixture.seller("queryDocumentProcessStatusOutbox", id)).get("DocumentProcessStatusId").asInt()).isEqualTo(4));
        assertThat(row(fixture.buyer("queryDocumentProcessStatusInbox", id)).get("DocumentProcessStatusId").asInt()).isEqualTo(4);
        assertThat(fixture.seller("notifyimport/" + number(id), "").header("X-Tefter-Code")).isEqualTo("NOT_FOUND");
    }

    @Test
    void aDocumentThatIsTakenBackCannotBeReceived() {
        String id = sent();
        Reply canceled = fixture.seller("documentAction", id + ",\"Apply\":\"cancel\",\"CancelReason\":\"greška\"");
        assertThat(canceled.text()).startsWith("{" + id).contains("\"StatusId\":45,\"StatusName\":\"Canceled\"");
        eventually(_ -> assertThat(fixture.buyer("receive", id).text())
            .isEqualTo(fault("ElectronicId", number(id), "Document: " + number(id) + " is canceled and can no longer be downloaded")));
        assertThat(fixture.seller("documentAction", id + ",\"Apply\":\"resend\"").text()).isEqualTo(fault("Apply", "resend",
            "Action resend can be applied only on documents in status 30 (Sent) or 50 (Unsuccessful)."));
        assertThat(row(fixture.buyer("queryDocumentProcessStatusInbox", id)).get("StornoComment").stringValue()).isEqualTo("greška");
    }

    @Test
    void whatIsAnnouncedAgainStaysWhereItIs() {
        String id = sent();
        eventually(_ -> assertThat(mails()).isEqualTo(1));
        Reply resent = fixture.seller("documentAction", id + ",\"Apply\":\"resend\"");
        assertThat(resent.text()).startsWith("{" + id + ",").contains("\"StatusId\":30,\"StatusName\":\"Sent\"");
        assertThat(resent.text()).isEqualTo(json(fixture.seller("queryOutbox", id)).get(0).toString());
        eventually(_ -> assertThat(mails()).isEqualTo(2));
    }

    private int mails() {
        return fixture.server().database().jdbc().sql("select count(*) from caught_mail where subject like ?").param("%" + number + " od%")
            .query(Integer.class).single();
    }

    @Test
    void actionsNeedTheirStatus() {
        String id = sent();
        assertThat(fixture.seller("documentAction", id + ",\"Apply\":\"storno\"").text()).isEqualTo(fault("Apply", "storno",
            "Action storno can be applied only on documents whose sales invoice is in status Approved."));
        assertThat(fixture.seller("documentAction", id + ",\"Apply\":\"delete\"").text()).isEqualTo(fault("Apply", "delete",
            "Action delete can be applied only on documents whose sales invoice is in status Draft or New."));
        assertThat(fixture.buyer("documentAction", id + ",\"Apply\":\"cancel\"").header("X-Tefter-Code")).isEqualTo("NOT_FOUND");
        fixture.buyer("UpdateDokumentProcessStatus", id + ",\"StatusId\":0");
        eventually(_ -> assertThat(fixture.seller("documentAction", id + ",\"Apply\":\"STORNO\",\"StornoComment\":\"Povrat\"").text()).startsWith("{" + id));
        assertThat(fixture.seller("queryDocumentProcessStatusOutbox", id).text()).contains("\"DocumentProcessStatusId\":14,"
            + "\"DocumentProcessStatusName\":\"STORNO\"").contains("\"StornoComment\":\"Povrat\"");
        eventually(_ -> assertThat(fixture.buyer("queryDocumentProcessStatusInbox", id).text()).contains("\"StornoComment\":\"Povrat\""));
    }

    @Test
    void thirdPartiesSeeNothing() {
        String id = sent();
        JsonNode stranger = fixture.sandbox().company(0).get("mojEracun");
        String caller = "{\"Username\":" + stranger.get("username").stringValue() + ",\"Password\":\"" + stranger.get("password").stringValue()
            + "\",\"CompanyId\":\"" + fixture.sandbox().company(0).get("pib").stringValue() + "\",\"SoftwareId\":\"Tefter-001\"," + id;
        for (String operation : new String[] {"queryInbox", "queryOutbox", "queryDocumentProcessStatusInbox", "queryDocumentProcessStatusOutbox"}) {
            assertThat(fixture.post(operation, caller + "}").text()).isEqualTo("[]");
        }
        for (String more : new String[] {"receive ", "UpdateDokumentProcessStatus ,\"StatusId\":0", "documentAction ,\"Apply\":\"cancel\""}) {
            String[] parts = more.split(" ", 2);
            assertThat(fixture.post(parts[0], caller + parts[1] + "}").text())
                .isEqualTo(fault("ElectronicId", number(id), "Document: " + number(id) + " not found"));
        }
        assertThat(fixture.post("notifyimport/" + number(id), caller + "}").header("X-Tefter-Code")).isEqualTo("NOT_FOUND");
        assertThat(fixture.post("queryInbox", "{" + fixture.caller(BUYER) + "," + id + "}").text()).contains("\"StatusId\":30");
    }
}
