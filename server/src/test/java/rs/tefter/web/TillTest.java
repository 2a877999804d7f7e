package rs.tefter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import rs.tefter.testing.TestServer;

/** People sell, take back and look at what was sold, once each and only for their own company. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TillTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void afterItsStartTheProcessorWantsItsPinAndOneSellsWithTheKeyboardAlone() {
        try (Browser browser = Browser.open(server)) {
            Page page = browser.window(1440, "sr-Cyrl");
            Browser.signIn(page, 1);
            page.navigate("/till");
            page.locator("#pin").fill("1234");
            page.keyboard().press("Enter");
            page.locator(".dot.ready").waitFor();
            browser.look(page, "till-empty");
            page.reload();
            page.keyboard().press("F2");
            page.keyboard().type("3*10");
            page.keyboard().press("Enter");
            page.locator("#quantity-0").waitFor();
            page.keyboard().type("хлеб");
            page.keyboard().press("Enter");
            page.locator("#quantity-1").waitFor();
            page.locator("#pay-Cash").fill("1.100");
            page.keyboard().press("Tab");
            page.locator(".till-row.change").waitFor();
            assertThat(page.locator("#sum").innerText()).contains("1.069,70").contains("30,30");
            browser.look(page, "till-basket");
            page.keyboard().press("F9");
            page.waitForURL("**/receipts/*");
            assertThat(page.locator("main").innerText()).contains("30,30").contains("ФИСКАЛНИ РАЧУН").contains("1/1ПП");
            browser.look(page, "till-sold");
            browser.darken(page);
            page.setViewportSize(360, 800);
            page.reload();
            browser.look(page, "till-sold-dark-narrow");
            page.keyboard().press("F2");
            page.waitForURL("**/till?register=*");
            browser.look(page, "till-dark-narrow");
        }
    }

    @Test
    @Order(2)
    void withoutScriptsOneSellsToo() {
        try (Browser browser = Browser.open(server)) {
            Page page = browser.window(360, "en", false);
            Browser.signIn(page, 1);
            page.navigate("/till");
            page.keyboard().type("12");
            page.keyboard().press("Enter");
            page.locator("#quantity-0").fill("0,5");
            page.locator("button[value='sell:Card']").click();
            page.waitForURL("**/receipts/*");
            assertThat(page.locator("main").innerText()).contains("60.00");
        }
    }

    @Test
    @Order(3)
    void aFormThatIsSentTwiceSellsOnce() throws Exception {
        Visitor visitor = Visitor.administrator(server, 1);
        String request = UUID.randomUUID().toString();
        HttpResponse<String> first = sell(visitor, request, "10", "1");
        HttpResponse<String> second = sell(visitor, request, "10", "1");
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
        assertThat(sell(visitor, request, "10", "2").statusCode()).isEqualTo(422);
        assertThat(sold(1)).isEqualTo(3);
    }

    @Test
    @Order(4)
    void whatCannotBeReadIsShownAgainAndNotSold() throws Exception {
        Visitor visitor = Visitor.administrator(server, 1);
        HttpResponse<String> answer = sell(visitor, UUID.randomUUID().toString(), "10", "two");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"two\"").contains("aria-invalid=\"true\"");
        assertThat(sold(1)).isEqualTo(3);
    }

    @Test
    @Order(5)
    void aReceiptIsTakenBackInPartWithTheBuyerNamed() throws Exception {
        Visitor visitor = Visitor.administrator(server, 1);
        String receipt = sell(visitor, UUID.randomUUID().toString(), "10", "3").headers().firstValue("Location").orElseThrow().replace("?new=1", "");
        String request = UUID.randomUUID().toString();
        assertThat(visitor.get(receipt + "/refund").body()).contains("1,049.70");
        assertThat(visitor.post(receipt + "/refund", "request", request, "taken", "1").statusCode()).isEqualTo(422);
        HttpResponse<String> refund = visitor.post(receipt + "/refund", "request", request, "taken", "1", "buyerCode", "20", "buyerId", "001234567");
        assertThat(refund.statusCode()).isEqualTo(303);
        String page = visitor.get(refund.headers().firstValue("Location").orElseThrow()).body();
        assertThat(page).contains("ПРОМЕТ РЕФУНДАЦИЈА").contains("349.90");
        assertThat(visitor.get(receipt + "/refund").body()).contains("699.80");
    }

    @Test
    @Order(6)
    void anAdvanceIsPaidFurtherAndClosed() throws Exception {
        Visitor visitor = Visitor.administrator(server, 1);
        String advance = visitor.post("/till", "request", UUID.randomUUID().toString(), "type", "Advance", "sku", "10", "name", "x", "quantity", "2",
            "price", "349,90", "label", "Ђ", "discount", "", "pay-Card", "100", "act", "sell:Cash").headers().firstValue("Location").orElseThrow();
        String path = advance.replace("?new=1", "");
        assertThat(visitor.get(path + "/close").body()).contains("599.80");
        String further = visitor.post(path + "/advance", "request", UUID.randomUUID().toString(), "pay-Cash", "200", "act", "sell:Cash")
            .headers().firstValue("Location").orElseThrow();
        assertThat(visitor.get(further).body()).contains("200.00");
        String closed = visitor.post(path + "/close", "request", UUID.randomUUID().toString(), "act", "sell:Card").headers().firstValue("Location")
            .orElseThrow();
        assertThat(visitor.get(closed).body()).contains("ПРОМЕТ ПРОДАЈА").contains("Плаћено авансом: 300,00");
        assertThat(visitor.post(path + "/close", "request", UUID.randomUUID().toString(), "act", "sell:Card").body()).contains("closed or paid back");
    }

    @Test
    @Order(6)
    void whoClosesAnAdvanceOfUnknownAmountSeesWhatIsLeftToPayForWhatIsReallyBought() throws Exception {
        Visitor visitor = Visitor.administrator(server, 1);
        String path = visitor.post("/till", "request", UUID.randomUUID().toString(), "type", "Advance", "unknownAmount", "true", "sku", "10", "name",
            "x", "quantity", "2", "price", "349,90", "label", "Ђ", "discount", "", "pay-Card", "500", "act", "sell:Card").headers()
            .firstValue("Location").orElseThrow().replace("?new=1", "") + "/close";
        assertThat(visitor.get(path).body()).contains("199.80");
        assertThat(visitor.post(path + "/total", bought("3")).body()).contains("1,049.70").contains("549.70");
        assertThat(visitor.post(path + "/total", bought("1")).body()).contains("Give back of the advance").contains("150.10");
    }

    private static String[] bought(String quantity) {
        return new String[] {"sku", "10", "name", "x", "quantity", quantity, "price", "349,90", "label", "Ђ", "discount", ""};
    }

    @Test
    @Order(6)
    void anAdvanceIsPaidBackInPartAndTheRestIsLeft() throws Exception {
        Visitor visitor = Visitor.administrator(server, 1);
        String path = visitor.post("/till", "request", UUID.randomUUID().toString(), "type", "Advance", "sku", "10", "name", "x", "quantity", "2",
            "price", "349,90", "label", "Ђ", "discount", "", "pay-Card", "100", "act", "sell:Cash").headers().firstValue("Location").orElseThrow()
            .replace("?new=1", "") + "/refund";
        String request = UUID.randomUUID().toString();
        assertThat(visitor.get(path).body()).contains("value=\"100.00\"");
        assertThat(visitor.post(path, "request", request, "back", "100,01", "buyerCode", "20", "buyerId", "001234567").statusCode()).isEqualTo(422);
        String refund = visitor.post(path, "request", request, "back", "40", "buyerCode", "20", "buyerId", "001234567")
            .headers().firstValue("Location").orElseThrow();
        assertThat(visitor.get(refund).body()).contains("АВАНС РЕФУНДАЦИЈА").contains("Card</dt><dd>40.00");
        assertThat(visitor.get(path).body()).contains("value=\"60.00\"");
    }

    @Test
    @Order(6)
    void aReceiptIsCopiedMailedAndKeptAsPdf() throws Exception {
        Visitor visitor = Visitor.administrator(server, 1);
        String receipt = sell(visitor, UUID.randomUUID().toString(), "10", "1").headers().firstValue("Location").orElseThrow().replace("?new=1", "");
        HttpResponse<String> copy = visitor.post(receipt + "/copy", "request", UUID.randomUUID().toString());
        assertThat(visitor.get(copy.headers().firstValue("Location").orElseThrow()).body()).contains("КОПИЈА ПРОДАЈА").doesNotContain("/copy\"");
        assertThat(visitor.post(receipt + "/mail", "email", "kupac@primer.rs").statusCode()).isEqualTo(303);
        assertThat(visitor.get(receipt).body()).contains("E-mail:");
        assertThat(visitor.get(receipt + "/pdf?paper=a4").body()).startsWith("%PDF");
    }

    @Test
    @Order(6)
    void aProFormaNeedsNoPaymentAndIsNoTurnover() throws Exception {
        Visitor visitor = Visitor.administrator(server, 1);
        String before = visitor.get("/receipts/reports").body().split("Turnover</span><b>")[1].split("<")[0];
        HttpResponse<String> issued = visitor.post("/till", "request", UUID.randomUUID().toString(), "type", "ProForma", "sku", "10", "name", "x",
            "quantity", "1", "price", "349,90", "label", "Ђ", "discount", "", "act", "sell:");
        assertThat(visitor.get(issued.headers().firstValue("Location").orElseThrow()).body()).contains("ПРЕДРАЧУН ПРОДАЈА");
        assertThat(visitor.get("/receipts/reports").body()).contains("Turnover</span><b>" + before + "<");
    }

    @Test
    @Order(7)
    void receiptsAreFoundListedAndExported() throws Exception {
        Visitor visitor = Visitor.administrator(server, 1);
        assertThat(visitor.get("/receipts?kind=%D0%9F%D0%A0").body()).contains("349.90").doesNotContain("1,069.70");
        assertThat(visitor.get("/receipts?least=1000").body()).contains("1,069.70").doesNotContain("−349.90");
        assertThat(visitor.get("/receipts?least=1000&most=1100").body()).contains("1,069.70").doesNotContain("−349.90");
        String number = visitor.get("/receipts?least=1000").body().split("/receipts/[0-9a-f-]{36}\">")[1].split("<")[0];
        assertThat(visitor.get("/receipts?q=" + number.toLowerCase(Locale.ROOT)).body()).contains(">" + number + "<").doesNotContain("−349.90");
        HttpResponse<String> csv = visitor.get("/receipts/export?payment=Card");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow()).contains("racuni.csv");
        assertThat(csv.body().lines().count()).isGreaterThan(2);
        assertThat(visitor.get("/receipts/export?format=xlsx").body()).startsWith("PK");
    }

    @Test
    @Order(8)
    void theDayIsReportedAndClosedOnce() throws Exception {
        Visitor visitor = Visitor.administrator(server, 1);
        String day = server.time().today().toString();
        String register = server.demo().at("/companies/0/badi/clientId").asString();
        String query = "?from=" + day + "&to=" + day + "&register=" + register;
        assertThat(visitor.get("/receipts/reports" + query).body()).contains("Close the day?");
        assertThat(visitor.post("/receipts/reports/close", "day", day, "register", register).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/receipts/reports" + query).body()).contains("closed under number 1").doesNotContain("Close the day?");
        try (Browser browser = Browser.open(server)) {
            Page page = browser.window(768, "sr-Latn");
            Browser.signIn(page, 1);
            page.navigate("/receipts/reports");
            browser.look(page, "reports");
            page.navigate("/receipts");
            browser.look(page, "receipts");
        }
    }

    @Test
    @Order(9)
    void anItemIsAddedChangedSoldByItsBarcodeAndDeleted() throws Exception {
        Visitor visitor = Visitor.administrator(server, 1);
        assertThat(visitor.post("/till/items/new", "name", "Čaj", "price", "1", "label", "Ђ", "ean", "4006381333932").statusCode()).isEqualTo(422);
        assertThat(visitor.post("/till/items/new", "name", "Čaj od nane", "price", "1.250,50", "label", "Ђ", "ean", "4006381333931").statusCode())
            .isEqualTo(303);
        assertThat(visitor.get("/till/items?q=nane").body()).contains("1,250.50");
        assertThat(visitor.post("/till", "act", "add", "code", "4006381333931").body()).contains("id=\"quantity-0\"").contains("Čaj od nane");
        String item = visitor.get("/till/items?q=nane").body().split("/till/items/")[2].split("\"")[0];
        assertThat(visitor.post("/till/items/" + item, "name", "Čaj", "price", "x", "label", "Ђ").statusCode()).isEqualTo(422);
        assertThat(visitor.post("/till/items/" + item + "/delete").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/till/items?q=nane").body()).doesNotContain("1,250.50");
    }

    @Test
    @Order(10)
    void anotherCompanysReceiptsAndItemsAreNotThere() throws Exception {
        String receipt = one("select receipt_id from receipt where state = 'signed' limit 1");
        String item = one("select p.product_id from product p join receipt r using (company_id) limit 1");
        Visitor other = Visitor.administrator(server, 2);
        for (String path : new String[] {"/receipts/" + receipt, "/receipts/" + receipt + "/qr", "/receipts/" + receipt + "/pdf",
            "/receipts/" + receipt + "/refund", "/receipts/" + receipt + "/close", "/till/items/" + item}) {
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : new String[] {"/receipts/" + receipt + "/copy", "/receipts/" + receipt + "/mail", "/receipts/" + receipt + "/refund",
            "/till/items/" + item, "/receipts/" + receipt + "/advance"}) {
            assertThat(other.post(path, "request", UUID.randomUUID().toString(), "email", "a@b.rs").statusCode()).as(path).isEqualTo(404);
        }
    }

    private static HttpResponse<String> sell(Visitor visitor, String request, String sku, String quantity) throws Exception {
        return visitor.post("/till", "request", request, "type", "Normal", "sku", sku, "name", "x", "quantity", quantity, "price", "349,90",
            "label", "Ђ", "discount", "", "act", "sell:Cash");
    }

    private static String one(String sql) {
        return server.database().jdbc().sql(sql).query(UUID.class).single().toString();
    }

    private static long sold(int company) {
        String pib = server.demo().get("companies").get(company - 1).get("pib").asString();
        return server.database().jdbc().sql("select count(*) from receipt r join company c using (company_id) where c.pib = ? and r.state = 'signed'")
            .param(pib).query(Long.class).single();
    }
}
