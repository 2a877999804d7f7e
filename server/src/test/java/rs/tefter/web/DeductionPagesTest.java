package rs.tefter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.Sandbox.Sent;
import rs.tefter.vat.VatPeriod;

/** Input VAT is recorded by hand beside what the system has calculated, and what it was calculated from can be read. */
class DeductionPagesTest {

    private static final String SUPPLY = "TurnoverAsSupplier.TurnoverExceptForTransferOfTheRight.TurnoverAtRateOf20Percent.";
    private static Sandbox sandbox;
    private static Sent purchase;
    private static LocalDate day;

    /** One accepted purchase of the second trader in a month that is over. */
    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
        day = sandbox.server().time().today();
        purchase = sandbox.delivered();
        sandbox.client(OTHER_TRADER).post("/api/publicApi/purchase-invoice/acceptRejectPurchaseInvoice",
            "{\"invoiceId\":%d,\"accepted\":true}".formatted(purchase.purchaseId()));
        sandbox.server().time().advance(Duration.ofDays(day.lengthOfMonth() - day.getDayOfMonth() + 5));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static Visitor visitor(int company) throws Exception {
        return Visitor.administrator(sandbox.server(), company);
    }

    private static String month(int monthsBefore) {
        return VatPeriod.values()[day.minusMonths(monthsBefore).getMonthValue() - 1].wire();
    }

    private static String year(int monthsBefore) {
        return Integer.toString(day.minusMonths(monthsBefore).getYear());
    }

    private static HttpResponse<String> record(Visitor visitor, int monthsBefore, String number, String leaf, String amount) throws Exception {
        return visitor.post("/vat/deduction/new", "requestId", number, "vatPeriod", month(monthsBefore), "year", year(monthsBefore), "number", number,
            "amount." + leaf, amount);
    }

    private static String recorded(Visitor visitor, int monthsBefore, String number, String leaf, String amount) throws Exception {
        HttpResponse<String> answer = record(visitor, monthsBefore, number, leaf, amount);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void whatTheSystemHasCalculatedIsStatedByNobodyElse() throws Exception {
        String form = visitor(2).get("/vat/deduction/new?vatPeriod=" + month(0) + "&year=" + year(0)).body();
        assertThat(form).contains("3,250.58").contains("amount." + SUPPLY + "FiscalInvoice_Base").doesNotContain("amount." + SUPPLY + "Invoice_Base");
    }

    @Test
    void aTotalThatIsLeftEmptyIsAddedUpAndOneThatIsGivenStays() throws Exception {
        Visitor visitor = visitor(4);
        String path = recorded(visitor, 1, "ZB-1", SUPPLY + "FiscalInvoice_Base", "1,234.50");
        assertThat(visitor.get(path).body().split("1,234\\.50", -1)).as("the amount and its total").hasSize(3);
        assertThat(visitor.get(path + "/correct").body()).contains("value=\"1234.5\"").doesNotContain("name=\"amount." + SUPPLY + "Total_Base\" value=\"1");
        visitor.post(path + "/correct", "requestId", "ZB-2", "number", "ZB-1", "amount." + SUPPLY + "FiscalInvoice_Base", "10.01",
            "amount." + SUPPLY + "Total_Base", "77.70");
        assertThat(visitor.get(path).body()).contains("10.01").contains("77.70");
    }

    @Test
    void anAmountThatCannotBeReadIsShownAgainAndNamed() throws Exception {
        String answer = record(visitor(4), 2, "ZB-3", SUPPLY + "OtherInvoice_Vat", "much").body();
        assertThat(answer).contains("value=\"much\"").contains("href=\"#" + SUPPLY + "OtherInvoice_Vat\"");
    }

    @Test
    void theDocumentsBehindAnAmountLeadToThePurchases() throws Exception {
        Visitor buyer = visitor(2);
        String ofPeriod = buyer.get("/vat/deduction/documents?position=1.2&vatPeriod=" + month(0) + "&year=" + year(0)).body();
        assertThat(ofPeriod).contains("href=\"/purchases/" + purchase.purchaseId() + "\"").contains("3,250.58").contains("100.00");
        String record = recorded(buyer, 0, "PP-0", "VatPaidToFarmer.TotalVatPaidToFarmer", "80");
        assertThat(buyer.get(record).body()).contains(record + "/documents");
        assertThat(buyer.get(record + "/documents").body()).contains("href=\"/purchases/" + purchase.purchaseId() + "\"");
        assertThat(buyer.get(record + "/documents?position=1.4").body()).doesNotContain("/purchases/" + purchase.purchaseId());
        assertThat(visitor(1).get(record + "/documents").statusCode()).isEqualTo(404);
        assertThat(visitor(1).get("/vat/deduction/documents?vatPeriod=" + month(0) + "&year=" + year(0)).body()).doesNotContain("3,250.58");
    }

    @Test
    void aRecordIsDeletedAndItsPeriodIsFreeAgain() throws Exception {
        Visitor visitor = visitor(1);
        String path = recorded(visitor, 3, "BR-1", "VatPaidToFarmer.TotalVatPaidToFarmer", "1");
        assertThat(record(visitor, 3, "BR-2", "VatPaidToFarmer.TotalVatPaidToFarmer", "1").body()).contains(path);
        assertThat(visitor(4).post(path + "/delete").statusCode()).isEqualTo(404);
        assertThat(visitor.post(path + "/delete").headers().firstValue("Location")).contains("/vat/deduction?year=" + year(3));
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
        recorded(visitor, 3, "BR-3", "VatPaidToFarmer.TotalVatPaidToFarmer", "1");
    }

    @Test
    void whereRecordsStayThereIsNothingToDeleteThemWith() throws Exception {
        try (Sandbox careful = Sandbox.start(Map.of("TEFTER_SEF_EPP_ALLOW_DELETE", "false"))) {
            Visitor visitor = Visitor.administrator(careful.server(), 1);
            String path = visitor.post("/vat/deduction/new", "requestId", "d", "vatPeriod", "January", "year", "2026", "number", "OST-1")
                .headers().firstValue("Location").orElseThrow();
            assertThat(visitor.get(path).body()).contains(path + "/correct").doesNotContain(path + "/delete");
            assertThat(visitor.post(path + "/delete").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aRecordIsMadeCorrectedAndDeletedInTheBrowser() {
        try (Browser browser = Browser.open(sandbox.server())) {
            Page page = browser.window(1440, "sr-Latn");
            page.onDialog(Dialog::accept);
            Browser.signIn(page, 2);
            page.navigate("/vat/deduction/new?vatPeriod=" + month(4) + "&year=" + year(4));
            page.locator("#number").fill("PP-4");
            page.locator("input[name='amount." + SUPPLY + "FiscalInvoice_Base']").fill("1.234,50");
            browser.look(page, "vat-deduction-filled");
            page.keyboard().press("Enter");
            page.locator(".notice.good").waitFor();
            browser.look(page, "vat-deduction-record");
            page.setViewportSize(360, 900);
            page.locator("a[href$='/correct']").click();
            browser.look(page, "vat-deduction-correct");
            page.goBack();
            page.locator("form[action$='/delete'] button").click();
            page.waitForURL("**/vat/deduction?year=*");
            page.navigate("/vat/deduction/documents?vatPeriod=" + month(0) + "&year=" + year(0));
            browser.look(page, "vat-deduction-documents");
        }
    }
}
