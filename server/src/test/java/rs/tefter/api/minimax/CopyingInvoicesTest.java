package rs.tefter.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;

class CopyingInvoicesTest {

    private static TestServer server;
    private static Accounting seed;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        seed = SeedOrganisation.in(server, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aCreditNoteTakesEverythingBack() {
        long source = issued("\"DocumentReference\":\"N-17\", \"Notes\":null");
        JsonNode before = seed.read(source);
        Accounting.Answer copied = seed.act(source, "copytocreditnote");
        long id = copied.id();
        assertThat(copied.text()).isEqualTo("{\"Data\":{\"ID\":" + id + ",\"Name\":null,\"ResourceUrl\":\"/api/orgs/1/issuedinvoices/" + id + "\"}}");
        assertThat(copied.header("Location")).isEqualTo(copied.header("URI")).endsWith("/RS/API/api/orgs/1/issuedinvoices/" + id + "?id=" + id);
        JsonNode note = seed.read(id);
        assertThat(row(note, 0).get("Quantity").decimalValue()).isEqualByComparingTo("-3");
        assertThat(row(note, 1).get("Quantity").decimalValue()).isEqualByComparingTo("-2");
        assertThat(row(note, 0).get("Value").decimalValue()).isEqualByComparingTo("-14.73");
        assertThat(row(note, 1).get("Value").decimalValue()).isEqualByComparingTo("-14.75");
        assertThat(note.get("InvoiceValue").decimalValue()).isEqualByComparingTo("-35.97");
        assertThat(note.get("DocumentReference").stringValue()).isEqualTo("2015-" + before.get("InvoiceNumber"));
        assertThat(note.get("OriginalDocumentType").stringValue()).isEqualTo("IV");
        assertThat(note.get("OriginalDocumentDate")).isEqualTo(before.get("DateIssued"));
        assertThat(note.get("IssuedInvoiceReportTemplate").get("ID").longValue()).isEqualTo(448530);
        assertThat(note.get("DateIssued").stringValue()).isEqualTo(note.get("DateCreditNote").stringValue()).startsWith(today().toString());
        JsonNode kept = note.get("IssuedInvoiceAdditionalSourceDocument").get(0);
        assertThat(kept.get("SourceDocumentType").stringValue()).isEqualTo("ON");
        assertThat(kept.get("SourceDocumentNumber").stringValue()).isEqualTo("N-17");
        assertThat(seed.read(source)).as("the source is left alone").isEqualTo(before);
    }

    @Test
    void aReversalSaysWhy() {
        long source = issued("\"Notes\":null");
        JsonNode reversal = seed.read(seed.act(source, "copyToReverse?reverseReason=Pogre%C5%A1an%20kupac").id());
        assertThat(reversal.get("ReverseReason").stringValue()).isEqualTo("Pogrešan kupac");
        assertThat(reversal.get("InvoiceValue").decimalValue()).isEqualByComparingTo("-35.97");
        assertThat(reversal.get("IssuedInvoiceReportTemplate")).isEqualTo(seed.read(source).get("IssuedInvoiceReportTemplate"));
    }

    @Test
    void theSameOnceMoreIsADraftOfToday() {
        long source = issued("\"DocumentReference\":\"N-18\", \"Notes\":null");
        JsonNode copy = seed.read(seed.act(source, "copy").id());
        assertThat(copy.get("Status").stringValue()).isEqualTo("O");
        assertThat(copy.get("InvoiceNumber").isNull()).isTrue();
        assertThat(copy.get("DocumentReference").isNull()).isTrue();
        assertThat(copy.get("InvoiceAttachment").isNull()).isTrue();
        assertThat(copy.get("PaymentReference").isNull()).isTrue();
        assertThat(copy.get("DateIssued").stringValue()).startsWith(today().toString());
        assertThat(copy.get("DateDue").stringValue()).startsWith(today().plusDays(10).toString());
        assertThat(copy.get("InvoiceValue").decimalValue()).isEqualByComparingTo("35.97");
    }

    @Test
    void anInvoiceFollowsAProforma() {
        long proforma = seed.post("/issuedinvoices", SeedOrganisation.text("first-request.json")
            .replace("\"InvoiceType\":\"R\"", "\"InvoiceType\":\"P\"").replace("448523", "448531").replace("2015-", "2026-")).id();
        assertThat(seed.act(proforma, "issue").text()).isEqualTo("[]");
        assertThat(seed.get("/issuedinvoices/" + proforma + "/status").json().get("Tefter").get("Number").stringValue()).isEqualTo("PD-2026-1");
        JsonNode invoice = seed.read(seed.act(proforma, "copy?invoiceType=R").id());
        assertThat(invoice.get("InvoiceType").stringValue()).isEqualTo("R");
        assertThat(invoice.get("OriginalDocumentType").stringValue()).isEqualTo("AAB");
        assertThat(invoice.get("DocumentReference").stringValue()).isEqualTo("PD-2026-1");
        assertThat(invoice.get("Numbering").stringValue()).isEqualTo("IR");
        assertThat(invoice.get("IssuedInvoiceReportTemplate").get("ID").longValue()).isEqualTo(448523);
        assertThat(seed.act(proforma, "sendEInvoice").text())
            .isEqualTo("[{\"Message\":\"Radnja sendEInvoice nije moguća u statusu I.\",\"PropertyName\":\"Status\"}]");
        assertThat(seed.act(proforma, "copytocreditnote").status()).isEqualTo(400);
    }

    private static long issued(String notes) {
        long id = seed.post("/issuedinvoices", SeedOrganisation.text("first-request.json").replaceFirst("\"Notes\":null", notes)).id();
        assertThat(seed.act(id, "issue").text()).isEqualTo("[]");
        return id;
    }

    private static JsonNode row(JsonNode invoice, int place) {
        return invoice.get("IssuedInvoiceRows").get(place);
    }

    private static LocalDate today() {
        return server.time().today();
    }
}
