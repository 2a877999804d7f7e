package rs.tefter.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class IssuingInvoicesTest {

    private static final int DRAFTS = 1_000;
    private static final int CALLERS = 50;
    private static final int PATIENCE = 20;

    private static TestServer server;
    private static Accounting seed;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        seed = SeedOrganisation.in(server, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anIssuedInvoiceHasItsNumberAndItsFiles() {
        long id = draft(2014);
        JsonNode before = seed.read(id);
        assertThat(seed.act(id, "issue?rowVersion=" + encoded(before.get("RowVersion").stringValue())).text()).isEqualTo("[]");
        JsonNode issued = seed.read(id);
        assertThat(issued.get("Status").stringValue()).isEqualTo("I");
        assertThat(issued.get("Year").intValue()).isEqualTo(2014);
        assertThat(issued.get("InvoiceNumber").longValue()).isEqualTo(1);
        assertThat(issued.get("PaymentReference").stringValue()).isEqualTo("97 18-2014000001");
        assertThat(issued.get("PaymentStatus").stringValue()).isEqualTo("NeplacanZapadel");
        assertThat(issued.get("Document").get("ID").longValue()).isPositive();
        assertThat(issued.get("InvoiceAttachment").get("ID").longValue()).isPositive();
        assertThat(issued.get("EInvoiceAttachment").isNull()).isTrue();
        assertThat(issued.get("RowVersion")).isNotEqualTo(before.get("RowVersion"));
        assertThat(issued.get("IssuedInvoiceRows")).isEqualTo(withNumber(before.get("IssuedInvoiceRows"), "2014-1"));
    }

    private static JsonNode withNumber(JsonNode rows, String number) {
        rows.forEach(row -> ((ObjectNode) row.get("IssuedInvoice")).put("Name", number));
        return rows;
    }

    @Test
    void theReferenceOfThePaymentIsThatOfModel97() {
        long id = draft(2015);
        seed.act(id, "issue");
        assertThat(seed.read(id).get("PaymentReference").stringValue()).isEqualTo("97 34-2015000001");
    }

    @Test
    void theVersionComesInEverySpelling() {
        for (String spelling : List.of("issue?rowVersion=%s", "ISSUE?RowVersion=%s", "issue_%s", "issue?rowversion=")) {
            long id = draft(2013);
            String version = seed.read(id).get("RowVersion").stringValue();
            assertThat(seed.act(id, spelling.formatted(version)).status()).as(spelling).isEqualTo(200);
        }
        long id = draft(2013);
        assertThat(seed.act(id, "issue?rowVersion=AAAAAAAAAAE=").text()).isEqualTo(
            "[{\"Message\":\"Concurrency error - record changed by another action (RowVersion)\",\"PropertyName\":\"RowVersion\"}]");
        assertThat(seed.act(id, "issue_AAAAAAAAAAE=").status()).isEqualTo(400);
        assertThat(seed.read(id).get("Status").stringValue()).isEqualTo("O");
    }

    @Test
    void whatIsNotAnActionIsSaid() {
        long id = draft(2012);
        assertThat(seed.act(id, "fly").text()).isEqualTo("[{\"Message\":\"Nepoznata radnja fly.\",\"PropertyName\":null}]");
        assertThat(seed.act(999_999, "issue").status()).isEqualTo(404);
        assertThat(seed.act(id, "issueCancellation").text())
            .isEqualTo("[{\"Message\":\"Radnja issueCancellation nije moguća u statusu O.\",\"PropertyName\":\"Status\"}]");
        seed.act(id, "issue");
        JsonNode issued = seed.read(id);
        assertThat(seed.act(id, "issue").text())
            .isEqualTo("[{\"Message\":\"Radnja issue nije moguća u statusu I.\",\"PropertyName\":\"Status\"}]");
        assertThat(seed.read(id)).as("a refused action changes nothing").isEqualTo(issued);
    }

    @Test
    void anIssuedInvoiceStaysAsItIs() {
        long id = draft(2011);
        seed.act(id, "issue");
        String body = seed.get("/issuedinvoices/" + id).text();
        for (Accounting.Answer refused : List.of(seed.put("/issuedinvoices/" + id, body), seed.delete("/issuedinvoices/" + id))) {
            assertThat(refused.text()).isEqualTo("[{\"Message\":\"Izdat račun se ne može menjati.\",\"PropertyName\":\"Status\"}]");
        }
    }

    @Test
    void aCancelledIssueKeepsItsNumber() {
        long first = draft(2010);
        long second = draft(2010);
        seed.act(first, "issue");
        seed.act(second, "issue");
        assertThat(seed.act(first, "issueCancellation?issueCancellationReason=Gre%C5%A1ka").text()).isEqualTo("[]");
        JsonNode cancelled = seed.read(first);
        assertThat(cancelled.get("Status").stringValue()).isEqualTo("O");
        assertThat(cancelled.get("InvoiceNumber").longValue()).isEqualTo(1);
        assertThat(cancelled.get("ReverseReason").stringValue()).isEqualTo("Greška");
        String gap = "[{\"Message\":\"Broj ne sme preskočiti: račun 1 nije poslednji u numeraciji.\",\"PropertyName\":\"InvoiceNumber\"}]";
        assertThat(seed.delete("/issuedinvoices/" + first).text()).isEqualTo(gap);
        assertThat(seed.put("/issuedinvoices/" + first, example(2009)).text()).as("another year is another row of numbers").isEqualTo(gap);
        assertThat(seed.act(first, "issue").text()).isEqualTo("[]");
        assertThat(seed.read(first).get("InvoiceNumber").longValue()).isEqualTo(1);
    }

    @Test
    void theLastNumberGoesBackWithItsDraft() {
        long first = draft(2008);
        long second = draft(2008);
        seed.act(first, "issue");
        seed.act(second, "issue");
        seed.act(second, "issueCancellation");
        assertThat(seed.delete("/issuedinvoices/" + second).status()).isEqualTo(204);
        long third = draft(2008);
        seed.act(third, "issue");
        assertThat(seed.read(third).get("InvoiceNumber").longValue()).isEqualTo(2);
    }

    @Test
    void aDraftWithoutRowsIsNotIssued() {
        long id = seed.post("/issuedinvoices", example(2007).replaceFirst("(?s)\"IssuedInvoiceRows\":\\[.*\\],", "\"IssuedInvoiceRows\":[],")).id();
        assertThat(seed.act(id, "issue").text()).isEqualTo("[{\"Message\":\"Podatak IssuedInvoiceRows je obavezan.\","
            + "\"PropertyName\":\"IssuedInvoiceRows\"}]");
        long whole = draft(2007);
        seed.act(whole, "issue");
        assertThat(seed.read(whole).get("InvoiceNumber").longValue()).as("the refused issue has used no number").isEqualTo(1);
    }

    @Test
    void aThousandDraftsIssuedTogetherGetConsecutiveNumbers() throws Exception {
        List<Long> ids = IntStream.range(0, DRAFTS).mapToObj(_ -> draft(2006)).toList();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<Integer>> answers = ids.stream().map(id -> callers.submit(() -> issue(id))).toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        JsonNode page = seed.get("/issuedinvoices?Status=I&Year=2006&PageSize=" + DRAFTS).json();
        assertThat(page.get("Rows").valueStream().map(row -> row.get("InvoiceNumber").longValue()))
            .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, DRAFTS).boxed().toList());
    }

    /** As a client does it: a server that is too busy says so, and nothing is done. */
    private static int issue(long id) {
        return IntStream.range(0, PATIENCE).map(_ -> seed.act(id, "issue").status()).dropWhile(status -> status == 503).findFirst().orElse(503);
    }

    @Test
    void anActionWithAKeyIsDoneOnce() {
        long id = draft(2005);
        String path = "/issuedinvoices/" + id + "/actions/issue";
        Accounting.Answer first = seed.call("PUT", path, Optional.empty(), "Idempotency-Key", "issue-once");
        Accounting.Answer second = seed.call("PUT", path, Optional.empty(), "Idempotency-Key", "issue-once");
        assertThat(first.text()).isEqualTo(second.text()).isEqualTo("[]");
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    private static long draft(int year) {
        return seed.post("/issuedinvoices", example(year)).id();
    }

    private static String example(int year) {
        return SeedOrganisation.text("first-request.json").replace("2015-", year + "-");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
