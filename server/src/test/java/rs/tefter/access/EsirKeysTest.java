package rs.tefter.access;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;

class EsirKeysTest {

    private static Sandbox sandbox;

    private final ContractClient administrator = sandbox.administrator(TRADER);

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void anAdministratorMakesKeysForBothEnvironments() {
        for (String environment : List.of("sandbox", "production")) {
            JsonNode pair = created(environment);
            assertThat(pair.get("key").stringValue()).matches(environment + "\\.[0-9A-Za-z]{22}");
            assertThat(comesIn(pair.get("key"), pair.get("secret"))).isTrue();
        }
        assertThat(administrator.post("/api/v1/esir-keys", "{\"environment\":\"trial\"}").status()).isEqualTo(400);
        assertThat(administrator.post("/api/v1/esir-keys", "{}").status()).isEqualTo(400);
    }

    @Test
    void aNewSecretEndsTheOldOneAtOnce() {
        JsonNode first = created("production");
        String key = first.get("key").stringValue();
        assertThat(comesIn(first.get("key"), first.get("secret"))).isTrue();
        JsonNode second = json(administrator.post("/api/v1/esir-keys/" + key + "/secret"));
        assertThat(comesIn(first.get("key"), first.get("secret"))).isFalse();
        assertThat(comesIn(first.get("key"), second.get("secret"))).isTrue();
        assertThat(second.get("secret")).isNotEqualTo(first.get("secret"));
    }

    @Test
    void aKeyThatIsTakenBackOpensNothing() {
        JsonNode pair = created("sandbox");
        assertThat(comesIn(pair.get("key"), pair.get("secret"))).isTrue();
        assertThat(administrator.delete("/api/v1/esir-keys/" + pair.get("key").stringValue()).status()).isEqualTo(204);
        assertThat(comesIn(pair.get("key"), pair.get("secret"))).isFalse();
        assertThat(administrator.delete("/api/v1/esir-keys/" + pair.get("key").stringValue()).status()).isEqualTo(404);
        assertThat(administrator.get("/api/v1/esir-keys").text()).doesNotContain(pair.get("key").stringValue());
    }

    @Test
    void aSecretStandsNowhere() {
        JsonNode pair = created("production");
        assertThat(administrator.get("/api/v1/esir-keys").text()).contains(pair.get("key").stringValue())
            .doesNotContain(pair.get("secret").stringValue());
        List<Map<String, Object>> rows = sandbox.server().database().jdbc().sql("select * from esir_key").query().listOfRows();
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.toString()).doesNotContain(pair.get("secret").stringValue()));
        assertThat(rows).allSatisfy(row -> assertThat(row.get("secret_hash").toString()).startsWith("$2"));
    }

    /** Working a slow hash out for each of these would take several times as long. */
    @Test
    void aSlowHashIsWorkedOutOnceForManyCalls() {
        JsonNode pair = created("sandbox");
        ContractClient register = sandbox.anonymous().signedIn(pair.get("key").stringValue(), pair.get("secret").stringValue());
        register.get("/v2/units");
        long before = System.nanoTime();
        IntStream.range(0, 500).forEach(_ -> register.get("/v2/units"));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    }

    private JsonNode created(String environment) {
        return json(administrator.post("/api/v1/esir-keys", "{\"environment\":\"" + environment + "\"}"));
    }

    private static boolean comesIn(JsonNode key, JsonNode secret) {
        return sandbox.anonymous().signedIn(key.stringValue(), secret.stringValue()).get("/v2/units").status() == 200;
    }
}
