package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.THIRD_TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.net.http.HttpRequest.BodyPublishers;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;

/** The part of the walk through every operation that sets up who may call the intermediary. */
final class IntermediaryWalk {

    private final Sandbox sandbox;
    private final ContractClient operator;

    IntermediaryWalk(TestServer server, Coverage coverage) {
        this.sandbox = Sandbox.over(server, coverage);
        this.operator = sandbox.operator();
    }

    void walk() {
        String company = "/api/v1/companies/" + companyId();
        operator.put(company + "/business-units/B1", "{\"name\":\"Prodaja\",\"email\":\"prodaja@tefter.local\"}");
        assertThat(operator.get(company + "/business-units").text())
                .isEqualTo("[{\"code\":\"B1\",\"name\":\"Prodaja\",\"email\":\"prodaja@tefter.local\"}]");
        people();
        operator.put("/api/v1/programs/Test-001", "{\"name\":\"Test\"}");
        assertThat(operator.get("/api/v1/programs").text()).contains("{\"softwareId\":\"Test-001\",\"name\":\"Test\",\"active\":true}");
        String switches = "/api/v1/sandbox/switches/" + companyId();
        operator.put(switches, "{\"hold\":true}");
        assertThat(operator.get(switches).text()).isEqualTo("{\"hold\":true,\"refuse\":false}");
        operator.put(switches, "{}");
    }

    private void people() {
        JsonNode user = json(operator.post("/api/v1/users", "{\"email\":\"knjigovodja@tefter.local\"}"));
        String path = "/api/v1/users/" + user.get("user").asLong();
        assertThat(json(operator.post(path + "/password")).get("password")).isNotEqualTo(user.get("password"));
        operator.put(path + "/companies/" + companyId(), "{\"rights\":[\"send\",\"query\"],\"unit\":\"prodaja\"}");
        assertThat(operator.get(path + "/companies").text())
                .isEqualTo("[{\"companyId\":" + companyId() + ",\"rights\":[\"send\",\"query\"],\"unit\":\"B1\"}]");
        assertThat(operator.get("/api/v1/users?limit=1000").text()).contains("knjigovodja@tefter.local");
        operator.send("DELETE", path + "/companies/" + companyId(), BodyPublishers.noBody());
        assertThat(operator.get(path + "/companies").text()).isEqualTo("[]");
    }

    private long companyId() {
        String pib = sandbox.company(THIRD_TRADER).get("pib").stringValue();
        return json(operator.get("/api/v1/companies")).get("items").valueStream()
                .filter(company -> company.get("pib").stringValue().equals(pib)).findFirst().orElseThrow().get("companyId").asLong();
    }
}
