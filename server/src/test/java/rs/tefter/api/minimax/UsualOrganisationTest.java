package rs.tefter.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;

/** An organisation with the lists of the product: dinars, Serbia, 20 percent. */
class UsualOrganisationTest {

    private static TestServer server;
    private static Accounting client;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        client = Accounting.of(server, 0);
        keep("/customers",
            "{\"CustomerId\":10,\"Name\":\"Kupac doo\",\"TaxNumber\":\"999999995\",\"SubjectToVAT\":\"D\",\"EInvoiceIssuing\":\"Ponudnik\"}");
        keep("/customers", "{\"CustomerId\":11,\"Name\":\"Krajnji potrošač\",\"SubjectToVAT\":\"N\"}");
        keep("/items", "{\"ItemId\":20,\"Code\":\"A1\",\"Name\":\"Prvi\",\"ItemType\":\"B\",\"Price\":100,\"VatRate\":{\"ID\":4}}");
        keep("/items", "{\"ItemId\":21,\"Code\":\"A2\",\"Name\":\"Drugi\",\"ItemType\":\"B\",\"VatRate\":{\"ID\":4}}");
    }

    private static void keep(String collection, String record) {
        assertThat(client.call("POST", collection, Optional.of(record), "X-Keep-Id", "true").status()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The first published example with the ids of this organisation and the percent that it had elsewhere. */
    private static String example() {
        return SeedOrganisation.text("first-request.json").replace("3381150", "10").replace("1410182", "20").replace("1410152", "21")
            .replace("\"Currency\":{\"ID\":7", "\"Currency\":{\"ID\":2").replace("\"ID\":192", "\"ID\":3").replace("\"ID\":36", "\"ID\":4")
            .replaceAll("\\{\"ID\":(448523|448518),\"Name\":null,\"ResourceUrl\":null}", "null");
    }

    @Test
    void thePercentIsThatOfTheRateWhateverWasSent() {
        JsonNode invoice = client.get("/issuedinvoices/" + client.post("/issuedinvoices", example()).id()).json();
        assertThat(members(invoice, "Value")).containsExactly("14.73", "14.75");
        assertThat(members(invoice, "VATPercent")).containsExactly("20", "20");
        assertThat(members(invoice, "PriceWithVAT")).containsExactly("5.89", "8.85");
        assertThat(invoice.get("InvoiceValue").decimalValue()).isEqualByComparingTo("35.38");
    }

    private static List<String> members(JsonNode invoice, String member) {
        return invoice.get("IssuedInvoiceRows").valueStream()
            .map(row -> row.get(member).decimalValue().stripTrailingZeros().toPlainString()).toList();
    }

    @Test
    void anAmountInEurosIsWorthItsMiddleRate() {
        client.call("POST", "/exchange-rates", Optional.of("2026-11-20,EUR,1,117.1752\n"));
        long id = client.post("/issuedinvoices", """
            {"InvoiceType":"R","Customer":{"ID":10},"DateIssued":"2026-11-20","DateTransaction":"2026-11-20","DateDue":"2026-11-20",
             "AddresseeAddress":"-","AddresseePostalCode":"-","AddresseeCity":"-","Currency":{"ID":1978},"ExchangeRate":0,
             "IssuedInvoiceRows":[{"ItemName":"Usluga","Quantity":1,"Price":1000,"VatRate":{"ID":4}}]}""").id();
        JsonNode invoice = client.get("/issuedinvoices/" + id).json();
        assertThat(invoice.get("ExchangeRate").decimalValue()).isEqualByComparingTo("0.0085342291");
        assertThat(invoice.get("InvoiceValue").decimalValue()).isEqualByComparingTo("140610.24");
    }

    @Test
    void invoicesArePaidInFiveWays() {
        JsonNode ways = client.get("/issuedinvoices/paymentmethods").json().get("Rows");
        assertThat(ways.valueStream().map(way -> way.get("Type").stringValue())).containsExactly("T", "G", "B", "K", "D");
    }

    @Test
    void aRecordIsWhereTheClientHasSpelledIt() {
        Accounting.Answer added = client.post("//hr/API/api/orgs/1/customers/", "{\"Name\":\"Kupac\",\"SubjectToVAT\":\"N\"}");
        assertThat(added.header("Location")).isEqualTo(server.baseUrl() + "/hr/API/api/orgs/1/customers/" + added.id() + "?id=" + added.id());
        assertThat(added.header("URI")).isEqualTo(added.header("Location"));
    }

    @Test
    void aLockOpensByItself() {
        Accounting other = Accounting.of(server, 2);
        for (int i = 0; i < 5; i++) {
            assertThat(other.signIn("wrong").status()).isEqualTo(400);
        }
        assertThat(other.signIn(other.text("password")).json().get("error_description").stringValue()).isEqualTo("locked");
        server.time().advance(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(other.signIn(other.text("password")).status()).isEqualTo(200);
    }
}
