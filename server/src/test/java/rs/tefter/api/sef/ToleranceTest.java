package rs.tefter.api.sef;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.TestInvoice;

/** An upload as clients of the state's system really send it: encodings, envelopes, forms, spellings and ways of HTTP. */
class ToleranceTest {

    private static final String UBL = "/api/publicApi/sales-invoice/ubl";
    private static final String ENVELOPE = "<env:DocumentEnvelope xmlns:env=\"urn:eFaktura:MinFinrs:envelop:schema\"><env:DocumentHeader/>"
        + "<env:DocumentBody>%s</env:DocumentBody></env:DocumentEnvelope>";
    private static Sandbox sandbox;
    private static int calls;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static ContractClient seller() {
        return sandbox.client(TRADER);
    }

    private static String place() {
        return UBL + "?sendToCir=No&requestId=tolerance-" + ++calls;
    }

    private static void taken(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private static void refused(Reply reply, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(json(reply).get("ErrorCode").stringValue()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsTheEncoding(String encoding) {
        String xml = "\uFEFF" + sandbox.invoice().toString().replace("encoding=\"UTF-8\"", "");
        taken(seller().postXml(place(), xml.getBytes(Charset.forName(encoding))));
    }

    @Test
    void aDocumentTypeDeclarationIsRefused() {
        String xml = sandbox.invoice().toString().replaceFirst("\\?>", "?><!DOCTYPE Invoice [<!ENTITY x \"y\">]>");
        refused(seller().postXml(place(), xml.getBytes(StandardCharsets.UTF_8)), "XmlInvalid");
    }

    @Test
    void anEnvelopeIsTakenOffUnlessTheProfileIsStrict() {
        taken(seller().postXml(place(), enveloped(sandbox.invoice())));
        Map<String, String> strict = Map.of("TEFTER_PROFILE", "strict", "TEFTER_SEF_RATE_LIMIT_PER_SECOND", "0",
            "TEFTER_SEF_NIGHT_PAUSE_WINDOW", "off");
        try (Sandbox state = Sandbox.start(strict)) {
            refused(state.client(TRADER).postXml(place(), enveloped(state.invoice())), "UBLUnsupportedDocumentType");
        }
    }

    private static byte[] enveloped(TestInvoice invoice) {
        return ENVELOPE.formatted(invoice.toString().replaceFirst("<\\?xml[^>]*>", "")).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theOnlyPartOfAFormIsTheFileWhateverItsName() {
        taken(seller().postFile(place().replace("/ubl", "/ubl/upload"), "file", sandbox.invoice().bytes()));
        taken(seller().postXml(place().replace("/ubl", "/ubl/upload"), sandbox.invoice().bytes()));
    }

    @Test
    void theFormOf2021TakesAnyTypeOfContent() {
        String place = UBL + "/upload/any-type-";
        taken(seller().with("Content-Type", "application/octet-stream")
            .send("POST", place + "1?sendToCir=No", BodyPublishers.ofByteArray(sandbox.invoice().bytes())));
        taken(seller().send("POST", place + "2?sendToCir=No", BodyPublishers.ofByteArray(sandbox.invoice().bytes())));
        taken(seller().postFile(place + "3?sendToCir=No", "ublFile", sandbox.invoice().bytes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"No", "no", "False", "Auto", "DEFAULT"})
    void everyWordForNotSendingToTheRegisterIsUnderstood(String word) {
        taken(seller().postXml(place().replace("=No", "=" + word), sandbox.invoice().bytes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "auto", "Default"})
    void everyWordForSendingAPublicBuyersInvoiceToTheRegisterIsUnderstood(String word) {
        Reply reply = seller().postXml(place().replace("=No", "=" + word), sandbox.publicInvoice().bytes());
        taken(reply);
        long salesId = json(reply).get("SalesInvoiceId").longValue();
        sandbox.awaitSales(salesId, "Sent");
        assertThat(json(seller().get("/api/publicApi/sales-invoice/" + salesId)).get("CirStatus").stringValue()).isEqualTo("ActiveCir");
    }

    @Test
    void aRequestIdIsAnyTextUpTo200CharactersWithoutTheSpaceAroundIt() {
        byte[] invoice = sandbox.invoice().bytes();
        String longest = "фактура / број 7 " + "ж".repeat(183);
        Reply first = seller().postXml(named(" " + longest + " "), invoice);
        taken(first);
        assertThat(seller().postXml(named(longest), invoice).body()).isEqualTo(first.body());
        refused(seller().postXml(named(longest + "ж"), sandbox.invoice().bytes()), "MaximumLengthString");
        Reply byHeader = seller().with("Idempotency-Key", "in-the-header").postXml(UBL + "?sendToCir=No", sandbox.invoice("HDR-1").bytes());
        taken(byHeader);
        assertThat(seller().postXml(UBL + "?sendToCir=No&requestId=in-the-header", sandbox.invoice("HDR-1").bytes()).body())
            .isEqualTo(byHeader.body());
    }

    private static String named(String requestId) {
        return UBL + "?sendToCir=No&requestId=" + URLEncoder.encode(requestId, StandardCharsets.UTF_8);
    }

    @Test
    void ofAFieldInSeveralSpellingsTheLastIsTaken() {
        Sandbox.Sent sent = sandbox.delivered();
        Reply storno = seller().post("/api/publicApi/sales-invoice/storno",
            "{\"InvoiceId\":1,\"stornoComment\":\"x\",\"INVOICEID\":%d,\"StornoComment\":\"y\"}".formatted(sent.salesId()));
        taken(storno);
        assertThat(json(seller().get("/api/publicApi/sales-invoice/" + sent.salesId())).get("StornoComment").stringValue()).isEqualTo("y");
    }

    @Test
    void everyAcceptGetsJson() {
        for (String accept : new String[] {"text/plain", "application/json", "*/*", "application/xml", "text/xml"}) {
            Reply reply = seller().with("Accept", accept).get("/api/publicApi/getEfakturaVersion");
            assertThat(reply.text()).as(accept).isEqualTo("{\"Version\":\"3.14\"}");
            assertThat(reply.header("Content-Type")).isEqualTo("application/json;charset=utf-8");
        }
    }

    @Test
    void whatTheBackgroundFindsLeavesTheDocumentMistaken() {
        byte[] wrong = sandbox.invoice().with("<cbc:PayableAmount currencyID=\"RSD\">", "<cbc:PayableAmount currencyID=\"RSD\">1").bytes();
        Reply taken = seller().postXml(place() + "&executeValidation=false", wrong);
        taken(taken);
        long salesId = json(taken).get("SalesInvoiceId").longValue();
        sandbox.awaitSales(salesId, "Mistake");
        assertThat(json(seller().get("/api/publicApi/sales-invoice/" + salesId)).get("Comment").stringValue()).contains("BR-CO-16");
    }

    @Test
    void aBodyInChunksAnAnnouncedBodyAndTheSecondVersionOfHttpAreTaken() throws Exception {
        byte[] invoice = sandbox.invoice().bytes();
        for (HttpClient.Version version : HttpClient.Version.values()) {
            try (HttpClient http = HttpClient.newBuilder().version(version).build()) {
                HttpRequest.Builder request = HttpRequest.newBuilder(sandbox.server().uri(UBL + "?sendToCir=No&requestId=ways"))
                    .header("Content-Type", "application/xml").header("ApiKey", key());
                assertThat(http.send(request.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(invoice))).build(),
                    BodyHandlers.ofString()).statusCode()).isEqualTo(200);
                assertThat(http.send(request.POST(BodyPublishers.ofByteArray(invoice)).expectContinue(true).build(),
                    BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void theFirstVersionOfHttpIsTaken() throws IOException {
        byte[] invoice = sandbox.invoice().bytes();
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(("POST " + place() + " HTTP/1.0\r\nApiKey: " + key() + "\r\nContent-Type: application/xml\r\nContent-Length: "
            + invoice.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(invoice);
        try (Socket socket = new Socket(sandbox.server().baseUrl().getHost(), sandbox.server().baseUrl().getPort())) {
            socket.getOutputStream().write(request.toByteArray());
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.").contains(" 200 ")
                .contains("\"SalesInvoiceId\":");
        }
    }

    private static String key() {
        return sandbox.company(TRADER).get("apiKey").stringValue();
    }
}
