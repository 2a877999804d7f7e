package rs.tefter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.testing.TestServer;

/** An administrator opens stores and registers, and closes them again; the till chooses among those that are open. */
class StoresTest {

    private static final String STORES = "/settings/stores";

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
    void aStoreAndItsRegisterAreOpenedInABrowserAndSoldAt() {
        try (Browser browser = Browser.open(server)) {
            Page page = browser.window(1440, "sr-Cyrl");
            page.onDialog(Dialog::accept);
            Browser.signIn(page, 1);
            page.navigate(STORES);
            page.locator("a[href='" + STORES + "/new']").click();
            page.locator("#name").fill("Продавница у Панчеву");
            page.keyboard().press("Enter");
            page.waitForURL("**/registers/new");
            page.locator("#name").fill("Каса крај улаза");
            browser.look(page, "register-new");
            page.keyboard().press("Enter");
            page.waitForURL("**" + STORES);
            page.setViewportSize(360, 800);
            browser.look(page, "stores-narrow");
            page.locator("tr:has-text('Каса крај улаза') a[href^='/till']").click();
            assertThat(page.locator("#register option[selected]").innerText()).isEqualTo("Продавница у Панчеву · Каса крај улаза");
            page.navigate(STORES);
            page.locator("a:has-text('Каса крај улаза')").click();
            page.locator("form[action$='/close'] button").click();
            page.waitForURL("**" + STORES);
            assertThat(page.locator("main").innerText()).contains("Каса „Каса крај улаза“ је затворена.").contains("још нема касу");
        }
    }

    @Test
    void whatIsChangedIsKeptAndWhatCannotBeReadIsShownAgain() throws Exception {
        Visitor visitor = Visitor.administrator(server, 2);
        String store = opened(visitor, "Штанд");
        assertThat(visitor.post(store, "name", "").statusCode()).isEqualTo(422);
        assertThat(visitor.post(store, "name", "Штанд на сајму", "city", "Нови Сад", "language", "sr-Latn-RS").statusCode()).isEqualTo(303);
        assertThat(visitor.get(STORES).body()).contains("Штанд на сајму").contains("Нови Сад");
        assertThat(visitor.get(store).body()).contains("value=\"sr-Latn-RS\" selected");
        HttpResponse<String> wrong = visitor.post(store + "/registers/new", "name", "К", "kind", "lpfr", "address", "kasa");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"kasa\"").contains("aria-invalid=\"true\"");
        visitor.post(store + "/registers/new", "name", "Локална", "kind", "lpfr", "address", "http://192.0.2.7:8888/");
        String register = link(visitor.get(STORES).body(), store + "/registers/", "Локална");
        assertThat(visitor.get(register).body()).contains("value=\"http://192.0.2.7:8888\"");
        assertThat(visitor.get(register.replace(store, opened(visitor, "Друго место"))).statusCode()).isEqualTo(404);
        assertThat(visitor.post(register, "name", "Пробна", "kind", "sandbox", "cashier", "Ана").statusCode()).isEqualTo(303);
        assertThat(visitor.get(STORES).body()).contains("Пробна").contains("Ана").doesNotContain("Локална");
        assertThat(visitor.post(store + "/close").statusCode()).isEqualTo(303);
        assertThat(visitor.get(STORES).body()).doesNotContain("Пробна").doesNotContain("Штанд на сајму");
        assertThat(visitor.get(register).statusCode()).isEqualTo(404);
    }

    @Test
    void theProcessorOfTheTaxAdministrationWantsItsCertificate() throws Exception {
        Visitor visitor = Visitor.administrator(server, 2);
        String place = visitor.post(opened(visitor, "Трафика") + "/registers/new", "name", "В", "kind", "vpfr", "address", "https://vpfr.example")
            .headers().firstValue("Location").orElseThrow();
        assertThat(visitor.get(place).body()).contains("Missing").contains("name=\"certificate\"");
        HttpResponse<String> refused = visitor.post(place + "/access", "pac", "short");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("A PAC has six letters and digits.");
    }

    @Test
    void aTillThatStandsOpenSellsAtNoOtherRegisterWhenItsOwnIsClosed() throws Exception {
        Visitor visitor = Visitor.administrator(server, 4);
        HttpResponse<String> sale = visitor.post("/till", "request", UUID.randomUUID().toString(), "register", UUID.randomUUID().toString(), "type",
            "Normal", "sku", "10", "name", "x", "quantity", "1", "price", "349,90", "label", "Ђ", "discount", "", "act", "sell:Cash");
        assertThat(sale.statusCode()).isEqualTo(422);
        assertThat(sale.body()).contains("That register is closed.");
    }

    @Test
    void anotherCompanysStoresAndRegistersAreNotThere() throws Exception {
        String store = STORES + "/" + server.demo().at("/companies/0/badi/storeId").asString();
        String register = store + "/registers/" + server.demo().at("/companies/0/badi/clientId").asString();
        Visitor other = Visitor.administrator(server, 2);
        for (String path : new String[] {store, register, store + "/registers/new"}) {
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(other.post(path, "name", "x", "kind", "sandbox").statusCode()).as(path).isEqualTo(404);
        }
        assertThat(other.post(store + "/close").statusCode()).isEqualTo(404);
        assertThat(other.post(register + "/close").statusCode()).isEqualTo(404);
        assertThat(Visitor.administrator(server, 1).get(register).statusCode()).isEqualTo(200);
    }

    private static String opened(Visitor visitor, String name) throws Exception {
        return visitor.post(STORES + "/new", "name", name).headers().firstValue("Location").orElseThrow().replace("/registers/new", "");
    }

    /** The address that begins so and leads to what is named so. */
    private static String link(String page, String begins, String name) {
        String before = page.substring(0, page.indexOf("<b>" + name + "</b>"));
        return before.substring(before.lastIndexOf(begins)).split("\"")[0];
    }
}
