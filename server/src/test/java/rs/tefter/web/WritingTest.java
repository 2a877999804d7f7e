package rs.tefter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.TestInvoice;

/** Invoices are written, kept as drafts, uploaded and sent by hand. */
class WritingTest {

    private static final String ACCOUNT = "160-0000000123456-52";
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static long buyerId() {
        return sandbox.server().database().jdbc().sql("select company_id from company where pib = ?")
            .param(sandbox.company(Sandbox.OTHER_TRADER).get("pib").stringValue()).query(Long.class).single();
    }

    private static HttpResponse<String> write(Visitor visitor, UUID draft, String act, String number, String... more) throws Exception {
        String today = sandbox.server().time().today().toString();
        String[] usual = {"draft", draft.toString(), "act", act, "kind", "380", "number", number, "buyer", Long.toString(buyerId()), "issueDate",
            today,
            "deliveryDate", today, "dueDate", today, "vatDate", "35", "currency", "RSD", "account", ACCOUNT, "row", "a1", "item", "Konsultacije",
            "code", "", "quantity", "2", "unit", "HUR", "price", "1,250.50", "discount", "10", "vat", "S-20", "reason", ""};
        return visitor.post("/sales/new", Stream.of(more, usual).flatMap(Stream::of).toArray(String[]::new));
    }

    private static String sentTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aFormSentTwiceIsOneInvoice() throws Exception {
        Visitor visitor = Visitor.administrator(sandbox.server(), 1);
        UUID draft = UUID.randomUUID();
        String first = sentTo(write(visitor, draft, "send", "W-1"));
        assertThat(sentTo(write(visitor, draft, "send", "W-1"))).isEqualTo(first);
        long id = Long.parseLong(first.substring("/sales/".length()));
        sandbox.awaitSales(id, "Sent");
        assertThat(new String(sandbox.client(Sandbox.TRADER).get("/api/publicApi/sales-invoice/xml?invoiceId=" + id).body()))
            .contains(">2250.90<").contains(">2701.08<");
    }

    @Test
    void whatTheExchangeWouldRefuseIsSaidBesideItsFieldAndNothingIsLost() throws Exception {
        Visitor visitor = Visitor.administrator(sandbox.server(), 1);
        HttpResponse<String> answer = write(visitor, UUID.randomUUID(), "send", "W-2", "price", "much");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("value=\"Konsultacije\"");
        HttpResponse<String> unread = write(visitor, UUID.randomUUID(), "check", "");
        assertThat(unread.body()).containsPattern("id=\"wrong-number\"[^>]*>\\s*<p");
    }

    @Test
    void whatIsStillEmptyIsNotCalledWrongWhileTheFormIsBeingFilledIn() throws Exception {
        Visitor visitor = Visitor.administrator(sandbox.server(), 1);
        String[] begun = {"draft", UUID.randomUUID().toString(), "kind", "380", "number", "W-5", "buyer", Long.toString(buyerId()), "row", "a1",
            "item", "Konsultacije", "quantity", "2", "price", "", "vat", "S-20"};
        assertThat(visitor.post("/sales/new/check", begun).body()).contains("fill in the lines").doesNotContain("This is needed.");
        assertThat(visitor.post("/sales/new", Stream.of(begun, new String[] {"act", "send"}).flatMap(Stream::of).toArray(String[]::new)).body())
            .contains("This is needed.");
    }

    @Test
    void aMissingReasonOfExemptionIsSaidBesideItsLineWithoutWordsOfXml() throws Exception {
        String page = write(Visitor.administrator(sandbox.server(), 1), UUID.randomUUID(), "check", "W-6", "row", "b2", "item", "Zgrada", "code", "",
            "quantity", "1", "unit", "H87", "price", "1000", "discount", "", "vat", "AE-0", "reason", "").body();
        assertThat(page).containsPattern("id=\"wrong-reason-b2\"[^>]*>\\s*<p").contains("To be corrected: 1").doesNotContain("cbc:");
    }

    @Test
    void aDraftIsKeptForTheCompanyAndForNobodyElse() throws Exception {
        UUID draft = UUID.randomUUID();
        String path = sentTo(write(Visitor.administrator(sandbox.server(), 1), draft, "save", "W-3"));
        assertThat(Visitor.administrator(sandbox.server(), 1).get(path).body()).contains("W-3").contains("Konsultacije");
        assertThat(Visitor.administrator(sandbox.server(), 1).get("/sales/drafts").body()).contains("W-3");
        assertThat(Visitor.administrator(sandbox.server(), 2).get(path).statusCode()).isEqualTo(404);
        assertThat(Visitor.administrator(sandbox.server(), 2).post(path + "/delete").statusCode()).isEqualTo(404);
    }

    @Test
    void aPaidAdvanceIsDeductedFromTheInvoiceThatFollowsIt() throws Exception {
        Visitor visitor = Visitor.administrator(sandbox.server(), 1);
        String advance = sentTo(write(visitor, UUID.randomUUID(), "send", "AV-1", "kind", "386"));
        assertThat(advance).startsWith("/sales/");
        String advanceId = advance.substring("/sales/".length());
        sandbox.awaitSales(Long.parseLong(advanceId), "Sent");
        String settling = sentTo(write(visitor, UUID.randomUUID(), "send", "W-4", "advance", advanceId, "row", "b2", "item", "Oprema",
            "code", "", "quantity", "1", "unit", "H87", "price", "1000", "discount", "", "vat", "S-20", "reason", ""));
        assertThat(new String(sandbox.client(Sandbox.TRADER).get("/api/publicApi/sales-invoice/xml?invoiceId=" + settling.substring(7)).body()))
            .contains("InvoicedPrepaymentAmmount").contains(">AV-1<").contains("<cbc:PayableAmount currencyID=\"RSD\">1200.00</cbc:PayableAmount>");
    }

    @Test
    void anInvoiceIsWrittenAndSentInTheBrowserWithItsSumsBesideIt() {
        try (Browser browser = Browser.open(sandbox.server())) {
            Page page = browser.window(1440, "sr-Latn");
            Browser.signIn(page, 1);
            page.navigate("/sales/new");
            browser.look(page, "invoice-new");
            page.locator("#buyerText").fill("Druga");
            Response found = page.waitForResponse(answer -> answer.request().method().equals("POST") && answer.url().endsWith("/sales/new"),
                () -> page.keyboard().press("Enter"));
            page.waitForLoadState();
            assertThat(found.status()).isEqualTo(200);
            assertThat(page.locator(".wrong p").count()).isZero();
            page.locator("#buyers button").first().click();
            page.locator(".chosen").waitFor();
            page.locator("#number").fill("B-1");
            page.locator("#account").fill(ACCOUNT);
            page.locator("input[name=item]").first().fill("Usluga");
            page.locator("input[name=price]").first().fill("1.000,00");
            page.locator("#judgement .notice.good").waitFor();
            assertThat(page.locator("#judgement .sum").innerText()).contains("1.200,00");
            browser.look(page, "invoice-ready");
            page.locator("button[value=send]").click();
            page.waitForURL("**/sales/1*");
        }
    }

    @Test
    void manyFilesAreSentAtOnceAndEachHasItsOwnAnswer() {
        try (Browser browser = Browser.open(sandbox.server())) {
            Page page = browser.window(360, "sr-Cyrl");
            Browser.signIn(page, 1);
            page.navigate("/sales/upload");
            TestInvoice good = sandbox.invoice("U-1");
            page.locator("#files").setInputFiles(new FilePayload[] {
                new FilePayload("prva.xml", "text/xml", good.bytes()),
                new FilePayload("druga.xml", "text/xml", "<Invoice/>".getBytes())});
            page.locator("form[data-uploads] button").click();
            page.locator(".outcome").nth(1).waitFor();
            assertThat(page.locator(".outcome .chip.good").count()).isEqualTo(1);
            assertThat(page.locator(".outcome .chip.bad").count()).isEqualTo(1);
            browser.look(page, "upload");
        }
    }
}
