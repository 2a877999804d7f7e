package rs.tefter.api.sef;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.THIRD_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.Sandbox.Sent;

/** Invoices and their histories as PDF, for both sides. */
class PdfEndpointsTest {

    private static final String SALES = "/api/publicApi/sales-invoice";
    private static final String PURCHASES = "/api/publicApi/purchase-invoice";
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static String text(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        try (PDDocument pdf = Loader.loadPDF(reply.body())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void theFirstAnswerIsThePdfAndCountsAsSeeing() {
        Sent sent = sandbox.delivered();
        Reply sale = sandbox.client(TRADER).get(SALES + "/pdf?invoiceId=" + sent.salesId());
        assertThat(text(sale)).contains("Faktura", "Za plaćanje", Long.toString(sent.salesId()),
            Long.toString(sent.purchaseId()), "Provera: ispravan");
        assertThat(sale.header("Content-Disposition")).isEqualTo("attachment; filename=\"sales-invoice-" + sent.salesId() + ".pdf\"");
        assertThat(sandbox.purchaseStatus(sent.purchaseId())).isEqualTo("New");
        assertThat(text(sandbox.client(OTHER_TRADER).get(PURCHASES + "/pdf?language=sr-Cyrl&invoiceId=" + sent.purchaseId()))).contains("За плаћање");
        assertThat(sandbox.purchaseStatus(sent.purchaseId())).isEqualTo("Seen");
    }

    @Test
    void theHistoryTellsWhenWhichStatusByWhomAndWhy() {
        Sent sent = sandbox.delivered();
        sandbox.client(OTHER_TRADER).post(PURCHASES + "/acceptRejectPurchaseInvoice",
            "{\"invoiceId\":" + sent.purchaseId() + ",\"accepted\":false,\"comment\":\"pogrešna količina\"}");
        sandbox.awaitSales(sent.salesId(), "Rejected");
        assertThat(text(sandbox.client(TRADER).get(SALES + "/status-history/" + sent.salesId() + "/pdf")))
            .contains("Istorija statusa", "Poslata", "Odbijena kupac pogrešna količina");
        assertThat(text(sandbox.client(OTHER_TRADER).get(PURCHASES + "/status-history/" + sent.purchaseId() + "/pdf")))
            .contains("Nova", "Odbijena kupac pogrešna količina").doesNotContain("Poslata");
    }

    @Test
    void anotherCompanysInvoiceIsUnknown() {
        Sent sent = sandbox.delivered();
        for (String path : new String[] {SALES + "/pdf?invoiceId=" + sent.salesId(), SALES + "/status-history/" + sent.salesId() + "/pdf"}) {
            assertThat(code(sandbox.client(OTHER_TRADER).get(path), 404)).isEqualTo("SalesInvoiceNotFound");
        }
        for (String path : new String[] {PURCHASES + "/pdf?invoiceId=" + sent.purchaseId(),
            PURCHASES + "/status-history/" + sent.purchaseId() + "/pdf"}) {
            assertThat(code(sandbox.client(THIRD_TRADER).get(path), 404)).isEqualTo("PurchaseInvoiceNotFound");
        }
        assertThat(sandbox.purchaseStatus(sent.purchaseId())).isEqualTo("New");
    }

    @Test
    void badParametersAreRefused() {
        Sent sent = sandbox.delivered();
        assertThat(code(sandbox.client(TRADER).get(SALES + "/pdf?invoiceId=x"), 400)).isEqualTo("InvoiceIdNotDefined");
        assertThat(code(sandbox.client(TRADER).get(SALES + "/pdf?language=de&invoiceId=" + sent.salesId()), 400)).isEqualTo("EnumValueNotDefined");
    }

    private static String code(Reply reply, int status) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        return json(reply).get("ErrorCode").stringValue();
    }

    @Test
    void theStrictProfileFirstSaysThatItIsInitiated() {
        Map<String, String> strict = Map.of("TEFTER_PROFILE", "strict", "TEFTER_SEF_RATE_LIMIT_PER_SECOND", "0",
            "TEFTER_SEF_NIGHT_PAUSE_WINDOW", "off");
        try (Sandbox state = Sandbox.start(strict)) {
            Sent sent = state.delivered();
            String path = PURCHASES + "/pdf?invoiceId=" + sent.purchaseId();
            assertThat(state.client(OTHER_TRADER).get(path).text())
                .isEqualTo("{\"message\":\"Extended PDF file creation has been initiated for invoice Id " + sent.purchaseId() + ".\"}");
            assertThat(state.purchaseStatus(sent.purchaseId())).isEqualTo("New");
            state.server().restart();
            assertThat(text(state.client(OTHER_TRADER).get(path))).contains("Za plaćanje");
            assertThat(state.purchaseStatus(sent.purchaseId())).isEqualTo("Seen");
        }
    }
}
