package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import rs.tefter.testing.Sandbox;
import rs.tefter.testing.TestServer;

/** The part of the walk through every operation that a cash register makes. */
final class CashRegisterWalk {

    private static final String LEAST = "\"taxRateLabel\":\"Ђ\",\"productType\":\"product\"";

    private final Sandbox sandbox;
    private final ContractClient register;
    private final ContractClient administrator;

    CashRegisterWalk(TestServer server, Coverage coverage) {
        this.sandbox = Sandbox.over(server, coverage);
        this.register = sandbox.register(TRADER);
        this.administrator = sandbox.administrator(TRADER);
    }

    void walk() {
        stores();
        clients();
        catalogue();
        keys();
        new ReceiptsWalk(sandbox).walk();
        new DeliveryWalk(sandbox).walk();
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

    private void catalogue() {
        String category = added("/v2/categories", "{\"name\":\"Пића\"}");
        register.patch("/v2/categories/" + category, "{\"name\":\"Топла пића\"}");
        String unit = added("/v2/units", "{\"code\":\"шоља\",\"name\":\"шоља\"}");
        assertThat(register.get("/v2/units").text()).contains("ком", unit);
        String image = json(register.postFile("/v2/files", "file", PngPicture.BYTES)).get("id").stringValue();
        assertThat(register.get("/v2/files/" + image).body()).isEqualTo(PngPicture.BYTES);
        String product = "/v2/products/" + added("/v2/products", "{\"name\":\"Чај\"," + LEAST + ",\"categories\":[\"" + category
            + "\"],\"saleUnitId\":\"" + unit + "\",\"images\":[\"" + image + "\"]}");
        register.patch(product, "{\"price\":100}");
        register.put(product, "{\"name\":\"Црни чај\"," + LEAST + "}");
        assertThat(register.get(product).text()).contains("Црни чај", unit, "image/png");
        assertThat(register.get("/v2/products?full=true&q=чај").text()).contains("Црни чај");
        register.delete(product);
        register.delete("/v2/categories/" + category);
        assertThat(register.get("/v2/categories").text()).doesNotContain(category);
    }

    private void keys() {
        String key = json(administrator.post("/api/v1/esir-keys", "{\"environment\":\"production\"}")).get("key").stringValue();
        administrator.post("/api/v1/esir-keys/" + key + "/secret");
        assertThat(administrator.get("/api/v1/esir-keys").text()).contains(key);
        administrator.delete("/api/v1/esir-keys/" + key);
    }

    private String added(String path, String body) {
        return json(register.post(path, body)).get("id").stringValue();
    }
}
