package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import rs.tefter.testing.Sandbox;
import rs.tefter.testing.TestServer;

/** The part of the walk through every operation that a cash register makes. */
final class CashRegisterWalk {

    private final ContractClient register;

    CashRegisterWalk(TestServer server, Coverage coverage) {
        this.register = Sandbox.over(server, coverage).register(TRADER);
    }

    void walk() {
        stores();
        clients();
    }

    private void stores() {
        String store = added("/v2/stores", "{\"name\":\"Друга\"}");
        register.patch("/v2/stores/" + store, "{\"city\":\"Ниш\"}");
        register.put("/v2/stores/" + store, "{\"name\":\"Трећа\"}");
        assertThat(register.get("/v2/stores").text()).contains("Трећа");
        register.delete("/v2/stores/" + store);
    }

    private void clients() {
        String store = json(register.get("/v2/stores")).get(0).get("id").stringValue();
        String client = added("/v2/clients", "{\"storeId\":\"" + store + "\",\"name\":\"Друга\",\"kind\":\"sandbox\"}");
        register.patch("/v2/clients/" + client, "{\"cashier\":\"Ана\"}");
        assertThat(register.get("/v2/clients").text()).contains("Ана");
        register.delete("/v2/clients/" + client);
    }

    private String added(String path, String body) {
        return json(register.post(path, body)).get("id").stringValue();
    }
}
