package rs.tefter.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;

/** What live clients send and how it is understood, and what is refused whatever the client. */
class ToleranceTest {

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

    /** A part of the first published example, what is sent in its place, and a member of the invoice that comes of it. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rs/tefter/api/minimax/tolerance.txt", delimiter = '|', quoteCharacter = '`')
    void isUnderstood(String name, String part, String sent, String member, String expected) {
        String example = SeedOrganisation.text("first-request.json");
        String body = part.startsWith("\"InvoiceValue") ? example.replace("\"InvoiceType\":\"R\"", "\"InvoiceValue\":1,\"InvoiceType\":\"R\"")
            : example.replace(part, sent);
        assertThat(body).as("the example has %s", part).isNotEqualTo(example);
        Accounting.Answer answer = seed.get("/issuedinvoices/" + seed.post("/issuedinvoices", body).id());
        JsonNode found = answer.json().at(member);
        if (found.isNumber()) {
            assertThat(found.decimalValue()).isEqualByComparingTo(expected);
        } else {
            assertThat(found.toString()).isEqualTo(expected == null ? "" : expected);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        no body           |
        an array          | []
        a comment         | {/* */"Code":"A","Name":"B"}
        a trailing comma  | {"Code":"A","Name":"B",}
        no number         | {"Code":"A","Name":"B","X":NaN}
        a member twice    | {"Code":"A","Code":"B","Name":"B"}
        more than JSON    | {"Code":"A","Name":"B"} x
        """)
    void isRefused(String name, String body) {
        assertThat(seed.post("/analytics", body == null ? "" : body).status()).isEqualTo(400);
    }

    @Test
    void nestingEndsAtSixtyFour() {
        assertThat(seed.post("/analytics", "{\"Code\":\"T1\",\"Name\":\"B\",\"X\":" + "[".repeat(63) + "]".repeat(63) + "}").status()).isEqualTo(201);
        assertThat(seed.post("/analytics", "{\"Code\":\"T2\",\"Name\":\"B\",\"X\":" + "[".repeat(64) + "]".repeat(64) + "}").status()).isEqualTo(400);
    }

    @Test
    void bodiesEndAtTenMebibytesAndFilesAtTwentyFive() {
        String record = "{\"Code\":\"T3\",\"Name\":\"B\",\"X\":\"%s\"}";
        int around = record.length() - 2;
        assertThat(seed.post("/analytics", record.formatted("x".repeat((10 << 20) - around))).status()).isEqualTo(201);
        assertThat(seed.post("/analytics", record.replace("T3", "T4").formatted("x".repeat((10 << 20) - around + 1))).status()).isEqualTo(400);
        String files = "/documents/" + seed.post("/documents", "{}").id() + "/attachments";
        assertThat(seed.post(files, file(25 << 20)).status()).isEqualTo(201);
        assertThat(seed.post(files, file((25 << 20) + 1)).text()).contains("AttachmentData");
        assertThat(seed.post(files, "{\"AttachmentData\":\"*\",\"FileName\":\"a\"}").text())
            .isEqualTo("[{\"Message\":\"Vrednost \\\"*\\\" nije dozvoljena za AttachmentData.\",\"PropertyName\":\"AttachmentData\"}]");
    }

    private static String file(int bytes) {
        return "{\"FileName\":\"a\",\"AttachmentData\":\"" + Base64.getEncoder().encodeToString(new byte[bytes]) + "\"}";
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a size that is none       | /items?PageSize=1002022-03-03        | 100
        a page that is none       | /items?CurrentPage=x                 | 100
        a size below 1            | /items?PageSize=0                    | 100
        a size above 1,000        | /items?PageSize=1001                 | 1000
        filters that nobody knows | /items?$filter=x&$top=1&taxNumber=7  | 100
        names in another case     | /items?pagesize=3                    | 3
        a slash before the query  | /items/?PageSize=4                   | 4
        """)
    void aListIsGivenWhateverTheQuery(String name, String path, int size) {
        assertThat(seed.get(path.replace("$", "%24")).json().get("PageSize").intValue()).isEqualTo(size);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        percent-encoded          | %2B | %3D | 200
        as it is                 | +   | =   | 200
        with blanks for pluses   | %20 | =   | 200
        """)
    void aRowVersionIsReadHoweverItArrives(String name, String plus, String equals, int status) {
        long id = seed.post("/issuedinvoices", SeedOrganisation.text("first-request.json")).id();
        server.database().jdbc().sql("update issued_invoice set version = ? where id = ?").params(0x3F_FFFF_FFFBL << 2, id).update();
        String version = seed.get("/issuedinvoices/" + id).json().get("RowVersion").stringValue();
        assertThat(version).contains("+").endsWith("=");
        String sent = version.replace("/", "%2F").replace("+", plus).replace("=", equals);
        assertThat(seed.delete("/issuedinvoices/" + id + "?rowVersion=" + sent).status()).isEqualTo(204);
    }

    @Test
    void aRowVersionThatIsNoneIsOutOfDateAndAnEmptyOneIsNotCompared() {
        long id = seed.post("/issuedinvoices", SeedOrganisation.text("first-request.json")).id();
        for (String wrong : new String[] {"x", "AAAA", "AAAAAAAAAAE%3D"}) {
            assertThat(seed.delete("/issuedinvoices/" + id + "?rowVersion=" + wrong).text()).as(wrong).isEqualTo(
                "[{\"Message\":\"Concurrency error - record changed by another action (RowVersion)\",\"PropertyName\":\"RowVersion\"}]");
        }
        assertThat(seed.delete("/issuedinvoices/" + id + "?rowVersion=").status()).isEqualTo(204);
    }

    /** What is sent in place of a part of the first example, and the finding in all three writings. */
    @ParameterizedTest(name = "{3}")
    @CsvFileSource(resources = "/rs/tefter/api/minimax/findings.txt", delimiter = '|', quoteCharacter = '`')
    void isToldInThreeWritings(String part, String sent, String property, String latin, String cyrillic, String english) {
        String body = SeedOrganisation.text("first-request.json").replace(part, sent);
        String[][] writings = {{"sr-Latn", latin}, {"sr-Cyrl", cyrillic}, {"en", english}};
        for (String[] writing : writings) {
            JsonNode findings = seed.call("POST", "/issuedinvoices", Optional.of(body), "Accept-Language", writing[0]).json();
            assertThat(findings.valueStream().filter(finding -> finding.get("PropertyName").asString("").equals(property))).isNotEmpty()
                .first().satisfies(finding -> assertThat(finding.get("Message").stringValue()).isEqualTo(writing[1]));
        }
    }
}
