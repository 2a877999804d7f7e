package rs.tefter.api.tefter;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.THIRD_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.Sandbox.Sent;
import rs.tefter.testing.TestInvoice;

/** Invoices to look at by the id that both sides share. */
class ViewEndpointsTest {

    private static Sandbox sandbox;
    private static String place;
    private static Sent sent;

    @BeforeAll
    static void send() {
        sandbox = Sandbox.start();
        TestInvoice invoice = sandbox.invoice("V-1").withAttachment("čitaj me.txt", "Isporučeno.").with("<cac:AccountingSupplierParty>",
            "<cac:AdditionalDocumentReference><cbc:ID>zapisnik</cbc:ID><cac:Attachment><cac:ExternalReference>"
                + "<cbc:URI>https://example.com/z</cbc:URI></cac:ExternalReference></cac:Attachment></cac:AdditionalDocumentReference>"
                + "<cac:AccountingSupplierParty>");
        sent = sandbox.send(invoice, "view-1");
        sandbox.awaitSales(sent.salesId(), "Sent");
        Reply found = sandbox.client(TRADER).get("/api/v1/invoices?side=sales&number=V-1");
        place = "/api/v1/invoices/" + json(found).at("/items/0/globUniqId").stringValue();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void aPageIsInTheLanguageThatIsAskedFor() {
        assertThat(sandbox.client(TRADER).get(place + "/html").text()).contains("Za plaćanje", "lang=\"sr-Latn\"");
        assertThat(sandbox.client(TRADER).get(place + "/html?language=sr-Cyrl").text()).contains("За плаћање");
        assertThat(sandbox.client(TRADER).with("Accept-Language", "en").get(place + "/html").text()).contains("Amount due");
        assertThat(sandbox.client(TRADER).get(place + "/html?language=x").status()).isEqualTo(400);
    }

    @Test
    void aPdfHasTheDocumentInIt() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(sandbox.client(TRADER).get(place + "/pdf").body())) {
            assertThat(pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get("document.xml").getEmbeddedFile().toByteArray())
                .isEqualTo(sandbox.client(TRADER).get(place + "/original").body());
        }
    }

    @Test
    void attachmentsAreListedAndTakenOut() {
        Reply list = sandbox.client(TRADER).get(place + "/attachments");
        assertThat(json(list).get("items").toString()).isEqualTo(
            "[{\"number\":1,\"name\":\"čitaj me.txt\",\"description\":\"\",\"mimeType\":\"text/csv\",\"size\":12,\"link\":\"\"},"
            + "{\"number\":2,\"name\":\"zapisnik\",\"description\":\"\",\"mimeType\":\"\",\"size\":null,\"link\":\"https://example.com/z\"}]");
        Reply file = sandbox.client(TRADER).get(place + "/attachments/1");
        assertThat(file.text()).isEqualTo("Isporučeno.");
        assertThat(file.header("Content-Disposition"))
            .isEqualTo("attachment; filename=\"_itaj me.txt\"; filename*=UTF-8''%C4%8Ditaj%20me.txt");
    }

    @Test
    void anAttachmentThatIsNotThereIsUnknown() {
        for (String number : new String[] {"0", "2", "3", "9999999999999999999"}) {
            Reply reply = sandbox.client(TRADER).get(place + "/attachments/" + number);
            assertThat(reply.status()).as(number).isEqualTo(404);
            assertThat(reply.text()).contains("AttachmentNotFound");
        }
    }

    @Test
    void anotherCompanySeesNothing() {
        for (String view : new String[] {"/html", "/pdf", "/attachments", "/attachments/1"}) {
            assertThat(sandbox.client(THIRD_TRADER).get(place + view).status()).isEqualTo(404);
        }
        assertThat(sandbox.client(OTHER_TRADER).get(place + "/html").status()).isEqualTo(200);
        assertThat(sandbox.purchaseStatus(sent.purchaseId())).isEqualTo("Seen");
    }
}
