package rs.tefter.access;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.json;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OnboardingTest {

    private static final String COMPANY =
        "{\"pib\":\"%s\",\"registrationNumber\":\"%s\",\"jbkjs\":%s,"
        + "\"name\":\"Nova doo\",\"address\":\"Nova 1\",\"city\":\"Niš\",\"postalCode\":\"18000\",\"administratorEmail\":\"%s\"}";

    @Test
    void aProductionServerStartsEmptyAndItsOperatorBringsCompaniesWithRightCheckDigits() throws IOException {
        try (Sandbox production = Sandbox.start(Map.of("TEFTER_MODE", "production"))) {
            assertThat(Files.exists(production.server().settings().home().resolve("demo.json"))).isFalse();
            JsonNode account = JsonMapper.shared().readTree(Files.readAllBytes(production.server().settings().home().resolve("operator.json")));
            ContractClient operator = production.anonymous().signedIn(account.get("email").stringValue(), account.get("password").stringValue());
            assertThat(json(operator.get("/api/v1/companies")).get("items")).isEmpty();

            assertCode(operator.post("/api/v1/companies", COMPANY.formatted("101134703", "07486251", "null", "a@example.com")), "InvalidVatNumber");
            assertCode(operator.post("/api/v1/companies", COMPANY.formatted("101134702", "07486252", "null", "a@example.com")),
                "CompanyRegcodeInvalid");
            assertCode(operator.post("/api/v1/companies", COMPANY.formatted("101134702", "07486251", "\"1052\"", "a@example.com")),
                "CompanyNumberLengthInvalid");
            Reply registered = operator.post("/api/v1/companies", COMPANY.formatted("101134702", "07486251", "\"10520\"", "a@example.com"));
            assertThat(registered.status()).as(registered.toString()).isEqualTo(200);
            assertCode(operator.post("/api/v1/companies",
                COMPANY.formatted("101134702", "07486251", "\"10520\"", "b@example.com")), "DublicateCompany");
            assertCode(operator.post("/api/v1/companies", COMPANY.formatted("100000008", "20000007", "null", "a@example.com")), "DublicateEmail");

            assertThat(json(operator.get("/api/v1/companies")).get("items")).as("a refused registration leaves nothing behind").hasSize(1);

            ContractClient administrator = production.anonymous()
                .signedIn("a@example.com", json(registered).get("administratorPassword").stringValue());
            String key = json(administrator.post("/api/v1/api-management/key")).get("apiKey").stringValue();
            assertThat(production.anonymous().withKey(key).get("/api/publicApi/getEfakturaVersion").status())
                .as("the API status is off").isEqualTo(401);
            administrator.put("/api/v1/api-management/status", "{\"active\":true}");
            assertThat(production.anonymous().withKey(key).get("/api/publicApi/getEfakturaVersion").status()).isEqualTo(200);
            assertThat(administrator.get("/api/v1/companies").status()).as("an administrator is no operator").isEqualTo(401);
        }
    }

    private static void assertCode(Reply reply, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(json(reply).get("code").stringValue()).isEqualTo(code);
    }
}
