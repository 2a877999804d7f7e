package rs.tefter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.Sandbox.Sent;
import rs.tefter.testing.TestInvoice;
import rs.tefter.validation.text.Language;

/** What people do with the documents of both mailboxes. */
class DocumentsTest {

    private static Sandbox sandbox;
    private static Visitor seller;
    private static Visitor buyer;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        sandbox = Sandbox.start();
        seller = Visitor.administrator(sandbox.server(), TRADER + 1);
        buyer = Visitor.administrator(sandbox.server(), OTHER_TRADER + 1);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static Sent delivered(TestInvoice invoice) {
        Sent sent = sandbox.send(invoice, UUID.randomUUID().toString());
        sandbox.awaitSales(sent.salesId(), "Sent");
        return sent;
    }

    private static String request(HttpResponse<String> page) {
        return page.body().split("name=\"request\" value=\"")[1].split("\"")[0];
    }

    @Test
    void aBuyerSearchesReadsAndRejectsAndTheSellerReadsWhy() {
        Sent sent = delivered(sandbox.invoice("ODBIJ-7/2026"));
        try (Browser browser = Browser.open(sandbox.server())) {
            Page page = browser.window(1440, "sr-Latn");
            Browser.signIn(page, OTHER_TRADER + 1);
            page.locator("#find").fill("odbij-7");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=odbij-7");
            browser.look(page, "search");
            page.getByText("ODBIJ-7/2026").click();
            page.waitForURL("**/purchases/" + sent.purchaseId());
            assertThat(page.frameLocator("iframe").locator("body").innerText()).contains("ODBIJ-7/2026");
            browser.look(page, "purchase");
            page.getByText("Odbij", new Page.GetByTextOptions().setExact(true)).click();
            page.locator(".notice.bad").waitFor();
            assertThat(sandbox.purchaseStatus(sent.purchaseId())).isEqualTo("Seen");
            page.locator("#comment").fill("Pogrešna cena na stavci 2");
            page.getByText("Odbij", new Page.GetByTextOptions().setExact(true)).click();
            page.locator(".notice.good").waitFor();
            String person = sandbox.company(OTHER_TRADER).at("/user/email").stringValue();
            assertThat(page.locator(".timeline li").first().innerText()).contains("Odbijena", person, "u portalu");
            assertThat(page.locator(".timeline li").nth(1).innerText()).contains("Pregledana", person, "u portalu");
            sandbox.awaitSales(sent.salesId(), "Rejected");
            Page phone = browser.window(360, "sr-Cyrl");
            Browser.signIn(phone, TRADER + 1);
            phone.navigate("/sales/" + sent.salesId());
            assertThat(phone.locator(".timeline").innerText()).contains("Pogrešna cena na stavci 2").doesNotContain(person);
            browser.look(phone, "sale-on-a-telephone");
        }
    }

    @Test
    void aListGoesOnByAClickAndWithoutScriptsByALink() {
        for (int i = 0; i < 51; i++) {
            sandbox.send(sandbox.invoice("SPISAK-" + i), UUID.randomUUID().toString());
        }
        try (Browser browser = Browser.open(sandbox.server())) {
            Page page = browser.window(768, "sr-Cyrl");
            Browser.signIn(page, TRADER + 1);
            page.navigate("/sales?q=SPISAK");
            browser.look(page, "sales");
            page.locator("#onward a").click();
            page.waitForCondition(() -> page.locator("tbody tr").count() == 51);
            Page plain = browser.window(360, "en", false);
            Browser.signIn(plain, TRADER + 1);
            plain.navigate("/sales?q=SPISAK");
            plain.locator("#onward a").click();
            plain.waitForURL("**/sales?*before=*");
            assertThat(plain.locator("tbody tr").count()).isEqualTo(1);
        }
    }

    @Test
    void severalAreDecidedAtOnceEachWithItsOwnResultAndOnlyOnce() throws Exception {
        Sent first = delivered(sandbox.invoice());
        Sent second = delivered(sandbox.invoice());
        Sent stornoed = delivered(sandbox.invoice());
        String ids = "?id=" + first.purchaseId() + "&id=" + second.purchaseId() + "&id=" + stornoed.purchaseId();
        HttpResponse<String> asked = buyer.get("/purchases/decide" + ids);
        assertThat(asked.body()).contains("Approve all (3)");
        seller.post("/sales/" + stornoed.salesId() + "/storno", "comment", "greška");
        sandbox.awaitPurchase(stornoed.purchaseId(), "Storno");
        String[] form = {"request", request(asked), "decision", "accept", "id", "" + first.purchaseId(), "id", "" + second.purchaseId(),
            "id", "" + stornoed.purchaseId()};
        assertThat(buyer.post("/purchases/decide", form).body()).contains("Approved: 2 of 3").contains("Not done");
        assertThat(buyer.post("/purchases/decide", form).body()).contains("Approved: 2 of 3");
        assertThat(sandbox.purchaseStatus(second.purchaseId())).isEqualTo("Approved");
        assertThat(buyer.get("/purchases/decide" + ids).body()).contains("None of those ticked waits for a decision");
    }

    @Test
    void aRejectionWithoutACommentRejectsNothingAndKeepsWhatWasTicked() throws Exception {
        Sent first = delivered(sandbox.invoice());
        Sent second = delivered(sandbox.invoice());
        String[] form = {"request", UUID.randomUUID().toString(), "decision", "reject", "comment", " ", "id", "" + first.purchaseId(),
            "id", "" + second.purchaseId()};
        assertThat(buyer.post("/purchases/decide", form).body()).contains("Write why you reject").contains("Reject all (2)");
        assertThat(sandbox.purchaseStatus(first.purchaseId())).isEqualTo("New");
    }

    @Test
    void aPurchaseSaysUntilWhenItCanBeDecided() throws Exception {
        Sent sent = delivered(sandbox.invoice("ROK-1"));
        String day = new Format(Language.EN).date(sandbox.server().time().today().plusDays(20));
        assertThat(buyer.get("/purchases?q=ROK-1").body()).contains("decide by " + day).contains("20 days left");
        assertThat(buyer.get("/purchases/" + sent.purchaseId()).body()).contains("Decision due").contains(day)
            .contains("counts as rejected after that day");
        buyer.post("/purchases/" + sent.purchaseId() + "/accept", "request", UUID.randomUUID().toString());
        assertThat(buyer.get("/purchases/" + sent.purchaseId()).body()).doesNotContain("Decision due");
    }

    @Test
    void whatFallsDueIsFoundByThatDay() throws Exception {
        LocalDate today = sandbox.server().time().today();
        delivered(sandbox.invoice("VALUTA-1").with("<cbc:DueDate>" + today, "<cbc:DueDate>" + today.plusDays(40)));
        String days = "?status=payable&dueFrom=" + today.plusDays(40) + "&dueTo=" + today.plusDays(41);
        assertThat(buyer.get("/purchases" + days).body()).contains("VALUTA-1").contains("Tefter does not see payments");
        assertThat(buyer.get("/purchases?status=payable&dueFrom=" + today.plusDays(41)).body()).doesNotContain("VALUTA-1");
        assertThat(new String(buyer.download("/purchases/export" + days + "&format=csv"), StandardCharsets.UTF_8)).contains("VALUTA-1");
    }

    @Test
    void theMessagesToTheBuyerStandInWhatHappenedForTheSellerAlone() throws Exception {
        Sent sent = delivered(sandbox.invoice());
        seller.post("/sales/" + sent.salesId() + "/remind");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> seller.get("/sales/" + sent.salesId()).body(),
            page -> page.contains("The message to the buyer was sent") && page.contains("company2@tefter.local"));
        assertThat(buyer.get("/purchases/" + sent.purchaseId()).body()).doesNotContain("The message to the buyer");
    }

    @Test
    void aFormSentTwiceActsOnce() throws Exception {
        Sent sent = delivered(sandbox.invoice());
        String request = request(seller.get("/sales/" + sent.salesId()));
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = seller.post("/sales/" + sent.salesId() + "/storno", "request", request, "comment", "dva puta");
            assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("stornoed");
        }
        assertThat(seller.get("/sales/" + sent.salesId()).body().split("dva puta", -1)).hasSize(2);
    }

    @Test
    void whatIsTickedComesAsOneArchiveWithAListOfIt() throws Exception {
        Sent one = delivered(sandbox.invoice("ZIP/1"));
        Sent other = delivered(sandbox.invoice("ZIP:1"));
        Map<String, byte[]> files = unpacked(buyer.download("/purchases/zip?id=" + one.purchaseId() + "&id=" + other.purchaseId()));
        assertThat(files.keySet()).containsExactlyInAnyOrder("ZIP-1.xml", "ZIP-1.pdf", "ZIP-1-" + other.purchaseId() + ".xml",
            "ZIP-1-" + other.purchaseId() + ".pdf", "sadrzaj.csv");
        assertThat(new String(files.get("ZIP-1.xml"), StandardCharsets.UTF_8)).contains(">ZIP/1<");
        assertThat(new String(files.get("ZIP-1.pdf"), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThat(new String(files.get("sadrzaj.csv"), StandardCharsets.UTF_8)).contains("ZIP:1").contains("XML and PDF");
        String many = "?" + String.join("&", IntStream.rangeClosed(1, 101).mapToObj(i -> "id=" + i).toList());
        assertThat(buyer.get("/purchases/zip" + many).body()).contains("Nothing was done");
    }

    @Test
    void aListIsTakenAlongAsAFileWithoutFormulas() throws Exception {
        delivered(sandbox.invoice("=1+2"));
        String csv = new String(seller.download("/sales/export?format=csv&q=%3D1"), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).startsWith("\ufeffNumber;").contains("'=1+2;").contains(";5,000.70");
        Path workbook = Files.write(folder.resolve("list.xlsx"), seller.download("/sales/export?format=xlsx&q=%3D1"));
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            String sheet = new String(parts.getInputStream(parts.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(sheet).contains(">5000.70<").doesNotContain("<f>");
        }
    }

    @Test
    void whatCorrectsADocumentAndWhatIsAttachedToItStandsOnBothSides() throws Exception {
        Sent invoice = delivered(sandbox.invoice("ISPRAVLJENA").withAttachment("cenovnik.csv", "1;2"));
        Sent note = delivered(sandbox.invoice("ODOBRENJE").asCreditNote().about("ISPRAVLJENA", sandbox.server().time().today()));
        assertThat(buyer.get("/purchases/" + note.purchaseId()).body()).contains("href=\"/purchases/" + invoice.purchaseId() + "\"");
        assertThat(buyer.get("/purchases/" + invoice.purchaseId()).body()).contains("href=\"/purchases/" + note.purchaseId() + "\"");
        assertThat(seller.get("/sales/" + note.salesId()).body()).contains("href=\"/sales/" + invoice.salesId() + "\"")
            .doesNotContain("creditNoteOf");
        assertThat(seller.get("/sales/" + invoice.salesId()).body()).contains("href=\"/sales/" + note.salesId() + "\"")
            .contains("/sales/new?creditNoteOf=" + invoice.salesId());
        assertThat(buyer.download("/purchases/" + invoice.purchaseId() + "/attachments/1")).asString().isEqualTo("1;2");
    }

    @Test
    void theLinkInAMailLeadsToTheDocumentAfterSigningIn() throws Exception {
        Sent sent = delivered(sandbox.invoice());
        String id = sandbox.server().database().jdbc().sql("select glob_uniq_id from sales_invoice where sales_invoice_id = ?")
            .param(sent.salesId()).query(UUID.class).single().toString();
        Visitor nobody = Visitor.nobody(sandbox.server());
        assertThat(nobody.get("/documents/" + id).headers().firstValue("Location")).contains("/login?next=%2Fdocuments%2F" + id);
        assertThat(buyer.get("/documents/" + id).headers().firstValue("Location")).contains("/purchases/" + sent.purchaseId());
        assertThat(seller.get("/documents/" + id).headers().firstValue("Location")).contains("/sales/" + sent.salesId());
        assertThat(Visitor.administrator(sandbox.server(), 4).get("/documents/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void anotherCompanyFindsNothingAndChangesNothing() throws Exception {
        Sent sent = delivered(sandbox.invoice());
        Visitor stranger = Visitor.administrator(sandbox.server(), 4);
        for (String path : List.of("/sales/" + sent.salesId(), "/purchases/" + sent.purchaseId())) {
            for (String below : List.of("", "/html", "/pdf", "/xml", "/envelope", "/history", "/attachments/1")) {
                assertThat(stranger.get(path + below).statusCode()).as(path + below).isEqualTo(404);
            }
        }
        for (String act : List.of("/sales/" + sent.salesId() + "/storno", "/sales/" + sent.salesId() + "/archive",
                "/purchases/" + sent.purchaseId() + "/accept", "/purchases/" + sent.purchaseId() + "/archive")) {
            assertThat(stranger.post(act, "comment", "tuđe").statusCode()).as(act).isEqualTo(404);
        }
        assertThat(stranger.get("/purchases/zip?id=" + sent.purchaseId()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/purchases/decide?id=" + sent.purchaseId()).statusCode()).isEqualTo(404);
        assertThat(sandbox.purchaseStatus(sent.purchaseId())).isEqualTo("New");
    }

    @Test
    void whoeverMayOnlyLookHasNotSeenThePurchaseForTheCompany() throws Exception {
        Visitor viewer = Visitor.demoted(sandbox.server(), 3, "viewer");
        long id = sandbox.registered(sandbox.publicInvoice()).purchaseId();
        assertThat(viewer.get("/purchases/" + id).body()).doesNotContain("name=\"request\"").contains("Central register of invoices");
        assertThat(viewer.get("/purchases/" + id + "/html").statusCode()).isEqualTo(200);
        assertThat(viewer.post("/purchases/" + id + "/accept").statusCode()).isEqualTo(403);
        assertThat(status(id)).isEqualTo("New");
        Sent sent = delivered(sandbox.invoice());
        assertThat(buyer.get("/purchases/" + sent.purchaseId()).body()).contains("Your decision");
        assertThat(status(sent.purchaseId())).isEqualTo("Seen");
    }

    private static String status(long purchaseId) {
        return sandbox.server().database().jdbc().sql("select status from purchase_invoice where purchase_invoice_id = ?").param(purchaseId)
            .query(String.class).single();
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
