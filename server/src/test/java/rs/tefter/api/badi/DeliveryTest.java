package rs.tefter.api.badi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.testing.FreePort;
import rs.tefter.testing.RawPrinter;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.WrittenReceipts;
import rs.tefter.testing.WrittenReceipts.Label;
import tools.jackson.databind.JsonNode;

/** Signed receipts, handed out in each way. */
class DeliveryTest {

    private static final String RECEIPTS = "/v2/fiscalization/receipts/";
    private static final String MARK = "ПЕСАК - ПРОБНИ РАД - НИЈЕ ФИСКАЛНИ РАЧУН";
    private static final Duration SOON = Duration.ofSeconds(60);

    private static Sandbox sandbox;
    private static UUID receipt;

    private final ContractClient register = sandbox.register(TRADER);

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
        receipt = new WrittenReceipts(sandbox, TRADER).signed("ПП", 17, sandbox.server().time().instant(), "Ана",
            List.of(new Label("Ђ", "20", "517.81", "86.30")), Map.of(PaymentType.CASH, "517.81"), "0");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private JsonNode deliver(String wishes) {
        Reply reply = register.post(RECEIPTS + receipt + "/deliver", "{\"receiptDelivery\":" + wishes + "}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return json(reply);
    }

    private void setPrinters(String printers) {
        String client = sandbox.company(TRADER).at("/badi/clientId").stringValue();
        assertThat(register.put("/v2/clients/" + client + "/printers", printers).status()).isEqualTo(200);
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void aReceiptIsShownAsPdfOnBothPapersAndAsAPicture() throws Exception {
        for (String query : List.of("", "?format=80mm", "?format=a4")) {
            assertThat(text(register.get(RECEIPTS + receipt + "/pdf" + query).body())).contains(MARK, "517,81", "Хвала");
        }
        assertThat(register.get(RECEIPTS + "TFTRSBX1-TFTRSBX1-17/pdf").status()).isEqualTo(200);
        byte[] png = register.get(RECEIPTS + receipt + "/png").body();
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isGreaterThan(600);
    }

    @Test
    void aLinkIsValidForTenMinutes() throws Exception {
        String link = deliver("{\"pdf\":true}").get("pdf").stringValue();
        String path = link.substring(sandbox.server().baseUrl().toString().length());
        assertThat(path).matches("/f/[A-Za-z0-9_-]{43}");
        assertThat(text(sandbox.anonymous().get(path).body())).contains("517,81");
        sandbox.server().time().advance(Duration.ofMinutes(10).plusSeconds(1));
        Reply late = sandbox.anonymous().get(path);
        assertThat(late.status()).isEqualTo(410);
        assertThat(json(late).get("code").intValue()).isEqualTo(40090006);
        assertThat(sandbox.anonymous().get("/f/" + "A".repeat(43)).status()).isEqualTo(404);
    }

    @Test
    void thePdfMayComeWithTheReply() throws Exception {
        JsonNode reply = deliver("{\"base64pdf\":true,\"pdfFormat\":\"a4\"}");
        assertThat(text(Base64.getDecoder().decode(reply.get("base64pdf").stringValue()))).contains("517,81");
        assertThat(reply.get("pdf").isNull()).isTrue();
        assertThat(reply.get("delivery").toString()).isEqualTo("{\"base64pdf\":{\"status\":\"done\"}}");
    }

    @Test
    void anEmailHasTheTextTheAddressOfTheCheckAndThePdf() {
        sandbox.client(TRADER).delete("/api/v1/sandbox/mail");
        assertThat(deliver("{\"email\":\"kupac@primer.rs\"}").at("/delivery/email/status").stringValue()).isEqualTo("queued");
        await().atMost(SOON).until(() -> !json(sandbox.client(TRADER).get("/api/v1/sandbox/mail")).get("items").isEmpty());
        String id = json(sandbox.client(TRADER).get("/api/v1/sandbox/mail")).at("/items/0/id").stringValue();
        JsonNode mail = json(sandbox.client(TRADER).get("/api/v1/sandbox/mail/" + id));
        assertThat(mail.get("subject").stringValue()).isEqualTo("Фискални рачун TFTRSBX1-TFTRSBX1-17");
        assertThat(mail.get("to").stringValue()).isEqualTo("kupac@primer.rs");
        assertThat(mail.get("text").stringValue()).contains(WrittenReceipts.JOURNAL).contains(WrittenReceipts.URL);
        assertThat(mail.at("/attachments/0/name").stringValue()).isEqualTo("TFTRSBX1-TFTRSBX1-17.pdf");
    }

    @Test
    void printersGetTheirOwnBytes() {
        try (RawPrinter thermal = new RawPrinter(0); RawPrinter sheets = new RawPrinter(0)) {
            setPrinters("{\"thermalPrinter\":{\"address\":\"" + thermal.address() + "\"},\"a4Printer\":{\"address\":\"" + sheets.address() + "\"}}");
            JsonNode delivery = deliver("{\"thermalPrinter\":true,\"a4Printer\":true}").get("delivery");
            assertThat(delivery.toString()).isEqualTo("{\"thermalPrinter\":{\"status\":\"done\"},\"a4Printer\":{\"status\":\"done\"}}");
            await().atMost(SOON).until(() -> thermal.papers().size() == 1 && sheets.papers().size() == 1);
            assertThat(thermal.papers().getFirst()).startsWith(0x1B, '@');
            assertThat(sheets.papers().getFirst()).startsWith('%', 'P', 'D', 'F');
        }
    }

    @Test
    void aPrinterThatCannotBeReachedIsTriedAgainAndAgain() {
        int port = FreePort.find();
        setPrinters("{\"thermalPrinter\":{\"address\":\"127.0.0.1:" + port + "\",\"codePage\":\"852\"},\"a4Printer\":null}");
        JsonNode status = deliver("{\"thermalPrinter\":true}").at("/delivery/thermalPrinter");
        assertThat(status.get("status").stringValue()).isEqualTo("queued");
        assertThat(status.get("error").stringValue()).isEqualTo("printer 127.0.0.1:" + port + " not reachable");
        try (RawPrinter printer = new RawPrinter(port)) {
            sandbox.server().time().advance(Duration.ofMinutes(1));
            await().atMost(SOON).until(() -> printer.papers().size() == 1);
        }
    }

    @Test
    void withoutAPrinterItIsSaidAndNothingElseSuffers() {
        setPrinters("{}");
        JsonNode delivery = deliver("{\"thermalPrinter\":true,\"base64pdf\":true}").get("delivery");
        assertThat(delivery.at("/base64pdf/status").stringValue()).isEqualTo("done");
        assertThat(delivery.at("/thermalPrinter/status").stringValue()).isEqualTo("failed");
        assertThat(delivery.at("/thermalPrinter/retry").stringValue()).isEqualTo("POST /v2/fiscalization/receipts/" + receipt + "/deliver");
        assertThat(undelivered()).contains(receipt.toString());
        try (RawPrinter printer = new RawPrinter(0)) {
            setPrinters("{\"thermalPrinter\":{\"address\":\"" + printer.address() + "\"}}");
            deliver("{\"thermalPrinter\":true}");
            await().atMost(SOON).until(() -> !undelivered().contains(receipt.toString()));
        }
    }

    private String undelivered() {
        LocalDate today = sandbox.server().time().today();
        Reply found = register.get("/v2/fiscalization/reports/reconciliation?from=" + today.minusDays(1) + "&to=" + today);
        return json(found).get("undelivered").toString();
    }

    @Test
    void nothingWishedIsNothingDone() {
        assertThat(deliver("{\"pdf\":false}").get("delivery").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{}|receiptDelivery is required", "{\"receiptDelivery\":{}}|receiptDelivery is not allowed to be empty",
        "{\"receiptDelivery\":{\"email\":\"kupac\"}}|receiptDelivery.email fails to match the required pattern",
        "{\"receiptDelivery\":{\"pdf\":1}}|receiptDelivery.pdf must be a boolean",
        "{\"receiptDelivery\":{\"fax\":true}}|receiptDelivery.fax is not allowed",
        "{\"receiptDelivery\":{\"pdf\":true,\"pdfFormat\":\"a5\"}}|receiptDelivery.pdfFormat must be one of [80mm, a4]"})
    void wishesThatCannotBeReadAreRefused(String body, String message) {
        Reply reply = register.post(RECEIPTS + receipt + "/deliver", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(json(reply).get("message").stringValue()).isEqualTo(message);
    }

    @Test
    void anotherCompanyGetsNothing() {
        ContractClient other = sandbox.register(OTHER_TRADER);
        for (String path : List.of("/pdf", "/png")) {
            assertThat(other.get(RECEIPTS + receipt + path).status()).isEqualTo(404);
            assertThat(other.get(RECEIPTS + "TFTRSBX1-TFTRSBX1-17" + path).status()).isEqualTo(404);
        }
        assertThat(other.post(RECEIPTS + receipt + "/deliver", "{\"receiptDelivery\":{\"pdf\":true}}").status()).isEqualTo(404);
        String printers = "/v2/clients/" + sandbox.company(TRADER).at("/badi/clientId").stringValue() + "/printers";
        assertThat(other.get(printers).status()).isEqualTo(404);
        assertThat(other.send("PUT", printers, BodyPublishers.ofString("{}")).status()).isEqualTo(404);
    }
}
