package rs.tefter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.sandbox.CaughtCallbacks;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.TestServer;

/** A developer sees what calls did, lets them fail, and finds the way without a document. */
class DeveloperTest {

    private static Sandbox sandbox;
    private static TestServer server;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
        server = sandbox.server();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static HttpResponse<String> status(int company) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri("/api/publicApi/sales-invoice/getValueAddedTaxExemptionReasonList?password=tajna"))
            .header("ApiKey", sandbox.company(company).get("apiKey").stringValue()).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void callsOfTheCompanyAreListedWithTheirBodiesAndWithoutSecrets() throws Exception {
        Visitor developer = Visitor.administrator(server, 2);
        assertThat(status(1).statusCode()).isEqualTo(200);
        String list = developer.get("/developer/requests").body();
        assertThat(list).contains("sales-invoice/getValueAddedTaxExemptionReasonList?password=•••").doesNotContain("tajna");
        String one = list.split("href=\"/developer/requests/")[1].split("\"")[0];
        assertThat(developer.get("/developer/requests/" + one).body()).contains("PDV-RS");
        assertThat(Visitor.administrator(server, 1).get("/developer/requests/" + one).statusCode()).isEqualTo(404);
    }

    @Test
    void aFaultBefallsAsManyCallsAsWereAskedFor() throws Exception {
        Visitor developer = Visitor.administrator(server, 3);
        developer.post("/developer/faults", "kind", "unavailable", "calls", "2");
        assertThat(developer.get("/").body()).contains("A fault that was asked for is on");
        assertThat(status(2).statusCode()).isEqualTo(503);
        assertThat(status(0).statusCode()).isEqualTo(200);
        assertThat(status(2).statusCode()).isEqualTo(503);
        assertThat(status(2).statusCode()).isEqualTo(200);
        assertThat(developer.get("/").body()).doesNotContain("A fault that was asked for is on");
    }

    @Test
    void aLostAnswerBreaksTheConnectionAfterTheAct() throws Exception {
        Visitor developer = Visitor.administrator(server, 3);
        developer.post("/developer/faults", "kind", "lose", "calls", "1");
        assertThatThrownBy(() -> status(2)).isInstanceOf(IOException.class);
        assertThat(developer.get("/developer/requests").body()).contains("Lost answer");
    }

    @Test
    void aPauseThatWasAskedForClosesTheExchangeUntilItIsEnded() throws Exception {
        Visitor developer = Visitor.administrator(server, 3);
        developer.post("/developer/faults/pause", "on", "true");
        assertThat(status(3).statusCode()).isEqualTo(503);
        developer.post("/developer/faults/pause", "on", "false");
        assertThat(status(3).statusCode()).isEqualTo(200);
    }

    @Test
    void theClockMovesForwardAndNobodyIsSignedOut() throws Exception {
        Visitor developer = Visitor.administrator(server, 3);
        Instant before = server.time().instant();
        developer.post("/developer/clock", "days", "1", "hours", "2");
        assertThat(server.time().instant()).isBetween(before.plus(Duration.ofHours(26)), before.plus(Duration.ofHours(27)));
        assertThat(developer.get("/developer/clock").statusCode()).isEqualTo(200);
        Instant after = server.time().instant();
        developer.post("/developer/clock", "days", "401");
        assertThat(server.time().instant()).isBefore(after.plus(Duration.ofHours(1)));
    }

    @Test
    void startingOverNeedsATickAndSignsNobodyOut() throws Exception {
        Visitor developer = Visitor.administrator(server, 4);
        assertThat(status(3).statusCode()).isEqualTo(200);
        developer.post("/developer/reset");
        assertThat(developer.get("/developer/requests").body()).contains("getValueAddedTaxExemptionReasonList");
        developer.post("/developer/reset", "sure", "true");
        assertThat(developer.get("/developer/requests").body()).contains("No calls yet");
        assertThat(developer.get("/settings/audit").body()).contains("Sandbox reset").doesNotContain("ResetNotConfirmed");
    }

    @Test
    void productionHasNoneOfThis() throws Exception {
        try (TestServer production = TestServer.start(Map.of("TEFTER_MODE", "production"))) {
            for (String path : new String[] {"/developer", "/developer/requests", "/developer/clock", "/developer/faults"}) {
                HttpRequest request = HttpRequest.newBuilder(production.uri(path)).build();
                assertThat(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    void aNewcomerComesFromTheFirstInvoiceToTheCheckOfAReceiptByClickingAlone() {
        try (Browser browser = Browser.open(server)) {
            Page page = browser.window(1440, "sr-Cyrl");
            Browser.signIn(page, 1);
            page.navigate("/developer");
            page.locator("form[action='/developer/send'] button").click();
            page.locator("form[action='/login/demo'] button").click();
            page.waitForURL("**/developer?purchase=*");
            page.locator("form[action='/developer/accept'] button").click();
            page.locator(".notice.good").waitFor();
            browser.look(page, "tour-accepted");
            page.locator("form[action='/login/demo'] button").click();
            page.waitForURL("**/developer?sale=*");
            page.locator("#events.good .timeline").waitFor();
            assertThat(page.locator("#events").innerText()).contains("Одобрена").contains("Промена статуса продаје");
            page.locator("form[action='/developer/sell'] button").click();
            page.locator("#receipt.good").waitFor();
            page.setViewportSize(360, 800);
            browser.look(page, "tour-narrow");
            Page check = page.waitForPopup(() -> page.locator("#receipt .actions .first").click());
            assertThat(check.locator("main, body").first().innerText()).contains("349,90");
            page.locator("#events .plain-list a").first().click();
            page.setViewportSize(1440, 900);
            assertThat(page.locator("main").innerText()).contains("webhook-signature").contains("\"type\": \"SalesInvoice");
            browser.look(page, "callback-caught");
        }
    }

    @Test
    void callbacksAreCaughtOfWhoeverAskedAndAtTheAddressThatWasRegisteredAlone() throws Exception {
        Visitor asks = Visitor.administrator(server, 2);
        asks.post("/developer/callbacks");
        asks.post("/developer/callbacks");
        String address = asks.get("/developer/callbacks").body().split("/catch/")[1].split("<")[0];
        assertThat(caught(address, "{\"type\":\"SalesInvoiceIssued\"}")).isEqualTo(204);
        assertThat(caught(address + "0", "{}")).isEqualTo(404);
        String list = asks.get("/developer/callbacks").body();
        assertThat(list).containsOnlyOnce("href=\"/developer/callbacks/").contains("Invoice issued");
        String one = "/developer/callbacks/" + list.split("href=\"/developer/callbacks/")[1].split("\"")[0];
        assertThat(asks.get(one).body()).contains("SalesInvoiceIssued");
        assertThat(Visitor.administrator(server, 3).get(one).statusCode()).isEqualTo(404);
        for (int i = 0; i < CaughtCallbacks.KEPT; i++) {
            caught(address, "{}");
        }
        assertThat(asks.get(one).statusCode()).isEqualTo(404);
        asks.post("/developer/callbacks/end");
        assertThat(caught(address, "{}")).isEqualTo(404);
    }

    private static int caught(String address, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri("/catch/" + address)).header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Test
    void aDroppedDocumentShowsItsFindingsAtTheirLines() {
        try (Browser browser = Browser.open(server)) {
            Page page = browser.window(1440, "sr-Latn");
            Browser.signIn(page, 1);
            page.navigate("/developer/validator");
            String wrong = sandbox.invoice("N-1").with("<cbc:DueDate>", "<cbc:DueDate>x").toString();
            page.locator("#file").setInputFiles(new FilePayload("račun.xml", "application/xml", wrong.getBytes(StandardCharsets.UTF_8)));
            page.locator("form[action^='/developer/validator'] button").click();
            page.locator(".source tr.error, .source tr.fatal").first().waitFor();
            assertThat(page.locator(".findings").innerText()).contains("red 8");
            browser.look(page, "validator-findings");
        }
    }
}
