package rs.tefter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.access.Sessions;
import rs.tefter.testing.TestServer;

/** People sign in and out, and nobody else acts in their name. */
class SignInTest {

    private static TestServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoeverIsNotSignedInIsLedToTheSignInAndBack() throws Exception {
        HttpResponse<String> answer = get("/?month=2026-11", "");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/login?next=%2F%3Fmonth%3D2026-11");
        HttpResponse<String> signedIn = post("/login", form("email", email(), "password", password(), "next", "/?month=2026-11"), "");
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).contains("/?month=2026-11");
    }

    @Test
    void aWrongPasswordIsRefusedAndTenInAMinuteLockTheRightOneOutToo() throws Exception {
        String email = server.demo().at("/companies/3/user/email").asString();
        for (int i = 0; i < 10; i++) {
            assertThat(post("/login", form("email", email, "password", "wrong"), "").statusCode()).isEqualTo(401);
        }
        String right = server.demo().at("/companies/3/user/password").asString();
        assertThat(post("/login", form("email", email, "password", right), "").statusCode()).isEqualTo(401);
        server.time().advance(Duration.ofSeconds(61));
        assertThat(post("/login", form("email", email, "password", right), "").statusCode()).isEqualTo(303);
    }

    @Test
    void afterTheSignInNobodyIsLedToAnotherSite() throws Exception {
        for (String foreign : new String[] {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)"}) {
            assertThat(post("/login", form("email", email(), "password", password(), "next", foreign), "").headers().firstValue("Location"))
                .as(foreign).contains("/");
        }
    }

    @Test
    void theSessionStandsInACookieThatScriptsCannotReadAndEndsBySigningOut() throws Exception {
        String cookie = post("/login", form("email", email(), "password", password()), "").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
        String session = cookie.split(";")[0];
        String page = get("/", session).body();
        assertThat(post("/logout", form("_token", token(page)), session).statusCode()).isEqualTo(303);
        assertThat(get("/", session).statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionEndsByIdleness() throws Exception {
        String session = session();
        assertThat(get("/", session).statusCode()).isEqualTo(200);
        server.time().advance(Sessions.LONGEST_IDLE.plusMinutes(2));
        assertThat(get("/", session).statusCode()).isEqualTo(303);
    }

    @Test
    void aFormWithoutTheSessionsTokenIsRefused() throws Exception {
        String session = session();
        assertThat(post("/logout", form("_token", "made-up"), session).statusCode()).isEqualTo(403);
        assertThat(post("/logout", "", session).statusCode()).isEqualTo(403);
        assertThat(get("/", session).statusCode()).isEqualTo(200);
    }

    @Test
    void aFormOfAnotherSiteIsRefusedThoughItKnowsTheToken() throws Exception {
        String session = session();
        String token = token(get("/", session).body());
        HttpRequest foreign = request("/logout", session).header("Origin", "https://elsewhere.example")
            .POST(HttpRequest.BodyPublishers.ofString(form("_token", token))).build();
        assertThat(http.send(foreign, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void aDemoCompanyIsEnteredByOneClickAtTheMachineOnly() throws Exception {
        assertThat(post("/login/demo", form("email", email()), "").statusCode()).isEqualTo(303);
        HttpRequest throughProxy = request("/login/demo", "").header("X-Forwarded-For", "203.0.113.9")
            .POST(HttpRequest.BodyPublishers.ofString(form("email", email()))).build();
        assertThat(http.send(throughProxy, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(post("/login/demo", form("email", "operator@tefter.local"), "").statusCode()).isEqualTo(403);
    }

    @Test
    void productionHasNoDemoCompaniesToEnter() throws Exception {
        try (TestServer production = TestServer.start(Map.of("TEFTER_MODE", "production"))) {
            HttpRequest enter = HttpRequest.newBuilder(production.uri("/login/demo")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form("email", "company1@tefter.local"))).build();
            assertThat(http.send(enter, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(403);
            assertThat(http.send(HttpRequest.newBuilder(production.uri("/login")).build(), HttpResponse.BodyHandlers.ofString()).body())
                .doesNotContain("/login/demo");
        }
    }

    @Test
    void everyPageForbidsWhatItDoesNotNeed() throws Exception {
        HttpResponse<String> page = get("/login", "");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'").contains("script-src 'self';")
            .contains("frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body()).doesNotContain("style=").doesNotContain("http://").doesNotContain("https://");
    }

    @Test
    void theAdministratorOfAllChoosesTheCompany() {
        try (Browser browser = Browser.open(server)) {
            Page page = browser.window(1440, "en");
            page.navigate("/login");
            browser.look(page, "sign-in-wide");
            page.locator("button[value='admin@tefter.local']").click();
            page.waitForURL("**/");
            page.locator("#company").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Druga demo trgovina doo"));
            page.waitForCondition(() -> page.locator("main").innerText().contains("Druga demo trgovina doo"));
            browser.look(page, "company-chosen");
        }
    }

    @Test
    void oneSignsInWithTheKeyboardAloneOnATelephoneWithoutScripts() {
        try (Browser browser = Browser.open(server)) {
            Page page = browser.window(360, "sr-Cyrl", false);
            page.navigate("/login");
            page.keyboard().type(email());
            page.keyboard().press("Tab");
            page.keyboard().type(password());
            page.keyboard().press("Enter");
            page.waitForURL("**/");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("sr-Cyrl");
        }
    }

    private static String email() {
        return server.demo().at("/companies/0/user/email").asString();
    }

    private static String password() {
        return server.demo().at("/companies/0/user/password").asString();
    }

    private String session() throws IOException, InterruptedException {
        return post("/login", form("email", email(), "password", password()), "").headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static String token(String page) {
        return page.split("name=\"_token\" value=\"")[1].split("\"")[0];
    }

    private HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        return http.send(request(path, cookie).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form, String cookie) throws IOException, InterruptedException {
        return http.send(request(path, cookie).POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String cookie) {
        URI uri = server.uri(path);
        return HttpRequest.newBuilder(uri).header("Cookie", cookie.isEmpty() ? "none=" : cookie).header("Content-Type", "application/x-www-form-urlencoded");
    }

    private static String form(String... pairs) {
        return java.util.stream.IntStream.range(0, pairs.length / 2)
            .mapToObj(i -> pairs[2 * i] + "=" + URLEncoder.encode(pairs[2 * i + 1], StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
