package rs.tefter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.access.ApiKeys;
import rs.tefter.mail.CaughtMails;
import rs.tefter.mail.MailReader;
import rs.tefter.mail.Outbox;
import rs.tefter.testing.TestServer;

/** An administrator lets people and programs in, and out again. */
class SettingsTest {

    private static final String PASSWORD = "crveni rub na papiru";

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
    void somebodyInvitedOpensAnAccountByTheMailedLinkOnce() throws Exception {
        Visitor administrator = Visitor.administrator(server, 1);
        administrator.post("/settings/people/invite", "email", "Nova@Primer.rs", "role", "accountant");
        String link = linkTo("nova@primer.rs");
        Visitor nobody = Visitor.nobody(server);
        assertThat(nobody.get(link).body()).contains("Prva demo trgovina doo").contains("nova@primer.rs");
        assertThat(nobody.post(link + "/account", "password", "kratka").headers().firstValue("Location")).contains(link);
        HttpResponse<String> registered = nobody.post(link + "/account", "password", PASSWORD);
        assertThat(registered.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("tefter_session=");
        assertThat(nobody.get(link).statusCode()).isEqualTo(410);
        assertThat(nobody.post("/login", "email", "nova@primer.rs", "password", PASSWORD).statusCode()).isEqualTo(303);
        assertThat(administrator.get("/settings/people").body()).contains("nova@primer.rs").doesNotContain("Withdraw");
    }

    @Test
    void anInvitationDiesAfterSevenDaysAndWhenItIsTakenBack() throws Exception {
        Visitor administrator = Visitor.administrator(server, 2);
        administrator.post("/settings/people/invite", "email", "povucen@primer.rs", "role", "viewer");
        administrator.post("/settings/people/withdraw", "email", "povucen@primer.rs");
        assertThat(Visitor.nobody(server).get(linkTo("povucen@primer.rs")).statusCode()).isEqualTo(410);
        administrator.post("/settings/people/invite", "email", "kasni@primer.rs", "role", "viewer");
        String link = linkTo("kasni@primer.rs");
        server.time().advance(Duration.ofDays(7));
        assertThat(Visitor.nobody(server).get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void theLastAdministratorStaysAndWhoeverIsRemovedIsSignedOut() throws Exception {
        Visitor removed = Visitor.administrator(server, 3);
        long own = number("company3@tefter.local");
        long other = number("admin@tefter.local");
        removed.post("/settings/people/" + other + "/role", "role", "viewer");
        removed.post("/settings/people/" + own + "/remove");
        removed.post("/settings/people/" + own + "/role", "role", "accountant");
        assertThat(removed.get("/settings/audit").body()).contains("LastAdministrator").contains("Role changed");
        removed.post("/settings/people/" + other + "/role", "role", "administrator");
        assertThat(removed.post("/settings/people/" + own + "/remove").statusCode()).isEqualTo(303);
        assertThat(removed.get("/settings").headers().firstValue("Location").orElse("")).startsWith("/login");
    }

    @Test
    void theAuditHasWhatWasDoneAndNotWhatWasOnlyTyped() throws Exception {
        Visitor cashier = Visitor.administrator(server, 2);
        cashier.post("/till", "act", "free", "code", "Усисивач");
        cashier.post("/till/total", "sku", "", "name", "x", "quantity", "1", "price", "1", "label", "Ђ", "discount", "");
        cashier.post("/till/items/new", "name", "", "label", "Ђ");
        assertThat(cashier.get("/settings/audit").body()).doesNotContain("Sale at the till").doesNotContain("New item");
        cashier.post("/till/items/new", "name", "Усисивач", "label", "Ђ");
        assertThat(cashier.get("/settings/audit").body()).contains("New item");
    }

    @Test
    void aPasswordIsChangedWithTheOldOneAndEndsTheOtherSessions() throws Exception {
        String email = server.demo().at("/companies/3/user/email").asString();
        String old = server.demo().at("/companies/3/user/password").asString();
        Visitor here = Visitor.administrator(server, 4);
        Visitor elsewhere = Visitor.administrator(server, 4);
        here.post("/settings/password", "old", "pogrešna", "password", PASSWORD);
        assertThat(elsewhere.get("/settings").statusCode()).isEqualTo(200);
        here.post("/settings/password", "old", old, "password", PASSWORD);
        assertThat(elsewhere.get("/settings").statusCode()).isEqualTo(303);
        assertThat(here.get("/settings").statusCode()).isEqualTo(200);
        assertThat(here.post("/login", "email", email, "password", old).statusCode()).isEqualTo(401);
    }

    @Test
    void aForgottenPasswordIsRenewedByAMailedLinkThatNobodyElseOfTheCompanySees() throws Exception {
        Visitor nobody = Visitor.nobody(server);
        Visitor signedIn = Visitor.administrator(server, 1);
        nobody.post("/password/forgotten", "email", "company1@tefter.local");
        String link = linkTo("company1@tefter.local");
        assertThat(signedIn.get("/settings/mail").body()).doesNotContain("New password");
        assertThat(nobody.post(link, "password", PASSWORD).headers().firstValue("Location")).contains("/login");
        assertThat(signedIn.get("/settings").statusCode()).isEqualTo(303);
        assertThat(nobody.post("/login", "email", "company1@tefter.local", "password", PASSWORD).statusCode()).isEqualTo(303);
        assertThat(nobody.post("/password/forgotten", "email", "niko@primer.rs").body())
            .isEqualTo(nobody.post("/password/forgotten", "email", "company1@tefter.local").body());
    }

    @Test
    void aKeyIsShownOnceAndCountsOnlyWhileTheApiIsOn() throws Exception {
        Visitor administrator = Visitor.administrator(server, 2);
        String key = administrator.post("/settings/api/key", "grace", "0").body().split("<code id=\"made\"[^>]*>")[1].split("<")[0];
        assertThat(administrator.get("/settings/api").body()).doesNotContain(key).contains(key.substring(key.length() - 4));
        assertThat(server.part(ApiKeys.class).holder(key)).isPresent();
        administrator.post("/settings/api/status", "active", "false");
        assertThat(server.part(ApiKeys.class).holder(key)).isEmpty();
    }

    @Test
    void theSettingsAreReadAndChangedInABrowser() {
        try (Browser browser = Browser.open(server)) {
            Page page = browser.window(1440, "sr-Latn");
            page.onDialog(Dialog::accept);
            Browser.signIn(page, 2);
            page.navigate("/settings/api");
            page.locator("form[action='/settings/api/key'] button").click();
            page.locator("#made").waitFor();
            browser.look(page, "settings-key-made");
            page.navigate("/settings/people");
            page.locator("#invite-email").fill("saradnik@primer.rs");
            page.locator("form[action='/settings/people/invite'] button").click();
            page.locator(".notice.good").waitFor();
            page.setViewportSize(360, 800);
            browser.look(page, "settings-people-narrow");
        }
    }

    private static long number(String email) {
        return server.database().jdbc().sql("select number from account where email = ?").param(email).query(Long.class).single();
    }

    /** The path of the link in the newest message to that address. */
    private static String linkTo(String email) {
        CaughtMails caught = server.part(Outbox.class).caught().orElseThrow();
        CaughtMails.Summary mail = Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> caught.page(Optional.empty(),
            Optional.empty(), 100).stream().filter(summary -> summary.to().equalsIgnoreCase(email)).findFirst(),
            Optional::isPresent).orElseThrow();
        String text = MailReader.read(caught.find(Optional.empty(), mail.id()).orElseThrow().content()).text().orElseThrow();
        return text.substring(text.indexOf(server.baseUrl().toString()) + server.baseUrl().toString().length()).split("\\s")[0];
    }
}
