package rs.tefter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import rs.tefter.testing.TestServer;

/** A real Chromium in front of a test server. Where there is none the tests that need it report themselves skipped. */
final class Browser implements AutoCloseable {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    /** In a page within the page no script may run, so axe would wait for its own for ever. */
    private static final String NO_SCRIPTS = "iframe";
    private static final Path PICTURES = Path.of("target/screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final TestServer server;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium, TestServer server) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.server = server;
    }

    static Browser open(TestServer server) {
        Optional<Path> program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").map(Path::of)
            .filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program.get())
            .setArgs(List.of("--no-sandbox", "--disable-gpu"))), server);
    }

    /** A window of that width in pixels, in the given language, nobody signed in. */
    Page window(int width, String language) {
        return window(width, language, true);
    }

    Page window(int width, String language, boolean scripts) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
            .setBaseURL(server.baseUrl().toString()).setViewportSize(width, 900).setJavaScriptEnabled(scripts));
        context.addCookies(List.of(new Cookie(Cookies.LANGUAGE, language).setUrl(server.baseUrl().toString())));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** The same window, but dark. */
    void darken(Page page) {
        page.context().addCookies(List.of(new Cookie(Cookies.THEME, Theme.DARK.wire()).setUrl(server.baseUrl().toString())));
    }

    /** Signs in as the demo company in that place, counted from 1. */
    static void signIn(Page page, int company) {
        page.navigate("/login");
        page.locator("button[value='company" + company + "@tefter.local']").click();
        page.waitForURL("**/");
    }

    /** Keeps a picture of the whole page and holds the page against what every page promises. */
    void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .as(name + " is wider than its window by").isLessThanOrEqualTo(0);
        assertThat(new AxeBuilder(page).exclude(NO_SCRIPTS).analyze().getViolations().stream()
            .filter(rule -> SERIOUS.contains(rule.getImpact())).map(Browser::told)).as(name).isEmpty();
        assertThat(complaints).as(name).isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
