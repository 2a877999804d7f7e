package rs.tefter.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;

class RegistersTest {

    private static TestServer server;
    private static Accounting client;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        client = Accounting.of(server, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aCodeIsFoundInAnyCaseAndWithItsParenthesesEncoded() {
        for (String path : List.of("/currencies/code(RSD)", "/currencies/code%28rsd%29", "/Currencies/2/")) {
            assertThat(client.get(path).text()).isEqualTo("{\"CurrencyId\":2,\"Code\":\"RSD\",\"Name\":\"Srpski dinar\"}");
        }
        assertThat(client.get("/currencies/code(XXQ)").status()).isEqualTo(404);
    }

    @Test
    void aVatRateIsWhatItWasOnTheDay() {
        assertThat(client.get("/vatrates/code(S)?date=2026-11-20&countryID=3").text())
            .isEqualTo("{\"VatRateId\":4,\"Code\":\"S\",\"Percent\":20.0,\"VatRatePercentage\":{\"ID\":6,\"Name\":\"20\",\"ResourceUrl\":null}}");
        assertThat(percent("code(S)?date=2012-09-30")).isEqualTo("18.0");
        assertThat(percent("code(Z)?date=2013-12-31")).isEqualTo("8.0");
        assertThat(percent("code(Z)?date=2014-01-01")).isEqualTo("10.0");
        assertThat(percent("code(S)?date=nonsense")).isEqualTo("20.0");
    }

    private static String percent(String rate) {
        return client.get("/vatrates/" + rate).json().get("Percent").toString();
    }

    @Test
    void theExactTypeOfATemplateComesFirst() {
        assertThat(client.get("/report-templates/?SearchString=IR").json().get("Rows").get(0).get("DisplayType").stringValue()).isEqualTo("IR");
        assertThat(client.get("/report-templates/?SearchString=DO").json().get("Rows").get(0).get("DisplayType").stringValue()).isEqualTo("DO");
    }

    @Test
    void aRateOfExchangeIsTheLastOneUntilTheDay() {
        assertThat(client.call("POST", "/exchange-rates", Optional.of("date,currency,units,mid\n2026-11-20,EUR,1,117.1752\n2026-11-20,HUF,100,30.5\n"))
            .status()).isEqualTo(200);
        assertThat(client.get("/exchange-rates/code(EUR)?date=2026-11-22").text()).isEqualTo("{\"Date\":\"2026-11-20T00:00:00\",\"Currency\":"
            + "{\"ID\":1978,\"Name\":\"EUR\",\"ResourceUrl\":\"/api/orgs/1/currencies/1978\"},\"MidRate\":117.1752}");
        assertThat(client.get("/exchange-rates/code(HUF)?date=2026-11-20").json().get("MidRate").decimalValue()).isEqualByComparingTo("0.305");
        assertThat(client.get("/exchange-rates/code(USD)").status()).isEqualTo(404);
        assertThat(client.get("/exchange-rates/2").json().get("MidRate").intValue()).isEqualTo(1);
    }

    @Test
    void pagesHaveTheSizesOfTheContract() {
        JsonNode large = client.get("/countries?PageSize=5000").json();
        assertThat(large.get("PageSize").intValue()).isEqualTo(1000);
        assertThat(large.get("TotalRows").intValue()).isEqualTo(250);
        assertThat(client.get("/countries").json().get("Rows").size()).isEqualTo(100);
        assertThat(client.get("/countries?CurrentPage=3").json().get("Rows").size()).isEqualTo(50);
        assertThat(client.get("/items?PageSize=1002022-03-03").json().get("PageSize").intValue()).isEqualTo(100);
        assertThat(client.get("/warehouses").text()).isEqualTo("{\"Rows\":[],\"TotalRows\":0,\"CurrentPageNumber\":1,\"PageSize\":100}");
    }

    @Test
    void aTakenCodeNamesTheRecordThatHasIt() {
        Accounting.Answer first = client.post("/items", "{Name: \"X\", Code: \"A1\", ItemType: \"B\", VatRate:{ID: 4}}");
        long id = first.id();
        assertThat(first.text()).isEqualTo("[]");
        assertThat(first.header("URI")).isEqualTo(first.header("Location")).endsWith("/RS/API/api/orgs/1/items/" + id + "?id=" + id);
        Accounting.Answer second = client.post("/items", "{Name: \"X\", Code: \"A1\", ItemType: \"B\", VatRate:{ID: 4}}");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).isEqualTo("[{\"Message\":\"Šifra \\\"A1\\\" već postoji.\",\"PropertyName\":\"Code\"}]");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void aCustomerComesBackWhole() {
        long id = client.post("//hr/API/api/orgs/1/customers/", """
            {name:"Ćirilo i Đorđe d.o.o.","TAXNUMBER":"100000016","SubjectToVAT":"D","Country":{"ID":"3"},"Currency":{"ID":""},"Unknown":{"a":1},
             "ExpirationDays":"15","RebatePercent":"2.50","RecordDtModified":"0001-01-01T00:00:00","RowVersion":null}""").id();
        Accounting.Answer answer = client.get("/customers/" + id + "?id=" + id);
        JsonNode customer = answer.json();
        assertThat(customer.get("Name").stringValue()).isEqualTo("Ćirilo i Đorđe d.o.o.");
        assertThat(customer.get("Code").stringValue()).isEqualTo(Long.toString(id));
        assertThat(customer.get("Country").get("Name").stringValue()).isEqualTo("Srbija");
        assertThat(customer.get("Currency").get("ID").longValue()).isEqualTo(2);
        assertThat(customer.get("ExpirationDays").intValue()).isEqualTo(15);
        assertThat(answer.text()).as("a number keeps its digits").contains("\"RebatePercent\":2.50,");
        assertThat(customer.get("EInvoiceIssuing").stringValue()).isEqualTo("SeNePripravlja");
        assertThat(customer.get("GLN").isNull()).isTrue();
        assertThat(customer.get("RowVersion").stringValue()).matches("[A-Za-z0-9+/]{11}=");
        assertThat(client.get("/customers?SearchString=%D1%92%D0%BE%D1%80%D1%92%D0%B5").json().get("TotalRows").intValue())
            .as("found by Cyrillic letters").isEqualTo(1);
    }

    @Test
    void aChangeNeedsTheVersionThatTheRecordHas() {
        long id = client.post("/analytics", "{\"Code\":\"V1\",\"Name\":\"Prvi\"}").id();
        String version = client.get("/analytics/" + id).json().get("RowVersion").stringValue();
        assertThat(client.put("/analytics/" + id, "{\"Code\":\"V1\",\"Name\":\"Drugi\",\"RowVersion\":\"" + version + "\"}").text()).isEqualTo("[]");
        Accounting.Answer late = client.put("/analytics/" + id, "{\"Code\":\"V1\",\"Name\":\"Treći\",\"RowVersion\":\"" + version + "\"}");
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.text()).isEqualTo("[{\"Message\":\"Concurrency error - record changed by another action (RowVersion)\","
            + "\"PropertyName\":\"RowVersion\"}]");
        assertThat(client.get("/analytics/" + id).json().get("Name").stringValue()).isEqualTo("Drugi");
        assertThat(client.delete("/analytics/" + id).status()).isEqualTo(204);
        assertThat(client.get("/analytics/" + id).text()).isEqualTo("{\"Message\":\"The requested resource was not found.\"}");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnceInTheLanguageAskedFor() {
        String body = "{\"ItemType\":\"Q\",\"VatRate\":{\"ID\":77},\"Price\":\"much\",\"Code\":\"" + "x".repeat(33) + "\"}";
        assertThat(client.post("/items", body).text())
            .isEqualTo("[{\"Message\":\"Vrednost \\\"much\\\" nije dozvoljena za Price.\",\"PropertyName\":\"Price\"}]");
        assertThat(client.call("POST", "/items", Optional.of(body.replace("\"much\"", "1")), "Accept-Language", "en").text())
            .contains("The field Name is required.", "The field Code may have at most 32 characters.", "Value \\\"Q\\\" is not allowed for ItemType.",
                "VatRate with ID 77 does not exist.");
    }

    @Test
    void aBodyThatIsNoJsonIsRefused() {
        for (String body : List.of("", "[]", "{\"Name\":NaN}", "{\"Name\":\"x\",}", "{/*c*/\"Name\":\"x\"}", "{\"Name\":\"x\",\"Name\":\"y\"}",
                "{\"a\":".repeat(70) + "1" + "}".repeat(70))) {
            assertThat(client.post("/items", body).status()).as(body).isEqualTo(400);
        }
    }

    @Test
    void whoeverKeepsACopyLearnsWhatHasChanged() {
        long id = client.post("/employees", "{\"FirstName\":\"Ana\",\"LastName\":\"Anić\",\"Gender\":\"Z\"}").id();
        JsonNode employee = client.get("/employees/" + id).json();
        String changed = employee.get("RecordDtModified").stringValue();
        String second = changed.substring(0, "2026-01-01T00:00:00".length());
        JsonNode page = client.get("/employees/synccandidates?RecordDtModifiedFrom=" + second).json();
        assertThat(page.get("Rows").valueStream().filter(row -> row.get("ID").longValue() == id)).singleElement()
            .satisfies(row -> assertThat(row.toString()).isEqualTo("{\"ID\":" + id + ",\"RecordDtModified\":\"" + changed + "\",\"RowVersion\":"
                + employee.get("RowVersion") + "}"));
        assertThat(client.get("/employees/synccandidates?RecordDtModifiedTo=" + second).json().get("Rows").valueStream())
            .as("the end does not belong to it").noneMatch(row -> row.get("ID").longValue() == id);
        assertThat(client.get("/employees/synccandidates?RecordDtModifiedFrom=2100-01-01").json().get("TotalRows").intValue()).isZero();
    }

    @Test
    void theListsOfTheProductAreOldAndThoseOfAnOrganisationNew() {
        Accounting seed = SeedOrganisation.in(server, 3);
        String since = "/currencies/synccandidates?RecordDtModifiedFrom=" + server.time().today();
        assertThat(seed.get(since).json().get("Rows").valueStream().map(row -> row.get("ID").intValue())).containsExactly(7, 8);
        assertThat(client.get(since).json().get("TotalRows").intValue()).isZero();
        assertThat(client.get("/currencies/synccandidates").json().get("TotalRows").intValue()).isGreaterThan(150);
    }

    @Test
    void aCompanyOfTheExchangeBecomesACustomerByItsTaxNumber() {
        Accounting.Answer added = client.post("/customers/addbytaxnumber(999900024)", "");
        assertThat(client.get("/customers/" + added.id()).json().get("Name").stringValue()).isEqualTo("Druga demo trgovina doo");
        assertThat(client.post("/customers/addbytaxnumber(999900024)", "").status()).isEqualTo(409);
        assertThat(client.post("/customers/addbytaxnumber(999900025)", "").status()).isEqualTo(400);
        assertThat(client.post("/customers/addbytaxnumber(110164390)", "").status()).isEqualTo(404);
    }

    @Test
    void aRepeatedRequestGetsTheAnswerOfTheFirst() {
        Optional<String> body = Optional.of("{\"Code\":\"W9\",\"Name\":\"Magacin\"}");
        Accounting.Answer first = client.call("POST", "/warehouses", body, "Idempotency-Key", "k1");
        Accounting.Answer second = client.call("POST", "/warehouses", body, "Idempotency-Key", "k1");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(client.call("POST", "/warehouses", Optional.of("{}"), "Idempotency-Key", "k1").status()).isEqualTo(409);
        assertThat(client.delete("/warehouses/" + first.id()).status()).isEqualTo(204);
    }

    @Test
    void onlyTheBearerOfATokenSeesHisOwnOrganisation() {
        assertThat(client.with("nonsense").get("/items").text()).isEqualTo("{\"Message\":\"Authorization has been denied for this request.\"}");
        assertThat(client.with("nonsense").get("/items").header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(client.get("//RS/API/api/orgs/2/items").status()).isEqualTo(403);
        assertThat(client.get("//RS/API/api/currentuser/orgs").json().get("Rows").get(0).get("Organisation").get("ID").longValue()).isEqualTo(1);
        assertThat(client.get("//RS/API/api/currencies").status()).isEqualTo(404);
        assertThat(client.delete("/currencies").header("Allow")).isEqualTo("GET");
    }

    @Test
    void fiveWrongPasswordsLockForAQuarterOfAnHour() {
        Accounting other = Accounting.of(server, 1);
        for (int i = 0; i < 5; i++) {
            assertThat(other.signIn("wrong").json().get("error").stringValue()).isEqualTo("invalid_grant");
        }
        Accounting.Answer locked = other.signIn(other.text("password"));
        assertThat(locked.status()).isEqualTo(400);
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(880, 900);
    }

    @Test
    void aRefreshTokenGivesANewPair() {
        JsonNode first = client.signIn(client.text("password")).json();
        assertThat(first.get("token_type").stringValue()).isEqualTo("bearer");
        assertThat(first.get("scope").stringValue()).isEqualTo("minimax.rs");
        String credentials = "&client_id=" + client.text("clientId") + "&client_secret=" + client.text("clientSecret");
        String refresh = "grant_type=refresh_token&refresh_token=" + first.get("refresh_token").stringValue() + credentials;
        String second = client.form(refresh).json().get("access_token").stringValue();
        assertThat(client.with(second).get("/items").status()).isEqualTo(200);
        assertThat(client.form(refresh).status()).as("once more within a minute").isEqualTo(200);
        assertThat(client.form("grant_type=refresh_token&refresh_token=x" + credentials).text()).contains("invalid_grant");
        assertThat(client.form("grant_type=magic" + credentials).text()).isEqualTo("{\"error\":\"unsupported_grant_type\"}");
        assertThat(client.form("grant_type=password" + credentials).text()).isEqualTo("{\"error\":\"invalid_request\",\"error_description\":\"username\"}");
        assertThat(client.form("grant_type=password&client_id=x&client_secret=y&username=a&password=b").status()).isEqualTo(401);
    }
}
