package rs.tefter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.testing.Sandbox;

/** What a company sees and does of the central register of invoices. */
class RegisterPagesTest {

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void bothPartiesSeeTheEntryAndNobodyElseDoes() throws Exception {
        Sandbox.Registered registered = sandbox.registered(sandbox.publicInvoice());
        String path = "/crf/" + registered.cirId();
        assertThat(Visitor.administrator(sandbox.server(), 1).get("/crf/sales").body()).contains(path + "\"");
        assertThat(Visitor.administrator(sandbox.server(), 3).get("/crf").body()).contains(path + "\"");
        assertThat(Visitor.administrator(sandbox.server(), 1).get(path).statusCode()).isEqualTo(200);
        Visitor stranger = Visitor.administrator(sandbox.server(), 2);
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/tickets", "category", "Validity", "comment", "x").statusCode()).isEqualTo(404);
    }

    @Test
    void anObjectionSentTwiceIsOne() throws Exception {
        Sandbox.Registered registered = sandbox.registered(sandbox.publicInvoice());
        Visitor seller = Visitor.administrator(sandbox.server(), 1);
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = seller.post("/crf/" + registered.cirId() + "/tickets", "requestId", "objection-" + registered.cirId(),
                "category", "Validity", "comment", "The amount is wrong");
            assertThat(answer.statusCode()).isEqualTo(303);
        }
        assertThat(seller.get("/crf/" + registered.cirId()).body().split("The amount is wrong", -1)).hasSize(2);
        assertThat(Visitor.administrator(sandbox.server(), 3).get("/crf/tickets").body()).contains(registered.cirId());
    }

    @Test
    void aBuyerReadsAndObjectsInTheBrowser() {
        Sandbox.Registered registered = sandbox.registered(sandbox.publicInvoice());
        try (Browser browser = Browser.open(sandbox.server())) {
            Page page = browser.window(360, "sr-Cyrl");
            Browser.signIn(page, 3);
            page.navigate("/crf");
            browser.look(page, "crf");
            page.locator("a[href='/crf/" + registered.cirId() + "']").click();
            page.locator("details.further summary").click();
            page.locator("#comment").fill("Провера");
            page.locator("form[action$='/tickets'] button").click();
            page.locator(".notice.good").waitFor();
            browser.look(page, "crf-entry");
        }
    }

    @Test
    void aBuyerAssignsAPaymentAndTakesItBackInTheBrowser() {
        Sandbox.Registered registered = sandbox.registered(sandbox.publicInvoice());
        String jbkjs = sandbox.company(Sandbox.PUBLIC_FUND_USER).get("jbkjs").stringValue();
        try (Browser browser = Browser.open(sandbox.server())) {
            Page page = browser.window(1440, "sr-Latn");
            page.onDialog(Dialog::accept);
            Browser.signIn(page, 3);
            page.navigate("/crf/" + registered.cirId());
            page.locator("#jbkjs").fill("00000");
            page.locator("#contract").fill("UG-17/2026");
            page.keyboard().press("Enter");
            page.locator(".notice.bad").waitFor();
            page.locator("#jbkjs").fill(jbkjs);
            page.locator("#contract").fill("UG-17/2026");
            page.locator("form[action$='/assign'] button").click();
            page.locator(".notice.good").waitFor();
            assertThat(page.locator(".timeline").innerText()).contains("UG-17/2026");
            browser.look(page, "crf-assigned");
            page.locator("form[action$='/cancel-assign'] button").click();
            page.locator("form[action$='/assign']").waitFor();
            assertThat(page.locator(".timeline li").count()).as("registered, assigned, taken back").isEqualTo(3);
        }
    }

    @Test
    void aSettledInvoiceIsNotOfferedForAssignment() throws Exception {
        Sandbox.Registered registered = sandbox.registered(sandbox.publicInvoice());
        Visitor buyer = Visitor.administrator(sandbox.server(), 3);
        assertThat(buyer.get("/crf/" + registered.cirId()).body()).contains("/assign\"");
        sandbox.operator().post("/api/v1/register/invoices/" + registered.cirId() + "/settlement", "{\"amount\":1}");
        assertThat(buyer.get("/crf/" + registered.cirId()).body()).doesNotContain("/assign\"").contains("1.00");
    }

    @Test
    void anObjectionWithAnAmountThatIsNoneIsRefused() throws Exception {
        Sandbox.Registered registered = sandbox.registered(sandbox.publicInvoice());
        Visitor seller = Visitor.administrator(sandbox.server(), 1);
        seller.post("/crf/" + registered.cirId() + "/tickets", "category", "Validity", "comment", "Not this", "amount", "much");
        assertThat(seller.get("/crf/" + registered.cirId()).body()).doesNotContain("Not this");
    }
}
