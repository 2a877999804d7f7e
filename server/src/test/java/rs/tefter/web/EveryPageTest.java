package rs.tefter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rs.tefter.access.CompanyRole;
import rs.tefter.testing.TestServer;
import rs.tefter.validation.text.Language;

/** What holds for each page and form of the portal, found by the routes that there are. */
class EveryPageTest {

    private static final String NOTHING_THERE = "1999999999";
    private static final Pattern UNFILLED = Pattern.compile("\\{\\d}");

    private static TestServer server;
    private static List<Guard.Rule> rules;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        rules = server.part(Portal.class).rules();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Stream<Guard.Rule> of(String method) {
        return rules.stream().filter(rule -> rule.signedIn() && rule.method().equals(method));
    }

    private static String path(Guard.Rule rule) {
        return rule.path().replaceAll("\\{[^}]*}", NOTHING_THERE);
    }

    @Test
    void whoeverIsNotSignedInSeesNothing() throws Exception {
        Visitor nobody = Visitor.nobody(server);
        for (Guard.Rule rule : rules) {
            if (rule.signedIn()) {
                HttpResponse<String> answer = rule.method().equals("GET") ? nobody.get(path(rule)) : nobody.post(path(rule));
                assertThat(answer.statusCode()).as(rule.toString()).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location").orElse("")).as(rule.toString()).startsWith("/login");
            }
        }
    }

    @Test
    void aViewerChangesNothingAndAnAccountantManagesNothing() throws Exception {
        refuses(Visitor.demoted(server, 3, "viewer"), CompanyRole.VIEWER);
        refuses(Visitor.demoted(server, 4, "accountant"), CompanyRole.ACCOUNTANT);
    }

    private static void refuses(Visitor visitor, CompanyRole own) throws Exception {
        for (Guard.Rule rule : rules) {
            if (rule.role().filter(needed -> !own.includes(needed)).isPresent()) {
                HttpResponse<String> answer = rule.method().equals("GET") ? visitor.get(path(rule)) : visitor.post(path(rule));
                assertThat(answer.statusCode()).as(own + " " + rule).isEqualTo(403);
            }
        }
        assertThat(rules.stream().filter(rule -> rule.role().filter(needed -> !own.includes(needed)).isPresent())).as("what " + own + " may not")
            .isNotEmpty();
    }

    @Test
    void everyActHasANameInTheAudit() {
        Words words = Words.in(Language.EN);
        assertThat(rules.stream().filter(Guard.Rule::act).map(rule -> "act." + rule.path()).filter(key -> words.orLast(key).equals(key.substring(4))))
            .isEmpty();
    }

    @Test
    void everyFormChecksItsToken() throws Exception {
        Visitor visitor = Visitor.administrator(server, 1).withToken("made-up");
        for (Guard.Rule rule : of("POST").toList()) {
            assertThat(visitor.post(path(rule)).statusCode()).as(rule.toString()).isEqualTo(403);
        }
    }

    @Test
    void whatIsNotThereIsNotThereForAnybody() throws Exception {
        Visitor visitor = Visitor.administrator(server, 1);
        for (Guard.Rule rule : of("GET").filter(rule -> rule.path().contains("{")).toList()) {
            assertThat(visitor.get(path(rule)).statusCode()).as(rule.toString()).isIn(400, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sr-Cyrl", "sr-Latn", "en"})
    void everyPageOpensForANewCompanyInEveryLanguage(String language) throws Exception {
        Visitor visitor = Visitor.administrator(server, 2);
        for (Guard.Rule rule : of("GET").filter(rule -> !rule.path().contains("{")).toList()) {
            HttpResponse<String> answer = visitor.get(path(rule), language);
            assertThat(answer.statusCode()).as(rule.toString()).isEqualTo(200);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                assertThat(answer.body()).as(rule.toString()).contains("lang=\"" + language + "\"").contains("<h1").doesNotContain("style=\"")
                    .doesNotContain("onclick=").doesNotContainPattern(UNFILLED).doesNotContainPattern("(?:src|href)=\"https?:(?!//127)");
            }
        }
    }
}
