package rs.tefter.api.sef;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.PUBLIC_FUND_USER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Plain;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;

/** Acceptance examples 1 to 3, 46, 47 and 58 to 61: keys, look-ups, the feed and the rest that needs no invoice of its own. */
class ServiceTest {

    private static final String VERSION = "/api/publicApi/getEfakturaVersion";
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static void refused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(json(reply).get("ErrorCode").stringValue()).isEqualTo(code);
    }

    @Test
    void withoutAnActiveKeyTheAnswerIsEmpty() {
        String key = sandbox.company(TRADER).get("apiKey").stringValue();
        List<ContractClient> strangers =
            List.of(sandbox.anonymous(), sandbox.anonymous().withKey("no-such-key"), sandbox.anonymous().with("Token", "x"));
        for (ContractClient stranger : strangers) {
            Reply reply = stranger.get(VERSION);
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.body()).isEmpty();
            assertThat(reply.header("WWW-Authenticate")).isEmpty();
        }
        for (String header : List.of("apikey", "Api-Key", "Token")) {
            assertThat(sandbox.anonymous().with(header, key).get(VERSION).text()).isEqualTo("{\"Version\":\"3.14\"}");
        }
        assertThat(sandbox.anonymous().with("Authorization", "ApiKey " + key).get(VERSION).status()).isEqualTo(200);
    }

    @Test
    void aKeyWorksOnlyWhileTheApiStatusIsOnAndUntilItIsReplaced() {
        ContractClient administrator = sandbox.administrator(PUBLIC_FUND_USER);
        ContractClient client = sandbox.client(PUBLIC_FUND_USER);
        administrator.put("/api/v1/api-management/status", "{\"active\":false}");
        assertThat(client.get(VERSION).status()).isEqualTo(401);
        administrator.put("/api/v1/api-management/status", "{\"active\":true}");
        assertThat(client.get(VERSION).status()).isEqualTo(200);

        String graceful = json(administrator.post("/api/v1/api-management/key?graceHours=1")).get("apiKey").stringValue();
        assertThat(client.get(VERSION).status()).as("the old key in its hour of grace").isEqualTo(200);
        assertThat(sandbox.anonymous().withKey(graceful).get(VERSION).status()).isEqualTo(200);
        String last = json(administrator.post("/api/v1/api-management/key")).get("apiKey").stringValue();
        assertThat(client.get(VERSION).status()).isEqualTo(401);
        assertThat(sandbox.anonymous().withKey(graceful).get(VERSION).status()).isEqualTo(401);
        assertThat(sandbox.anonymous().withKey(last).get(VERSION).status()).isEqualTo(200);
        assertThat(json(administrator.get("/api/v1/api-management")).get("keyLast4").stringValue()).isEqualTo(last.substring(last.length() - 4));
    }

    @Test
    void aWrongPasswordManagesNothing() {
        String email = sandbox.company(TRADER).get("user").get("email").stringValue();
        assertThat(sandbox.anonymous().signedIn(email, "wrong").get("/api/v1/api-management").status()).isEqualTo(401);
        assertThat(sandbox.anonymous().signedIn("nobody@tefter.local", "").get("/api/v1/api-management").status()).isEqualTo(401);
        assertThat(sandbox.client(TRADER).get("/api/v1/api-management").status()).as("an API key is not a person").isEqualTo(401);
    }

    @Test
    void unknownPathsAndMethodsAreSaidInTheContractsShape() {
        refused(sandbox.client(TRADER).get("/api/publicApi/no-such-thing"), 404, "NotFound");
        Reply wrongMethod = sandbox.client(TRADER).put("/api/publicApi/subscribe", "{}");
        refused(wrongMethod, 405, "MethodNotAllowed");
        assertThat(wrongMethod.header("Allow")).isEqualTo("POST");
        Reply problem = sandbox.anonymous().with("Accept", "application/problem+json").get(VERSION);
        assertThat(problem.status()).isEqualTo(401);
        assertThat(json(problem).get("type").stringValue()).startsWith("urn:tefter:");
    }

    @Test
    void companiesAreLookedUpWithoutAKey() {
        JsonNode company = sandbox.company(PUBLIC_FUND_USER);
        String check = "/api/publicApi/Company/CheckIfCompanyRegisteredOnEfaktura";
        String all = "{\"registrationNumber\":\"%s\",\"jbkjs\":\"%s\",\"vatNumber\":\"%s\"}"
            .formatted(company.get("mb").stringValue(), company.get("jbkjs").stringValue(), company.get("pib").stringValue());
        assertThat(sandbox.anonymous().post(check, all).text()).isEqualTo("{\"EFakturaRegisteredCompany\":true}");
        assertThat(sandbox.anonymous().withKey("wrong")
            .post(check, "{\"PIB\":\"%s\"}".formatted(company.get("pib").stringValue())).text()).contains("true");
        assertThat(sandbox.anonymous().post(check, "{\"vatNumber\":\"100000008\"}").text()).isEqualTo("{\"EFakturaRegisteredCompany\":false}");
        refused(sandbox.anonymous().post(check, "{\"vatNumber\":\"\"}"), 400, "NoneOfInputParametersIsDefined");
        Reply companies = sandbox.anonymous().get("/api/publicApi/getAllCompanies?includeAllStatuses=true");
        assertThat(companies.text()).startsWith("[{\"BugetCompanyNumber\":");
        assertThat(json(companies)).hasSize(4);
    }

    @Test
    void codeListsComeAsTheStateNamesThem() {
        JsonNode units = json(sandbox.client(TRADER).get("/api/publicApi/get-unit-measures"));
        assertThat(units.valueStream().filter(unit -> unit.get("IsOnShortList").booleanValue()).map(unit -> unit.get("Code").stringValue()))
            .containsExactlyInAnyOrder("H87", "KGM", "KMT", "GRM", "MTR", "LTR", "TNE", "MTK", "MTQ", "MIN", "HUR", "DAY", "MON", "ANN", "KWH");
        JsonNode reasons = json(sandbox.client(TRADER).get("/api/publicApi/sales-invoice/getValueAddedTaxExemptionReasonList"));
        assertThat(reasons.valueStream().map(reason -> reason.get("Key").stringValue())).contains("PDV-RS-24-1-1", "PDV-RS-N");
        assertThat(sandbox.client(TRADER).put("/api/publicApi/company/update-company", "").status()).isEqualTo(200);
    }

    @Test
    void theFeedIncludesTodayAndNothingTwice() {
        Sandbox.Sent sent = sandbox.delivered();
        JsonNode page = json(sandbox.client(TRADER).get("/api/v1/events?after=0&limit=1000"));
        assertThat(page.get("events").valueStream().filter(event -> event.get("data").path("SalesInvoiceId").asLong(0) == sent.salesId())
            .map(event -> event.get("data").get("NewInvoiceStatus").stringValue())).containsExactly("Sending", "Sent");
        Reply rest = sandbox.client(TRADER).get("/api/v1/events?after=" + page.get("next").stringValue());
        assertThat(json(rest).get("events")).isEmpty();
        assertThat(json(rest).get("next").stringValue()).isEqualTo(page.get("next").stringValue());
    }

    @Test
    void aLongPollIsWokenByTheNextEvent() throws Exception {
        JsonNode now = json(sandbox.client(OTHER_TRADER).get("/api/v1/events?after=0&limit=1000"));
        var waiting = CompletableFuture.supplyAsync(() -> sandbox.client(OTHER_TRADER)
            .get("/api/v1/events?wait=30&types=PurchaseInvoiceReceived&after=" + now.get("next").stringValue()));
        Sandbox.Sent sent = sandbox.delivered();
        JsonNode page = json(waiting.get(20, TimeUnit.SECONDS));
        assertThat(page.get("events").get(0).get("data").get("PurchaseInvoiceId").longValue()).isEqualTo(sent.purchaseId());
    }

    @Test
    void anInvoiceIsFoundByItsNumberAndShowsItsHistory() {
        Sandbox.Sent sent = sandbox.delivered();
        JsonNode items = json(sandbox.client(OTHER_TRADER)
            .get("/api/v1/invoices?side=purchase&limit=1&partner=" + sandbox.company(TRADER).get("pib").stringValue())).get("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("salesInvoiceId").longValue()).isEqualTo(sent.salesId());
        JsonNode detail = json(sandbox.client(TRADER).get("/api/v1/invoices/" + items.get(0).get("globUniqId").stringValue()));
        assertThat(detail.get("history").valueStream().map(entry -> entry.get("status").stringValue() + " by " + entry.get("by").stringValue()))
            .containsExactly("Sending by seller", "Sent by system");
        assertThat(detail.get("requestId").stringValue()).startsWith("delivered-");
    }

    @Test
    void aCallerWhoLostTheAnswerCanAskWhetherTheRequestArrived() {
        Sandbox.Sent sent = sandbox.send(sandbox.invoice(), "lost/1");
        JsonNode known = json(sandbox.client(TRADER).get("/api/v1/requests/lost/1"));
        assertThat(known.get("state").stringValue()).isEqualTo("stored");
        assertThat(known.get("body").get("SalesInvoiceId").longValue()).isEqualTo(sent.salesId());
        assertThat(json(sandbox.client(TRADER).get("/api/v1/requests/never")).get("state").stringValue()).isEqualTo("none");
        assertThat(json(sandbox.client(OTHER_TRADER).get("/api/v1/requests/lost/1")).get("state").stringValue()).isEqualTo("none");
    }

    @Test
    void aGzippedBodyIsReadAndABodyOverTheLimitIsNot() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(sandbox.invoice().bytes());
        }
        ContractClient client = sandbox.client(TRADER).with("Content-Encoding", "gzip").with("Content-Type", "application/xml");
        Reply sent = client.send("POST", "/api/publicApi/sales-invoice/ubl?requestId=gz&sendToCir=No",
            BodyPublishers.ofByteArray(zipped.toByteArray()));
        assertThat(sent.status()).isEqualTo(200);
        refused(client.send("POST", "/api/publicApi/sales-invoice/ubl?requestId=half&sendToCir=No",
            BodyPublishers.ofByteArray(Arrays.copyOf(zipped.toByteArray(), zipped.size() / 2))), 400, "SomeOfInputParametarsNotDefined");
        try (Sandbox small = Sandbox.start(Map.of("TEFTER_SEF_MAX_BODY", "4096"))) {
            String ubl = "/api/publicApi/sales-invoice/ubl?sendToCir=No&requestId=";
            refused(small.client(TRADER).postXml(ubl + "above", new byte[4097]), 413, "FileTooBig");
            refused(small.client(TRADER).postXml(ubl + "at", new byte[4096]), 400, "XmlInvalid");
            refused(small.client(TRADER).with("Content-Encoding", "gzip").with("Content-Type", "application/xml")
                .send("POST", ubl + "bomb", BodyPublishers.ofByteArray(bomb())), 413, "FileTooBig");
        }
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(new byte[1 << 20]);
        }
        return zipped.toByteArray();
    }

    @Test
    void swaggerIsServedWithoutAKey() {
        assertThat(sandbox.anonymous().get("/api/v1/status").status()).isEqualTo(200);
        JsonNode swagger = Plain.json(sandbox.server().uri("/swagger/public_v1/swagger.json"));
        assertThat(swagger.get("paths").propertyNames())
            .contains("/api/publicApi/sales-invoice/ubl", "/api/publicApi/purchase-invoice/overview", "/api/publicApi/subscribe");
        assertThat(swagger.get("info").get("title").stringValue()).isEqualTo("Public API");
    }
}
