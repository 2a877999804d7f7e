package rs.tefter.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Coverage;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;

class AccessToOrganisationsTest {

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
    void anAccountantSeesTheOrganisationsWhoseLedgerHeMayKeepAndNoOther() {
        assertThat(organisations()).containsExactly(1);
        assertThat(client.get("//RS/API/api/orgs/2/items").status()).isEqualTo(403);
        grant("PUT", "{\"rights\":[\"send\"]}");
        assertThat(organisations()).as("another right is not enough").containsExactly(1);
        grant("PUT", "{\"rights\":[\"ledger\"]}");
        assertThat(organisations()).containsExactly(1, 2);
        assertThat(client.get("//RS/API/api/orgs/2/items").status()).isEqualTo(200);
        assertThat(client.get("//RS/API/api/orgs/2").json().get("Title").stringValue()).isEqualTo("Druga demo trgovina doo");
        assertThat(client.get("//RS/API/api/orgs/3/items").status()).isEqualTo(403);
        assertThat(client.get("//RS/API/api/currentuser/orgs?SearchString=druga").json().get("TotalRows").intValue()).isEqualTo(1);
        assertThat(client.get("//RS/API/api/currentuser/orgs?PageSize=1&CurrentPage=2").json().at("/Rows/0/Organisation/ID").intValue()).isEqualTo(2);
        grant("DELETE", "");
        assertThat(client.get("//RS/API/api/orgs/2/items").status()).as("what is taken back is over at once").isEqualTo(403);
    }

    private static List<Integer> organisations() {
        JsonNode page = client.get("//RS/API/api/currentuser/orgs").json();
        assertThat(page.at("/Rows/0").propertyNames()).first().isEqualTo("Organisation");
        return page.get("Rows").valueStream().map(row -> row.at("/Organisation/ID").intValue()).toList();
    }

    private static void grant(String method, String body) {
        Sandbox sandbox = Sandbox.over(server, new Coverage());
        ContractClient operator = sandbox.operator();
        String path = "/api/v1/users/" + client.get("//RS/API/api/currentuser/profile").json().get("UserId") + "/companies/2";
        assertThat((method.equals("PUT") ? operator.put(path, body) : operator.delete(path)).status()).isBetween(200, 204);
    }

    @Test
    void nobodyGetsAnywhereWithoutALivingToken() {
        for (String path : List.of("//RS/API/api/currentuser/orgs", "//RS/API/api/currentuser/profile", "//RS/API/api/orgs/1", "/items")) {
            Accounting.Answer refused = client.with("nonsense").get(path);
            assertThat(refused.status()).as(path).isEqualTo(401);
            assertThat(refused.text()).isEqualTo("{\"Message\":\"Authorization has been denied for this request.\"}");
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
        assertThat(client.get("//RS/API/api/orgs/x/items").status()).isEqualTo(404);
    }

    @Test
    void whoeverWantsXmlIsToldThatThereIsNone() {
        Accounting.Answer refused = client.call("GET", "/items", Optional.empty(), "Accept", "application/xml");
        assertThat(refused.status()).isEqualTo(406);
        assertThat(refused.json().propertyNames()).containsExactly("Message");
        assertThat(client.call("GET", "/items", Optional.empty(), "Accept", "text/html,application/xml;q=0.9,*/*;q=0.8").status()).isEqualTo(200);
    }
}
