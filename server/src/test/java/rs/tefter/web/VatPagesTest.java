package rs.tefter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;

/** Records of VAT are made, corrected and cancelled by hand. */
class VatPagesTest {

    private static final String[] MONTHS = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
        "December"};
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static String month(int back) {
        return MONTHS[sandbox.server().time().today().minusMonths(back).getMonthValue() - 1];
    }

    private static String year(int back) {
        return Integer.toString(sandbox.server().time().today().minusMonths(back).getYear());
    }

    private static HttpResponse<String> group(Visitor visitor, String path, String requestId, int back, String base) throws Exception {
        return visitor.post(path, "requestId", requestId, "vatPeriod", month(back), "year", year(back), "calculationNumber", "Z-" + back,
            "baseAmount20", base, "calculatedVat20", "200.00", "supplierTaxDebtorTurnover.increaseBaseAmount20", "10",
                "supplierTaxDebtorTurnover.increaseVat20", "2");
    }

    private static String sentTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aGroupRecordIsMadeOnceThenCorrectedAndCancelled() throws Exception {
        Visitor visitor = Visitor.administrator(sandbox.server(), 1);
        String first = sentTo(group(visitor, "/vat/group/new", "g-1", 1, "1,000.00"));
        assertThat(sentTo(group(visitor, "/vat/group/new", "g-1", 1, "1,000.00"))).isEqualTo(first);
        assertThat(visitor.get(first).body()).contains("1,000.00").contains("10.00");
        String corrected = sentTo(group(visitor, first + "/correct", "g-2", 1, "1,100.00"));
        assertThat(visitor.get(corrected).body()).contains("1,100.00");
        assertThat(visitor.get(first).body()).contains("replaced");
        assertThat(visitor.post(corrected + "/cancel", "requestId", "g-3").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/vat/group").body()).contains("cancelled");
        assertThat(Visitor.administrator(sandbox.server(), 2).get(first).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> individual(Visitor visitor, String number, String type, String... more) throws Exception {
        String[] usual = {"requestId", number, "vatPeriod", month(1), "year", year(1), "calculationNumber", number, "documentDirection", "Outbound",
            "documentType", type, "documentNumber", number, "relatedPartyIdentifier", "999900024", "noRealEstateDescription20", "Consulting",
            "noRealEstateBaseAmount20", "1,000.00", "noRealEstateCalculatedVat20", "200.00"};
        return visitor.post("/vat/individual/new", Stream.of(usual, more).flatMap(Stream::of).toArray(String[]::new));
    }

    @Test
    void aCorrectionBeginsWithEverythingThatTheRecordSays() throws Exception {
        Visitor visitor = Visitor.administrator(sandbox.server(), 1);
        sentTo(individual(visitor, "K-1", "Invoice"));
        String credit = sentTo(individual(visitor, "K-2", "CreditNote", "relatedInvoiceOption", "Invoice", "relatedVatRecords", "K-1"));
        assertThat(visitor.get(credit).body()).contains("Consulting").contains(">K-1</a>");
        assertThat(visitor.get(credit + "/correct").body()).contains(">K-1</textarea>");
        String advance = sentTo(individual(visitor, "K-3", "PrepaymentInvoice", "prepaymentDate", "2026-10-17", "basisForPrepayment", "Contract 5"));
        assertThat(visitor.get(advance).body()).contains("17 Oct 2026");
        assertThat(visitor.get(advance + "/correct").body()).contains("value=\"2026-10-17\"");
    }

    @Test
    void anAmountThatCannotBeReadIsNamed() throws Exception {
        HttpResponse<String> answer = individual(Visitor.administrator(sandbox.server(), 1), "K-4", "Invoice", "noChargeNoRealEstateBaseAmount10", "much");
        assertThat(answer.body()).contains("What was typed is no amount").contains("value=\"much\"")
            .contains("href=\"#noChargeNoRealEstateBaseAmount10\"");
    }

    @Test
    void aRecordThatIsRefusedIsShownAgainWithWhatWasFilledIn() throws Exception {
        HttpResponse<String> answer = Visitor.administrator(sandbox.server(), 1).post("/vat/individual/new", "vatPeriod", month(1), "year", year(1),
            "calculationNumber", "P-1", "documentDirection", "Outbound", "documentType", "Invoice", "documentNumber", "", "relatedPartyIdentifier",
                "123");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("role=\"alert\"").contains("value=\"P-1\"");
    }

    @Test
    void aLongListGoesOnWhereItEndedAndMayBeOfOnePeriod() throws Exception {
        int records = Slice.USUAL + 2;
        for (int number = 1; number <= records; number++) {
            Reply made = sandbox.client(3).post("/api/v2/publicApi/vat-recording/individual", """
                {"year":%s,"vatPeriod":"%s","documentDirection":1,"documentType":380,"documentNumber":"D-%d","relatedPartyIdentifier":"999900024",
                 "calculationNumber":"L-%d","noRealEstateDescription20":"usluga","noRealEstateBaseAmount20":1000,"noRealEstateCalculatedVat20":200}"""
                .formatted(year(1), month(1), number, number));
            assertThat(made.status()).as(made.toString()).isEqualTo(200);
        }
        Visitor visitor = Visitor.administrator(sandbox.server(), 4);
        String list = "/vat/individual?year=" + year(1) + "&vatPeriod=" + month(1);
        String first = visitor.get(list).body();
        assertThat(first).contains(">L-" + records + "<").contains(">L-3<").doesNotContain(">L-2<");
        String next = first.split("<div class=\"more\" id=\"more\">\\s*<a class=\"button\" href=\"")[1].split("\"")[0].replace("&amp;", "&");
        assertThat(visitor.get(next).body()).contains(">L-2<").contains(">L-1<").doesNotContain(">L-3<").doesNotContain("hx-get");
        assertThat(visitor.get(list.replace(month(1), month(2))).body()).doesNotContain(">L-");
    }

    @Test
    void anIndividualRecordIsMadeInTheBrowser() {
        try (Browser browser = Browser.open(sandbox.server())) {
            Page page = browser.window(1440, "sr-Latn");
            Browser.signIn(page, 2);
            page.navigate("/vat");
            browser.look(page, "vat-empty");
            page.navigate("/vat/deduction/new");
            browser.look(page, "vat-deduction-new");
            page.navigate("/vat/group/new");
            browser.look(page, "vat-group-new");
            page.navigate("/vat/individual/new");
            page.locator("#vatPeriod").selectOption(month(1));
            page.locator("#year").fill(year(1));
            page.locator("#calculationNumber").fill("P-2");
            page.locator("#documentNumber").fill("IZ-17");
            page.locator("#relatedPartyIdentifier").fill("999900024");
            page.locator("input[name=noRealEstateDescription20]").fill("Usluga");
            page.locator("input[name=noRealEstateBaseAmount20]").fill("1.000,00");
            page.locator("input[name=noRealEstateCalculatedVat20]").fill("200,00");
            page.locator("main form button.first").click();
            page.locator(".notice.good").waitFor();
            browser.look(page, "vat-individual");
        }
    }
}
