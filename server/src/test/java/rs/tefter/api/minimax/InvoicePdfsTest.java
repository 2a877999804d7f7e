package rs.tefter.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;

class InvoicePdfsTest {

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
    void anInvoiceIsIssuedAndPrintedInOneCall() throws IOException {
        long id = draft("R", "448523");
        JsonNode file = seed.act(id, "IssueAndGeneratePdf?rowVersion=").json().get("Data");
        assertThat(file.get("AttachmentMimeType").stringValue()).isEqualTo("application/pdf");
        assertThat(file.get("AttachmentFileName").stringValue()).isEqualTo("2015-1.pdf");
        assertThat(file.get("AttachmentData").stringValue()).startsWith("JVBERi0");
        assertThat(text(file)).contains("2015-1", "Kostanj", "35,97").doesNotContain("NACRT");
        assertThat(seed.act(id, "generatepdf").json().get("Data")).isEqualTo(file);
        JsonNode invoice = seed.read(id);
        assertThat(invoice.get("InvoiceAttachment").get("ID")).isEqualTo(file.get("AttachmentId"));
        String kept = "/documents/" + invoice.get("Document").get("ID") + "/attachments/" + invoice.get("InvoiceAttachment").get("ID");
        assertThat(seed.get(kept).json().get("AttachmentData")).isEqualTo(file.get("AttachmentData"));
        assertThat(seed.delete(kept).text()).isEqualTo("[{\"Message\":\"Izdat račun se ne može menjati.\",\"PropertyName\":\"Status\"}]");
        assertThat(seed.get("/issuedinvoices/" + id + "/attachments").json().valueStream().map(each -> each.get("AttachmentFileName").stringValue()))
            .containsExactly("2015-1.pdf", "2015-1-otpremnica.pdf");
    }

    @Test
    void aDraftIsPrintedAsADraftAndNotKept() throws IOException {
        long id = draft("R", "448523");
        JsonNode file = seed.act(id, "generatepdf").json().get("Data");
        assertThat(file.get("AttachmentId").longValue()).isZero();
        assertThat(text(file).replaceAll("\\s", "")).as("the mark stands aslant").contains("NACRT");
        assertThat(seed.read(id).get("Document").isNull()).isTrue();
    }

    @Test
    void aProformaIsHeadedAsOne() throws IOException {
        long id = draft("P", "448531");
        JsonNode file = seed.act(id, "issueAndGeneratepdf").json().get("Data");
        assertThat(file.get("AttachmentFileName").stringValue()).isEqualTo("PD-2015-1.pdf");
        assertThat(text(file)).contains("PREDRAČUN", "PD-2015-1");
    }

    @Test
    void whatIsTakenBackLiesInTheDocumentStill() {
        long id = draft("R", "448523");
        seed.act(id, "issue");
        JsonNode issued = seed.read(id);
        seed.act(id, "issueCancellation");
        JsonNode cancelled = seed.read(id);
        assertThat(cancelled.get("InvoiceAttachment").isNull()).isTrue();
        assertThat(cancelled.get("Document")).isEqualTo(issued.get("Document"));
        String files = "/documents/" + issued.get("Document").get("ID") + "/attachments";
        assertThat(seed.get(files + "/" + issued.get("InvoiceAttachment").get("ID")).status()).isEqualTo(200);
    }

    private static long draft(String type, String template) {
        return seed.post("/issuedinvoices", SeedOrganisation.text("first-request.json")
            .replace("\"InvoiceType\":\"R\"", "\"InvoiceType\":\"" + type + "\"").replace("448523", template)).id();
    }

    private static String text(JsonNode file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Base64.getDecoder().decode(file.get("AttachmentData").stringValue()))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
