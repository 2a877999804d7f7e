package rs.tefter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.testing.Sandbox;

/** The first page says what waits and what was invoiced. */
class HomeTest {

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
    void aNewCompanyIsShownItsFirstSteps() throws Exception {
        String page = Visitor.administrator(sandbox.server(), 4).get("/").body();
        assertThat(page).contains("href=\"/sales/new\"").contains("href=\"/sales/upload\"").contains("href=\"/developer\"").doesNotContain("<svg class=\"chart\"");
    }

    @Test
    void whatFallsDueIsCountedAndLeadsToItsList() throws Exception {
        LocalDate today = sandbox.server().time().today();
        sandbox.send(sandbox.invoice("DOSPEVA").with("<cbc:DueDate>" + today, "<cbc:DueDate>" + today.plusDays(7)), "due-1");
        sandbox.send(sandbox.invoice("NE-JOS").with("<cbc:DueDate>" + today, "<cbc:DueDate>" + today.plusDays(8)), "due-2");
        Visitor buyer = Visitor.administrator(sandbox.server(), 2);
        String[] list = {""};
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            list[0] = buyer.get("/").body().split("<a class=\"stat\" href=\"")[2].split("\"")[0].replace("&amp;", "&");
            assertThat(buyer.get(list[0]).body()).contains("DOSPEVA").doesNotContain("NE-JOS");
        });
        assertThat(list[0]).startsWith("/purchases?status=payable&dueFrom=" + today.minusDays(30) + "&dueTo=" + today.plusDays(7));
        assertThat(buyer.get("/").body()).contains("Tefter does not see payments");
    }

    @Test
    void whatArrivesWaitsThereWithItsDeadlineAndCountsInTheMonth() {
        Sandbox.Sent sent = sandbox.delivered();
        sandbox.awaitPurchase(sent.purchaseId(), "New");
        try (Browser browser = Browser.open(sandbox.server())) {
            Page page = browser.window(1440, "sr-Cyrl");
            Browser.signIn(page, 2);
            assertThat(page.locator("a[href='/purchases/" + sent.purchaseId() + "']").count()).isEqualTo(2);
            assertThat(page.locator(".chart .bar.second[height='0']").count()).isEqualTo(2 * 11);
            browser.look(page, "home");
            Page narrow = browser.window(360, "sr-Latn");
            Browser.signIn(narrow, 1);
            browser.darken(narrow);
            narrow.navigate("/");
            browser.look(narrow, "home-narrow");
        }
    }
}
