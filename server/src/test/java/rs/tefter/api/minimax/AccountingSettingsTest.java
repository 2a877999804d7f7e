package rs.tefter.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.testing.TestServer;

class AccountingSettingsTest {

    private static final int CALLS_A_DAY = 30;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of("TEFTER_ACCOUNTING_CALLS_A_DAY", Integer.toString(CALLS_A_DAY), "TEFTER_ACCOUNTING_CONCURRENCY_STATUS", "409",
            "TEFTER_ACCOUNTING_ENFORCE_CODE_LENGTH", "true", "TEFTER_ACCOUNTING_DUPLICATE_CHECK", "strict"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anOrganisationHasItsCallsADayAndNoMore() {
        Accounting client = Accounting.of(server, 1);
        for (int i = 0; i < CALLS_A_DAY; i++) {
            assertThat(client.get("/items").status()).isEqualTo(200);
        }
        Accounting.Answer refused = client.get("/items");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).matches("[0-9]+");
        assertThat(client.get("//RS/API/api/currentuser/orgs").status()).as("only calls of the organisation count").isEqualTo(200);
    }

    @Test
    void codesMayBeAsLongAsIsDocumented() {
        Accounting client = Accounting.of(server, 2);
        String customer = "{\"Name\":\"Kupac\",\"SubjectToVAT\":\"N\",\"Code\":\"%s\"}";
        assertThat(client.post("/customers", customer.formatted("1234567890")).status()).isEqualTo(201);
        assertThat(client.post("/customers", customer.formatted("12345678901")).text())
            .isEqualTo("[{\"Message\":\"Podatak Code može imati najviše 10 znakova.\",\"PropertyName\":\"Code\"}]");
    }

    @Test
    void aVersionThatIsOutOfDateIsAConflict() {
        Accounting client = Accounting.of(server, 2);
        long id = client.post("/analytics", "{\"Code\":\"A\",\"Name\":\"A\"}").id();
        Accounting.Answer refused = client.put("/analytics/" + id, "{\"Code\":\"A\",\"Name\":\"B\",\"RowVersion\":\"AAAAAAAAAAA=\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Concurrency error");
    }

    @Test
    void aReferenceOfACustomerCountsOnceWhateverTheAmount() {
        Accounting seed = SeedOrganisation.in(server, 0);
        String body = SeedOrganisation.text("first-request.json").replaceFirst("\"Notes\":null", "\"DocumentReference\":\"N-18\", \"Notes\":null");
        seed.post("/issuedinvoices", body).id();
        assertThat(seed.post("/issuedinvoices", body.replace("\"Quantity\":3.0", "\"Quantity\":4")).status()).isEqualTo(409);
        assertThat(seed.post("/issuedinvoices", body.replace("3381150", "2272369")).status()).isEqualTo(201);
    }
}
