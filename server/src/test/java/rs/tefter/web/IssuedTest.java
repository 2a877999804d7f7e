package rs.tefter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.api.minimax.Accounting;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;

/** People work with the invoices that their programs have drafted. */
class IssuedTest {

    private static TestServer server;
    private static Accounting accounting;
    private static long customer;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        accounting = Accounting.of(server, 0);
        JsonNode buyer = server.demo().at("/companies/1");
        customer = accounting.post("/customers", """
            {"Code": "K1", "Name": "%s", "Address": "%s", "PostalCode": "%s", "City": "%s", "Country": {"ID": %s}, "TaxNumber": "%s",
             "RegistrationNumber": "%s", "SubjectToVAT": "D", "Currency": {"ID": %s}, "EInvoiceIssuing": "Ponudnik"}""".formatted(
            buyer.get("name").asString(), buyer.get("address").asString(), buyer.get("postalCode").asString(), buyer.get("city").asString(),
            code("countries", "RS", "CountryId"), buyer.get("pib").asString(), buyer.get("mb").asString(), code("currencies", "RSD", "CurrencyId")))
            .id();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String code(String list, String code, String id) {
        return accounting.get("/" + list + "/code(" + code + ")").json().get(id).asString();
    }

    private static long draft() {
        String today = server.time().today().toString();
        return accounting.post("/issuedinvoices", """
            {"InvoiceType": "R", "Customer": {"ID": %d}, "DateIssued": "%s", "DateTransaction": "%s", "DateDue": "%s", "Currency": {"ID": %s},
             "IssuedInvoiceRows": [{"RowNumber": 1, "ItemName": "Razvoj softvera", "Quantity": 3, "UnitOfMeasurement": "h", "Price": 5000,
                                    "VatRate": {"ID": %s}}]}""".formatted(
            customer, today, today, today, code("currencies", "RSD", "CurrencyId"), code("vatrates", "S", "VatRateId"))).id();
    }

    @Test
    void aDraftIsIssuedPrintedAndSentInTheBrowser() {
        long id = draft();
        try (Browser browser = Browser.open(server)) {
            Page page = browser.window(1440, "sr-Latn");
            Browser.signIn(page, 1);
            page.navigate("/issued");
            browser.look(page, "issued-list");
            page.navigate("/issued/" + id);
            page.locator("form[action$='/issue'] button").click();
            page.locator("form[action$='/send'] button").click();
            page.waitForCondition(() -> page.locator("main").innerText().contains("Elektronska faktura"));
            browser.look(page, "issued-one");
            page.setViewportSize(360, 900);
            browser.look(page, "issued-one-narrow");
        }
        assertThat(accounting.get("/issuedinvoices/" + id).json().get("Status").asString()).isEqualTo("I");
        assertThat(accounting.get("/issuedinvoices/" + id + "/status").json().at("/Tefter/EInvoice/SalesInvoiceId").asLong()).isPositive();
    }

    @Test
    void aFormThatIsSentTwiceMakesOneCopy() throws Exception {
        long id = draft();
        Visitor visitor = Visitor.administrator(server, 1);
        HttpResponse<String> first = visitor.post("/issued/" + id + "/copy", "requestId", "one-form");
        HttpResponse<String> second = visitor.post("/issued/" + id + "/copy", "requestId", "one-form");
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"))
            .isNotEqualTo(Optional.of("/issued/" + id));
    }

    @Test
    void anotherCompanySeesNoneOfIt() throws Exception {
        long id = draft();
        Visitor stranger = Visitor.administrator(server, 4);
        for (String path : new String[] {"", "/pdf", "/files/1"}) {
            assertThat(stranger.get("/issued/" + id + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(stranger.post("/issued/" + id + "/delete").headers().firstValue("Location")).contains("/issued/" + id);
        assertThat(accounting.get("/issuedinvoices/" + id).json().get("Status").asString()).isEqualTo("O");
    }

    @Test
    void thePreviewOfADraftIsAPdfThatTheBrowserShows() throws Exception {
        HttpResponse<String> pdf = Visitor.administrator(server, 1).get("/issued/" + draft() + "/pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline");
        assertThat(pdf.body()).startsWith("%PDF-");
    }
}
