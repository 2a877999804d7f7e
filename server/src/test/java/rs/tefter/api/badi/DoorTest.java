package rs.tefter.api.badi;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;

class DoorTest {

    private static Sandbox sandbox;

    private final JsonNode badi = sandbox.company(TRADER).get("badi");

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void withoutAKeyNobodyComesIn() {
        Reply reply = sandbox.anonymous().get("/v2/stores");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text()).isEqualTo("{\"code\":40010001,\"name\":\"Unauthorized\",\"message\":\"Invalid API key or secret\"}");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Basic realm=\"tefter\"");
    }

    @Test
    void theWordBasicMayBeLeftOut() {
        assertThat(authorized(pair(secret())).status()).isEqualTo(200);
        assertThat(authorized("Basic " + pair(secret())).status()).isEqualTo(200);
        assertThat(authorized("BASIC  " + pair(secret())).status()).isEqualTo(200);
    }

    @Test
    void aWrongSecretOpensNothing() {
        assertThat(authorized("Basic " + pair("x")).status()).isEqualTo(401);
        assertThat(authorized("Basic " + pair(secret() + "x".repeat(80))).status()).isEqualTo(401);
        assertThat(authorized("Basic " + Base64.getEncoder().encodeToString("nocolon".getBytes(StandardCharsets.UTF_8))).status()).isEqualTo(401);
        assertThat(authorized("Basic ***").status()).isEqualTo(401);
    }

    @Test
    void keysLookAsTheContractSays() {
        assertThat(badi.get("key").stringValue()).matches("sandbox\\.[0-9A-Za-z]{22}");
        assertThat(secret()).matches("[0-9A-Za-z]{22}");
    }

    @Test
    void whatIsNotThereIsSaidInTheContractsForm() {
        Reply unknown = sandbox.register(TRADER).get("/v2/nothing");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(json(unknown).get("code").intValue()).isEqualTo(40040001);
        Reply method = sandbox.register(TRADER).delete("/v2/stores");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).isEqualTo("GET, POST");
    }

    @Test
    void aBodyThatIsNoObjectIsRefused() {
        assertThat(message("[]")).isEqualTo("body must be an object");
        assertThat(message("{\"name\":")).startsWith("body must be valid JSON");
        assertThat(message("{\"name\":\"a\",\"name\":\"b\"}")).startsWith("body must be valid JSON");
        assertThat(message("")).isEqualTo("name is required");
    }

    @Test
    void aParameterNobodyKnowsIsRefused() {
        JsonNode refused = json(sandbox.register(TRADER).get("/v2/stores?limit=10"));
        assertThat(refused.get("message").stringValue()).isEqualTo("limit is not allowed");
        assertThat(refused.at("/validation/query/source").stringValue()).isEqualTo("query");
    }

    private static String message(String body) {
        Reply reply = sandbox.register(TRADER).post("/v2/stores", body);
        assertThat(reply.status()).isEqualTo(400);
        return json(reply).get("message").stringValue();
    }

    private static Reply authorized(String header) {
        return sandbox.anonymous().with("Authorization", header).get("/v2/stores");
    }

    private String secret() {
        return badi.get("secret").stringValue();
    }

    private String pair(String secret) {
        return Base64.getEncoder().encodeToString((badi.get("key").stringValue() + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
