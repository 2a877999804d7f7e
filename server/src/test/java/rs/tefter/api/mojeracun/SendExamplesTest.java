package rs.tefter.api.mojeracun;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.api.mojeracun.MerFixture.SELLER;
import static rs.tefter.api.mojeracun.MerFixture.file;
import static rs.tefter.testing.Sandbox.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.Reply;
import rs.tefter.signing.SignatureVerifier;
import rs.tefter.signing.Verification;
import rs.tefter.ubl.Limits;
import tools.jackson.databind.JsonNode;

/** Sending, letter by letter as live programs expect it. */
class SendExamplesTest {

    private static final String SENT = """
        {"ElectronicId":%d,"DocumentNr":"%s","DocumentTypeId":1,"DocumentTypeName":"Invoice","StatusId":30,"StatusName":"Sent",\
        "SenderBusinessNumber":"110712050","SenderBusinessUnit":"","SenderBusinessName":"Docloop doo","RecipientBusinessNumber":"100000024",\
        "RecipientBusinessUnit":"","RecipientBusinessName":"Kupac doo","Created":"2026-11-20T10:00:00.123+01:00",\
        "Sent":"2026-11-20T10:00:00.123+01:00","Modified":"2026-11-20T10:00:00.123+01:00","Delivered":null}""";
    private static final String DUPLICATE = """
        {"ValidationError":{"Value":"%2$s","Messages":["Document %2$s has already been sent. ElectronicId: %1$d"],"DuplicateOf":%1$d}}""";

    private static MerFixture fixture;
    private static int numbers;

    private final String number = "3-1-" + ++numbers;
    private final String invoice = fixture.invoice(number).toString();
    /** What the next document that is sent will be called. */
    private final long next = nextId();

    @BeforeAll
    static void start() {
        fixture = MerFixture.start();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @AfterEach
    void switchOff() {
        fixture.switches(false, false);
    }

    private static long nextId() {
        JsonNode newest = json(fixture.seller("queryOutbox", "\"BeforeElectronicId\":999999999,\"PageSize\":1"));
        return newest.isEmpty() ? MerFixture.FIRST_ID : newest.get(0).get("ElectronicId").asLong() + 1;
    }

    private String sent(long id) {
        return SENT.formatted(id, number);
    }

    private Reply send(String document) {
        return fixture.seller("send", file(document));
    }

    private static String id(long electronicId) {
        return "\"ElectronicId\":" + electronicId;
    }

    private String process() {
        return fixture.seller("queryDocumentProcessStatusOutbox", id(next)).text();
    }

    @Test
    void aDocumentThatIsRefusedTakesNoNumberAndOneThatIsSentCannotBeSentAgain() {
        Reply nameless = send(invoice.replace("<cbc:RegistrationName>Kupac doo</cbc:RegistrationName>", ""));
        assertThat(nameless.text()).startsWith("{\"ValidationError\":{\"Value\":\"" + number + "\",\"Messages\":[\"[BR-07] ");
        assertThat(nameless.header("X-Tefter-Code")).isEqualTo("VALIDATION");
        Reply sent = send(invoice);
        assertThat(sent.text()).isEqualTo(sent(next));
        assertThat(sent.header("Content-Type").replace(" ", "")).isEqualTo("application/json;charset=utf-8");
        Reply again = send(invoice);
        assertThat(again.text()).isEqualTo(DUPLICATE.formatted(next, number));
        assertThat(again.header("X-Tefter-Code")).isEqualTo("DUPLICATE");
    }

    @Test
    void aRepeatedKeyGetsTheFirstReplyToTheByte() {
        String body = "{" + fixture.caller(SELLER) + "," + file(invoice) + "}";
        Reply first = fixture.post("Idempotency-Key", "k1", "send", body);
        Reply second = fixture.post("Idempotency-Key", "k1", "SEND/", body.replace("\"Username\"", "\"username\""));
        assertThat(first.text()).isEqualTo(sent(next));
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(fixture.seller("queryOutbox", "\"InvoiceNumber\":\"" + number + "\"").text()).containsOnlyOnce("ElectronicId");
        String other = body.replace(">" + number + "<", ">another<");
        assertThat(fixture.post("Idempotency-Key", "k1", "send", other).text()).isEqualTo("""
            {"IdempotencyKey":{"Value":"k1","Messages":["Idempotency-Key was already used with a different request."]}}""");
        assertThat(fixture.post("Idempotency-Key", "k1", "send", other.replace(fixture.password(), "")).text()).startsWith("{\"Password\":");
        assertThat(fixture.post("Idempotency-Key", "k".repeat(201), "send", other).header("X-Tefter-Code")).isEqualTo("IDEMPOTENCY_KEY");
    }

    @Test
    void inXmlTheReplyHasTheMembersOfTheManual() {
        Reply reply = fixture.post("Accept", "application/xml", "send", "{" + fixture.caller(SELLER) + "," + file(invoice) + "}");
        assertThat(reply.header("Content-Type").replace(" ", "")).isEqualTo("application/xml;charset=utf-8");
        assertThat(reply.text()).isEqualTo("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"no\" ?><SendDocumentResponse>"
            + "<ElectronicId>" + next + "</ElectronicId><DocumentNr>" + number + "</DocumentNr><DocumentTypeId>1</DocumentTypeId>"
            + "<DocumentTypeName>Invoice</DocumentTypeName><StatusId>30</StatusId><StatusName>Sent</StatusName>"
            + "<SenderBusinessNumber>110712050</SenderBusinessNumber><SenderBusinessUnit></SenderBusinessUnit>"
            + "<SenderBusinessName>Docloop doo</SenderBusinessName><Sent>2026-11-20T10:00:00.123</Sent><Delivered /></SendDocumentResponse>");
    }

    @Test
    void twentySendsOfOneDocumentMakeOne() throws Exception {
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Future<String>> replies = threads.invokeAll(
                IntStream.range(0, 20).<Callable<String>>mapToObj(_ -> () -> send(invoice).text()).toList());
            List<String> texts = replies.stream().map(Future::resultNow).toList();
            assertThat(texts).filteredOn(sent(next)::equals).hasSize(1);
            assertThat(texts).filteredOn(DUPLICATE.formatted(next, number)::equals).hasSize(19);
        }
    }

    @Test
    void aHeldDocumentWaitsAndCanBeDeleted() {
        fixture.switches(true, false);
        assertThat(send(invoice).text()).isEqualTo(sent(next).replace("\"StatusId\":30,\"StatusName\":\"Sent\"",
            "\"StatusId\":20,\"StatusName\":\"In validation\""));
        assertThat(fixture.buyer("queryInbox", id(next)).text()).isEqualTo("[]");
        assertThat(fixture.buyer("receive", id(next)).text())
            .isEqualTo("{\"ElectronicId\":{\"Value\":\"" + next + "\",\"Messages\":[\"Document: " + next + " not found\"]}}");
        Reply deleted = fixture.seller("documentAction", id(next) + ",\"Apply\":\"delete\"");
        assertThat(deleted.text()).contains("\"StatusId\":20").contains("\"Sent\":null");
        assertThat(fixture.seller("queryOutbox", "\"InvoiceNumber\":\"" + number + "\"").text()).isEqualTo("[]");
        assertThat(process()).contains("\"DELETED\"");
        fixture.switches(false, false);
        assertThat(send(invoice).text()).isEqualTo(sent(next + 1));
    }

    @Test
    void whatIsHeldIsSentWhenItIsReleased() {
        fixture.switches(true, false);
        send(invoice);
        fixture.switches(false, false);
        MerFixture.eventually(_ -> assertThat(fixture.seller("queryOutbox", id(next)).text()).contains("\"StatusId\":30"));
        assertThat(fixture.buyer("queryInbox", id(next)).text()).contains(id(next));
    }

    @Test
    void aRefusedDocumentCanBeSentAgainUnderItsNumber() {
        fixture.switches(false, true);
        assertThat(send(invoice).text()).startsWith(sent(next).substring(0, sent(next).indexOf("\"StatusId\"")))
            .contains("\"StatusId\":50,\"StatusName\":\"Unsuccessful\"");
        assertThat(process()).contains("\"DocumentProcessStatusId\":9,\"DocumentProcessStatusName\":\"MISTAKE\",\"AdditionalDokumentStatusId\":50,"
            + "\"AdditionalDokumentStatusName\":\"SEF je odbio dokument: SandboxRefused Refused by sandbox switch\"");
        fixture.switches(false, false);
        assertThat(fixture.seller("documentAction", id(next) + ",\"Apply\":\"Resend\"").text())
            .startsWith("{" + id(next) + ",").contains("\"StatusId\":30");
        assertThat(process()).contains("\"AdditionalDokumentStatusId\":15,");
    }

    @Test
    void aDocumentInAnEnvelopeIsHandedOverInIt() {
        String envelope = "<?xml version=\"1.0\" encoding=\"windows-1250\"?>\n<o:OutgoingInvoicesData "
            + "xmlns:o=\"http://fina.hr/eracun/erp/OutgoingInvoicesData/v3.2\"><o:Header/><o:OutgoingInvoice><o:InvoiceEnvelope>\n"
            + invoice.replaceFirst("<\\?xml[^>]*\\?>\\s*", "") + "</o:InvoiceEnvelope></o:OutgoingInvoice></o:OutgoingInvoicesData>";
        assertThat(send(envelope).text()).isEqualTo(sent(next));
        assertThat(fixture.buyer("receive", id(next)).text()).startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
            .contains("<o:OutgoingInvoice>").contains(">" + number + "<").endsWith("</o:OutgoingInvoicesData>");
        assertThat(new SignatureVerifier(Limits.DEFAULT).verify(fixture.seller("receive", id(next)).body())).isInstanceOf(Verification.Passed.class);
    }

    @Test
    void whatDoesNotBelongIsRefusedWithAllThatIsWrong() {
        assertThat(send(invoice.replace("schemeID=\"9948\">110712050", "schemeID=\"9948\">106006802")).text())
            .isEqualTo("{\"ValidationError\":{\"Value\":\"" + number
                + "\",\"Messages\":[\"Sender 106006802 in document does not match CompanyId 110712050.\"]}}");
        assertThat(send(invoice.replace("schemeID=\"9948\">100000024", "schemeID=\"9948\">123456789")).text())
            .contains("\"Recipient 123456789 not found.\"");
        assertThat(send("<Order xmlns=\"urn:x\"/>").text()).contains("\"Unsupported document root: Order\"");
        assertThat(send("no document").text()).contains("\"Unsupported document root: \"");
        assertThat(send("<Invoice><a></Invoice>").text()).contains("ValidationError").contains("TEF-L0");
        String named = invoice.replace("schemeID=\"9948\">100000024</cbc:EndpointID>", "schemeID=\"9948\">100000024</cbc:EndpointID>"
            + "<cac:PartyIdentification><cbc:ID>9948:100000024::HR99:Nabavka</cbc:ID></cac:PartyIdentification>");
        assertThat(send(named).text()).contains("\"Business unit Nabavka of recipient 100000024 not found.\"");
        assertThat(fixture.seller("send", file(invoice) + ",\"SendToCir\":\"maybe\"").text()).startsWith("{\"SendToCir\":{\"Value\":\"maybe\"");
        assertThat(send(invoice).text()).isEqualTo(sent(next));
    }

    @Test
    void whatIsReceivedBearsASealThatHolds() {
        send(invoice);
        byte[] received = fixture.buyer("receive", id(next)).body();
        assertThat(new SignatureVerifier(Limits.DEFAULT).verify(received)).isInstanceOf(Verification.Passed.class);
        assertThat(fixture.seller("receive", id(next)).body()).isEqualTo(received);
        assertThat(fixture.server().database().jdbc().sql("select signed from purchase_invoice order by sales_invoice_id desc limit 1")
            .query(Boolean.class).single()).isTrue();
    }

    @Test
    void theBytesThatWereReceivedAreKept() {
        String odd = "<?xml version=\"1.0\"  encoding='UTF-8' ?>\n" + invoice.replaceFirst("<\\?xml[^>]*\\?>", "");
        send(odd);
        assertThat(fixture.buyer("receive", id(next)).text()).startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        assertThat(fixture.server().database().jdbc().sql("select received_length from upload order by sales_invoice_id desc limit 1")
            .query(Integer.class).single()).isEqualTo(odd.getBytes(StandardCharsets.UTF_8).length);
    }
}
