package rs.tefter.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DraftsTest {

    private static final JsonMapper EXACT = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

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
    void theFirstPublishedExampleComesBackWhole() {
        comesBackWhole("first");
    }

    @Test
    void theSecondPublishedExampleComesBackWhole() {
        comesBackWhole("second");
    }

    private static void comesBackWhole(String example) {
        Accounting.Answer added = seed.post("/issuedinvoices", SeedOrganisation.text(example + "-request.json"));
        long id = added.id();
        assertThat(added.text()).isEqualTo("[]");
        assertThat(added.header("URI")).isEqualTo(added.header("Location")).endsWith("/RS/API/api/orgs/1/issuedinvoices/" + id + "?id=" + id);
        JsonNode expected = EXACT.readTree(SeedOrganisation.text(example + "-answer.json"));
        same("", expected, EXACT.readTree(seed.get("/issuedinvoices/" + id + "?id=" + id).text()), id);
    }

    /** Numbers by value, the id of the invoice wherever the example has it, times and versions by their form. */
    private static void same(String path, JsonNode expected, JsonNode actual, long id) {
        if (expected.isObject()) {
            assertThat(actual.propertyNames()).as(path).containsExactlyInAnyOrderElementsOf(expected.propertyNames());
            for (Map.Entry<String, JsonNode> member : expected.properties()) {
                same(path + "." + member.getKey(), member.getValue(), actual.get(member.getKey()), id);
            }
        } else if (expected.isArray()) {
            assertThat(actual.size()).as(path).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                same(path + "[" + i + "]", expected.get(i), actual.get(i), id);
            }
        } else if (expected.isNumber()) {
            boolean own = path.endsWith("IssuedInvoiceId") || path.endsWith("IssuedInvoice.ID");
            BigDecimal wanted = own ? BigDecimal.valueOf(id) : expected.decimalValue();
            assertThat(actual.isNumber()).as(path).isTrue();
            assertThat(actual.decimalValue()).as(path).isEqualByComparingTo(wanted);
        } else if (expected.isString() && expected.stringValue().startsWith("<")) {
            assertThat(actual.asString()).as(path).isNotEmpty();
        } else if (path.endsWith("IssuedInvoice.ResourceUrl")) {
            assertThat(actual.stringValue()).isEqualTo("/api/orgs/1/issuedinvoices/" + id);
        } else {
            assertThat(actual).as(path).isEqualTo(expected);
        }
    }

    @Test
    void pricesMayHoldVat() {
        long id = seed.post("/issuedinvoices", example().replace("\"PricesOnInvoice\":\"N\"", "\"PricesOnInvoice\":\"D\"")).id();
        JsonNode invoice = seed.get("/issuedinvoices/" + id).json();
        assertThat(invoice.get("InvoiceValue").decimalValue()).isEqualByComparingTo("35.97");
        assertThat(invoice.get("IssuedInvoiceRows").get(0).get("Value").decimalValue()).isEqualByComparingTo("14.73");
        assertThat(invoice.get("IssuedInvoiceRows").get(1).get("Value").decimalValue()).isEqualByComparingTo("14.75");
    }

    @Test
    void pricesWithVatNeedTheOrganisationToAllowThem() {
        Accounting other = Accounting.of(server, 2);
        long customer = other.post("/customers",
            "{\"Name\":\"Kupac\",\"SubjectToVAT\":\"N\",\"Address\":\"A\",\"City\":\"B\",\"PostalCode\":\"1\"}").id();
        assertThat(other.post("/issuedinvoices", "{\"InvoiceType\":\"R\",\"Customer\":{\"ID\":" + customer + "},\"DateIssued\":\"2026-11-20\","
            + "\"DateTransaction\":\"2026-11-20\",\"DateDue\":\"2026-11-20\",\"Currency\":{\"ID\":2},"
            + "\"PricesOnInvoice\":\"D\",\"IssuedInvoiceRows\":[]}")
            .text()).isEqualTo("[{\"Message\":\"Cene sa PDV-om nisu uključene za ovu organizaciju.\",\"PropertyName\":\"PricesOnInvoice\"}]");
    }

    @Test
    void anEmptyInvoiceIsToldAllThatItLacks() {
        Accounting.Answer refused = seed.post("/issuedinvoices", "{}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get(0).toString()).isEqualTo("{\"Message\":\"Podatak InvoiceType je obavezan.\",\"PropertyName\":\"InvoiceType\"}");
        assertThat(refused.json().valueStream().map(finding -> finding.get("PropertyName").stringValue())).containsExactly("InvoiceType", "Customer",
            "DateIssued", "DateTransaction", "DateDue", "AddresseeName", "AddresseeAddress", "AddresseePostalCode", "AddresseeCity",
            "AddresseeCountry", "Currency", "IssuedInvoiceRows");
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        assertThat(seed.post("/issuedinvoices", first("\"Discount\":0.0, \"DiscountPercent\":0.0", "\"Discount\":5, \"DiscountPercent\":5")).text())
            .isEqualTo("[{\"Message\":\"Red može imati popust u vrednosti ili u procentu, ne oba.\","
                + "\"PropertyName\":\"IssuedInvoiceRows[0].Discount\"}]");
        assertThat(seed.post("/issuedinvoices", example().replace("3381150", "999")).text()).startsWith(
            "[{\"Message\":\"Zapis Customer sa ID 999 ne postoji.\",\"PropertyName\":\"Customer\"}");
        assertThat(seed.post("/issuedinvoices", example().replace("\"InvoiceType\":\"R\"", "\"InvoiceType\":\"X\"")).text())
            .isEqualTo("[{\"Message\":\"Vrednost \\\"X\\\" nije dozvoljena za InvoiceType.\",\"PropertyName\":\"InvoiceType\"}]");
        assertThat(seed.post("/issuedinvoices", first("\"RowNumber\":1", "\"RowNumber\":2")).text()).contains("IssuedInvoiceRows[1].RowNumber");
        assertThat(seed.post("/issuedinvoices", first("\"Quantity\":3.0", "\"Quantity\":0")).text()).contains("IssuedInvoiceRows[0].Quantity");
    }

    @Test
    void aReferenceIsTakenOnceUnlessThatIsMeant() {
        String body = example().replaceFirst("\"Notes\":null", "\"DocumentReference\":\"N-17\", \"Notes\":null");
        Accounting.Answer first = seed.post("/issuedinvoices", body);
        Accounting.Answer second = seed.post("/issuedinvoices", body);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).isEqualTo("[{\"Message\":\"Račun sa vezom \\\"N-17\\\" već postoji.\",\"PropertyName\":\"DocumentReference\"}]");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(seed.call("POST", "/issuedinvoices", Optional.of(body), "X-Allow-Duplicate", "true").status()).isEqualTo(201);
    }

    @Test
    void aRepeatedRequestMakesOneInvoice() {
        int before = total();
        Accounting.Answer first = seed.call("POST", "/issuedinvoices", Optional.of(example()), "Idempotency-Key", "i1");
        Accounting.Answer second = seed.call("POST", "/issuedinvoices", Optional.of(example()), "Idempotency-Key", "i1");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(total()).isEqualTo(before + 1);
        assertThat(seed.call("POST", "/issuedinvoices", Optional.of("{}"), "Idempotency-Key", "i1").status()).isEqualTo(409);
    }

    private static int total() {
        return seed.get("/issuedinvoices?InvoiceType=R").json().get("TotalRows").intValue();
    }

    @Test
    void aDraftIsChangedWithItsRowsAndDeleted() {
        long id = seed.post("/issuedinvoices", example()).id();
        JsonNode before = seed.get("/issuedinvoices/" + id).json();
        String changed = before.toString().replace("\"ItemName\":\"Kostanj\"", "\"ItemName\":\"Kesten\"");
        assertThat(seed.put("/issuedinvoices/" + id, changed).text()).isEqualTo("[]");
        JsonNode after = seed.get("/issuedinvoices/" + id).json();
        assertThat(after.get("IssuedInvoiceRows").get(0).get("ItemName").stringValue()).isEqualTo("Kesten");
        assertThat(after.get("IssuedInvoiceRows").get(0).get("IssuedInvoiceRowId")).isEqualTo(
            before.get("IssuedInvoiceRows").get(0).get("IssuedInvoiceRowId"));
        assertThat(after.get("IssuedInvoiceRows").get(0).get("RowVersion")).isNotEqualTo(before.get("IssuedInvoiceRows").get(0).get("RowVersion"));
        assertThat(after.get("IssuedInvoiceRows").get(1).get("RowVersion")).isEqualTo(before.get("IssuedInvoiceRows").get(1).get("RowVersion"));
        assertThat(seed.put("/issuedinvoices/" + id, changed).text()).isEqualTo(
            "[{\"Message\":\"Concurrency error - record changed by another action (RowVersion)\",\"PropertyName\":\"RowVersion\"}]");
        assertThat(seed.delete("/issuedinvoices/" + id).status()).isEqualTo(204);
        assertThat(seed.get("/issuedinvoices/" + id).status()).isEqualTo(404);
    }

    @Test
    void whatAnInvoiceNamesStays() {
        seed.post("/issuedinvoices", example()).id();
        for (String named : List.of("/customers/3381150", "/items/1410182")) {
            assertThat(seed.delete(named).status()).as(named).isEqualTo(409);
            assertThat(seed.get(named).status()).isEqualTo(200);
        }
        long other = seed.post("/items", "{\"Name\":\"Drugo\",\"ItemType\":\"B\"}").id();
        assertThat(seed.delete("/items/" + other).status()).isEqualTo(204);
    }

    @Test
    void aListHoldsWhatItsFiltersSay() {
        seed.post("/issuedinvoices", example().replace("2015-09-14", "2016-06-03")).id();
        JsonNode page = seed.get("//si/api/API/ORGS/1/IssuedInvoices/?pagesize=2&invoicetype=R&DateIssuedFrom=2016-06-03&DateIssuedTo=2016-06-03"
            + "&Status=O&PaymentStatus=Osnutek&CustomerName=krajnji&Year=2016").json();
        assertThat(page.get("PageSize").intValue()).isEqualTo(2);
        assertThat(page.get("TotalRows").intValue()).isEqualTo(1);
        assertThat(page.get("Rows").get(0).get("InvoiceValue").decimalValue()).isEqualByComparingTo("35.97");
        for (String none : List.of("DateIssuedTo=2014-01-01", "CustomerID=1", "PaymentStatus=Placan", "Status=I", "CurrencyId=8", "recurring=D")) {
            assertThat(seed.get("/issuedinvoices?" + none).json().get("TotalRows").intValue()).as(none).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "D"})
    void thePagesOfASortedListMakeItWhole(String order) {
        for (String quantity : List.of("5", "1", "4", "1", "3", "2", "1")) {
            seed.post("/issuedinvoices", example().replace("2015-09-14", "2018-03-03").replaceFirst("\"Quantity\":3.0", "\"Quantity\":" + quantity)).id();
        }
        String list = "/issuedinvoices?Year=2018&SortField=InvoiceValue&Order=" + order + "&PageSize=";
        List<Long> whole = ids(list + "100");
        assertThat(whole).hasSizeGreaterThanOrEqualTo(7);
        for (int size : new int[] {1, 2, 3, 6, 7}) {
            List<Long> parts = new ArrayList<>();
            for (int page = 1; page <= whole.size() / size + 1; page++) {
                parts.addAll(ids(list + size + "&CurrentPage=" + page));
            }
            assertThat(parts).as("pages of %d", size).isEqualTo(whole);
        }
        assertThat(seed.get(list + "3&CurrentPage=90").json().get("TotalRows").intValue()).isEqualTo(whole.size());
    }

    private static List<Long> ids(String list) {
        return seed.get(list).json().get("Rows").valueStream().map(row -> row.get("IssuedInvoiceId").longValue()).toList();
    }

    private static String example() {
        return SeedOrganisation.text("first-request.json");
    }

    private static String first(String text, String replacement) {
        String example = example();
        int at = example.indexOf(text);
        assertThat(at).as(text).isPositive();
        return example.substring(0, at) + replacement + example.substring(at + text.length());
    }
}
