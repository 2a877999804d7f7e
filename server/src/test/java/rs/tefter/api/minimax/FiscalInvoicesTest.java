package rs.tefter.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rs.tefter.contracts.Coverage;
import rs.tefter.testing.FreePort;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;

/** Invoices paid on the spot: one receipt and one number each, whatever happens between the two. */
class FiscalInvoicesTest {

    /** With 22 percent for the label of the first organisation, which came from a country that has this rate. */
    private static final String GROUPS = """
        [{"validFrom":"2022-05-01T00:00:00+02:00","groupId":1,"taxCategories":[{"name":"О-ПДВ","categoryType":0,"orderId":1,
           "taxRates":[{"rate":22,"label":"Ђ"},{"rate":10,"label":"Е"}]}]}]""";

    private static final AtomicInteger YEARS = new AtomicInteger(2000);

    private static TestServer server;
    private static Sandbox sandbox;
    private static Accounting seed;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Path groups = Files.writeString(folder.resolve("groups.json"), GROUPS);
        server = TestServer.start(Map.of("TEFTER_PFR_SANDBOX_TAX_GROUPS", groups.toString(), "TEFTER_PFR_SANDBOX_MARK_JOURNAL", "none",
            "TEFTER_ESIR_LOOK_UP_GAP", "100ms"));
        sandbox = Sandbox.over(server, new Coverage());
        seed = SeedOrganisation.in(server, Sandbox.TRADER);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void renew() {
        workbench("reset", "{}");
        workbench("card", "{\"present\":true}");
        pin();
    }

    @Test
    void theSecondPublishedExampleGetsItsReceipt() {
        long id = seed.post("/issuedinvoices", SeedOrganisation.text("second-request.json")).id();
        assertThat(seed.act(id, "issue").text()).isEqualTo("[]");
        JsonNode invoice = seed.read(id);
        assertThat(invoice.get("InvoiceNumber").longValue()).isEqualTo(1);
        assertThat(invoice.get("Numbering").stringValue()).isEqualTo("FK");
        assertThat(invoice.get("PaymentReference").stringValue()).isEqualTo("97 82-FK2015000001");
        JsonNode fiscal = fiscal(id);
        String pfrNumber = fiscal.get("PfrNumber").stringValue();
        assertThat(pfrNumber).matches("[A-Za-z0-9]{8}-[A-Za-z0-9]{8}-\\d+");
        JsonNode journal = journal(invoice);
        assertThat(journal.get("Description").stringValue()).isEqualTo("PFR " + pfrNumber);
        assertThat(journal.get("FileName").stringValue()).isEqualTo(pfrNumber + ".txt");
        assertThat(new String(Base64.getDecoder().decode(journal.get("AttachmentData").stringValue()), StandardCharsets.UTF_8))
            .contains("29,66", "3,66", "26,00", "Ana Anić", "Готовина");
        assertThat(seed.act(id, "issueCancellation").text())
            .isEqualTo("[{\"Message\":\"Gotovinski račun se ne može otkazati.\",\"PropertyName\":\"PaymentType\"}]");
    }

    @Test
    void aRateThatTheProcessorDoesNotHaveIsNotSigned() {
        CashShop shop = CashShop.of(server, Sandbox.OTHER_TRADER);
        Accounting other = shop.accounting();
        long id = shop.draft();
        assertThat(other.act(id, "issue").text()).isEqualTo("[{\"Message\":\"Stopa 20% se ne slaže sa poreskom oznakom Ђ (22%).\","
            + "\"PropertyName\":\"IssuedInvoiceRows[0].VatRate\"},{\"Message\":\"Stopa 20% se ne slaže sa poreskom oznakom Ђ (22%).\","
            + "\"PropertyName\":\"IssuedInvoiceRows[1].VatRate\"}]");
        assertThat(other.read(id).get("Status").stringValue()).isEqualTo("O");
        assertThat(other.read(id).get("InvoiceNumber").isNull()).isTrue();
    }

    @Test
    void aCreditNoteOfACashInvoiceRefundsIt() {
        long sale = draft("");
        seed.act(sale, "issue");
        long note = seed.act(sale, "copytocreditnote").id();
        assertThat(seed.read(note).get("PaymentType").stringValue()).isEqualTo("G");
        assertThat(seed.act(note, "issue").text()).isEqualTo("[]");
        assertThat(fiscal(note).get("Counter").stringValue()).endsWith("ПР");
        long again = seed.act(sale, "copyToReverse").id();
        assertThat(seed.act(again, "issue").status()).as("there is nothing left to refund").isEqualTo(400);
        assertThat(seed.read(again).get("Status").stringValue()).isEqualTo("O");
    }

    @Test
    void anAnswerThatIsLostAfterSigningMakesOneReceiptAndOneNumber() {
        workbench("faults", "{\"dropReplyAfterSign\":1}");
        long id = draft("");
        assertThat(seed.act(id, "issue").text()).isEqualTo("[]");
        assertThat(signed()).isEqualTo(1);
        assertThat(seed.read(id).get("InvoiceNumber").longValue()).isEqualTo(1);
    }

    @Test
    void aProcessorThatIsNotThereLeavesTheDraftAsItWas() {
        long id = draft("");
        JsonNode before = seed.read(id);
        String client = "/v2/clients/" + sandbox.company(Sandbox.TRADER).at("/badi/clientId").stringValue();
        sandbox.register(Sandbox.TRADER).patch(client, "{\"baseUrl\":\"http://127.0.0.1:" + FreePort.find() + "/pfr\"}");
        Accounting.Answer refused = seed.act(id, "issue");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(seed.read(id)).isEqualTo(before);
        sandbox.register(Sandbox.TRADER).patch(client, "{\"baseUrl\":\"" + server.baseUrl() + "/pfr\"}");
        assertThat(seed.act(id, "issue").text()).isEqualTo("[]");
        assertThat(seed.read(id).get("InvoiceNumber").longValue()).isEqualTo(1);
    }

    @Test
    void whatTheProcessorRefusesIsSaidByItsCode() {
        workbench("faults", "{\"bareCode\":\"2310\"}");
        long id = draft("");
        assertThat(seed.act(id, "issue").text())
            .isEqualTo("[{\"Message\":\"Fiskalni procesor je odbio račun (2310)\",\"PropertyName\":null}]");
        assertThat(seed.put("/issuedinvoices/" + id, example("").replace("\"Notes\":null", "\"Notes\":\"ponovo\"")).status()).isEqualTo(200);
        workbench("faults", "{}");
        assertThat(seed.act(id, "issue").text()).as("changed and asked for anew").isEqualTo("[]");
    }

    @Test
    void whatAReceiptNeedsIsAskedForAtTheIssue() {
        refused(example("").replace("\"PaymentType\":\"G\"", "\"PaymentType\":null"), "Podatak PaymentType je obavezan.", "PaymentType");
        refused(example("").replaceFirst("\"Employee\":\\{[^}]*}", "\"Employee\":null"), "Podatak Employee je obavezan.", "Employee");
        refused(example("").replace("11846", "11845"), "Podatak DocumentNumbering je obavezan.", "DocumentNumbering");
        String inAnotherWay = example("").replace("11846", "11845").replace("\"PaymentType\":\"G\"", "\"PaymentType\":\"D\"");
        long other = seed.post("/issuedinvoices", inAnotherWay).id();
        assertThat(seed.act(other, "issue").text()).as("paid in another way, without a receipt").isEqualTo("[]");
        assertThat(fiscal(other).isNull()).isTrue();
    }

    private static void refused(String draft, String message, String member) {
        long id = seed.post("/issuedinvoices", draft).id();
        assertThat(seed.act(id, "issue").text()).isEqualTo("[{\"Message\":\"" + message + "\",\"PropertyName\":\"" + member + "\"}]");
    }

    @Test
    void paymentsMakeUpTheWhole() {
        String methods = "\"IssuedInvoicePaymentMethods\":[{\"PaymentMethod\":{\"ID\":2},\"Amount\":%s},"
            + "{\"PaymentMethod\":{\"ID\":4},\"Amount\":9.66}],";
        refused(example(methods.formatted("19")), "Vrednost \\\"28.66\\\" nije dozvoljena za IssuedInvoicePaymentMethods.",
            "IssuedInvoicePaymentMethods");
        long id = draft(methods.formatted("20"));
        assertThat(seed.act(id, "issue").text()).isEqualTo("[]");
        JsonNode journal = journal(seed.read(id));
        assertThat(new String(Base64.getDecoder().decode(journal.get("AttachmentData").stringValue()), StandardCharsets.UTF_8))
            .contains("Готовина", "20,00", "Платна картица", "9,66");
    }

    private static long draft(String members) {
        return seed.post("/issuedinvoices", example(members)).id();
    }

    /** The second published example in a year of its own, so that its number is the first. */
    private static String example(String members) {
        return SeedOrganisation.text("second-request.json").replace("2015-", YEARS.incrementAndGet() + "-")
            .replace("\"IssuedInvoiceRows\":", members + "\"IssuedInvoiceRows\":");
    }

    private static JsonNode fiscal(long id) {
        return seed.get("/issuedinvoices/" + id + "/status").json().get("Tefter").get("Fiscal");
    }

    private static JsonNode journal(JsonNode invoice) {
        String files = "/documents/" + invoice.get("Document").get("ID") + "/attachments";
        return seed.get(files).json().valueStream().filter(file -> file.get("MimeType").stringValue().equals("text/plain")).findFirst().orElseThrow();
    }

    private static void workbench(String act, String body) {
        sandbox.anonymous().post("/pfr/sandbox/" + act, body);
    }

    private static void pin() {
        String client = sandbox.company(Sandbox.TRADER).at("/badi/clientId").stringValue();
        assertThat(sandbox.register(Sandbox.TRADER).post("/v2/clients/" + client + "/pin", "{\"pin\":\"1234\"}").status()).isEqualTo(200);
    }

    private static long signed() {
        JsonNode number = Sandbox.json(sandbox.anonymous().get("/pfr/api/v3/status")).get("lastInvoiceNumber");
        return number.isNull() ? 0 : Long.parseLong(number.stringValue().replaceFirst(".*-", ""));
    }
}
