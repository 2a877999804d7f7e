package rs.tefter.api.badi;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;

class ClientsTest {

    private static Sandbox sandbox;

    private final ContractClient register = sandbox.register(TRADER);
    private final String store = sandbox.company(TRADER).at("/badi/storeId").stringValue();

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void aDemoCompanyHasOneClientOfTheSandbox() {
        JsonNode client = json(sandbox.register(OTHER_TRADER).get("/v2/clients")).get(0);
        JsonNode badi = sandbox.company(OTHER_TRADER).get("badi");
        assertThat(client.get("id")).isEqualTo(badi.get("clientId"));
        assertThat(client.get("storeId")).isEqualTo(badi.get("storeId"));
        assertThat(client.get("kind").stringValue()).isEqualTo("sandbox");
        assertThat(client.get("baseUrl").stringValue()).isEqualTo(sandbox.server().baseUrl() + "/pfr");
    }

    @Test
    void aClientBelongsToAStoreAndHasAnAddressUnlessItIsOfTheSandbox() {
        assertThat(message(register.post("/v2/clients", "{\"name\":\"К\",\"kind\":\"lpfr\"}"))).isEqualTo("storeId is required");
        assertThat(keys(register.post("/v2/clients", "{\"kind\":\"lpfr\"}"))).isEqualTo("[\"storeId\",\"name\",\"baseUrl\"]");
        assertThat(message(register.post("/v2/clients", client("\"kind\":\"fax\"")))).isEqualTo("kind must be one of [sandbox, lpfr, vpfr]");
        assertThat(message(register.post("/v2/clients", client("\"kind\":\"lpfr\",\"baseUrl\":\"ftp://x\""))))
            .isEqualTo("baseUrl fails to match the required pattern");
        assertThat(message(register.post("/v2/clients",
            "{\"storeId\":\"00000000-0000-4000-8000-000000000000\",\"name\":\"К\",\"kind\":\"sandbox\"}"))).isEqualTo("storeId is of no store");
    }

    @Test
    void aClientIsChangedAndDeleted() {
        String id = id(register.post("/v2/clients", client("\"kind\":\"lpfr\",\"baseUrl\":\"http://192.0.2.7:8888/\",\"cashier\":\"Ана\"")));
        JsonNode changed = json(register.patch("/v2/clients/" + id, "{\"name\":\"Каса 9\",\"cashier\":null}"));
        assertThat(changed.get("name").stringValue()).isEqualTo("Каса 9");
        assertThat(changed.get("baseUrl").stringValue()).isEqualTo("http://192.0.2.7:8888");
        assertThat(changed.get("cashier").isNull()).isTrue();
        assertThat(register.delete("/v2/clients/" + id).text()).isEqualTo("{}");
        assertThat(register.delete("/v2/clients/" + id).status()).isEqualTo(404);
        assertThat(register.get("/v2/clients").text()).doesNotContain(id);
    }

    @Test
    void aClientIsKeptWhileTheOutcomeOfAReceiptIsNotKnown() {
        String id = id(register.post("/v2/clients", client("\"kind\":\"sandbox\"")));
        JdbcClient jdbc = sandbox.server().database().jdbc();
        jdbc.sql("""
                with job as (insert into receipt_job (company_id, job_id, act, content_hash, wishes, started_at)
                    select company_id, gen_random_uuid(), 'issue', '', '', now() from pfr_client where client_id = :client
                    returning company_id, job_id)
                insert into receipt (company_id, receipt_id, job_id, step, store_id, client_id, state, code, request_id, request, created_at,
                    chain_id, after_previous, handed_out, unknown_amount, total, change, texts)
                select company_id, job_id, job_id, 0, job_id, :client, 'unknown', 'ПП', 'x', '', now(), job_id, false, true, false, 1, 0, '{}'
                from job""")
            .param("client", UUID.fromString(id)).update();
        Reply refused = register.delete("/v2/clients/" + id);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(json(refused).get("rule").stringValue()).isEqualTo("pending");
        jdbc.sql("update receipt set state = 'not_sent' where client_id = ?").param(UUID.fromString(id)).update();
        assertThat(register.delete("/v2/clients/" + id).status()).isEqualTo(200);
    }

    @Test
    void aClientFallsBackToAnotherOneOnly() {
        String id = id(register.post("/v2/clients", client("\"kind\":\"sandbox\"")));
        String other = id(register.post("/v2/clients", client("\"kind\":\"sandbox\",\"fallbackClientId\":\"" + id + "\"")));
        assertThat(message(register.patch("/v2/clients/" + id, "{\"fallbackClientId\":\"" + id + "\"}")))
            .isEqualTo("fallbackClientId is of no other client");
        assertThat(register.patch("/v2/clients/" + id, "{\"fallbackClientId\":\"" + other + "\"}").status()).isEqualTo(200);
    }

    @Test
    void theClientsOfADeletedStoreAreGoneWithIt() {
        String branch = id(register.post("/v2/stores", "{\"name\":\"Филијала\"}"));
        String id = id(register.post("/v2/clients", client("\"kind\":\"sandbox\"").replace(store, branch)));
        register.delete("/v2/stores/" + branch);
        assertThat(register.get("/v2/clients").text()).doesNotContain(id);
    }

    @Test
    void aCertificateIsTriedAtOnceAndNeverShown() throws Exception {
        String fits = "\"kind\":\"vpfr\",\"baseUrl\":\"https://vpfr.example\",\"pac\":\"A1B2C3\",\"certificate\":\"" + certificate() + "\"";
        assertThat(message(register.post("/v2/clients", client(fits + ",\"certificatePassword\":\"wrong\""))))
            .startsWith("certificate is no PKCS#12");
        Reply added = register.post("/v2/clients", client(fits + ",\"certificatePassword\":\"changeit\""));
        assertThat(added.status()).as(added.toString()).isEqualTo(200);
        assertThat(added.text()).doesNotContain("pac", "ertificate", "A1B2C3");
        assertThat(register.patch("/v2/clients/" + id(added), "{\"name\":\"Исти сертификат\"}").status()).isEqualTo(200);
        assertThat(message(register.post("/v2/clients", client("\"kind\":\"sandbox\",\"pac\":\"A1B2C3\"")))).isEqualTo("pac is not allowed");
    }

    @Test
    void whoHasTheDatabaseAloneHasNoSecret() throws Exception {
        register.post("/v2/clients", client("\"kind\":\"vpfr\",\"baseUrl\":\"https://vpfr.example\",\"pac\":\"Z9Y8X7\""));
        List<byte[]> stored = sandbox.server().database().jdbc().sql("select pac from pfr_client where pac is not null")
            .query((row, _) -> row.getBytes(1)).list();
        assertThat(stored).isNotEmpty().allSatisfy(sealed -> assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
            .doesNotContain("Z9Y8X7"));
        Path key = sandbox.server().settings().home().resolve("vault.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
    }

    private String client(String more) {
        return "{\"storeId\":\"" + store + "\",\"name\":\"Каса\"," + more + "}";
    }

    private static String certificate() throws Exception {
        Path file = Files.createTempDirectory("certificate-").resolve("made.p12");
        Process keytool = new ProcessBuilder(System.getProperty("java.home") + "/bin/keytool", "-genkeypair", "-keyalg", "EC", "-dname", "CN=x",
            "-storetype", "PKCS12", "-storepass", "changeit", "-keystore", file.toString()).inheritIO().start();
        assertThat(keytool.waitFor()).isZero();
        return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    }

    private static String id(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return json(reply).get("id").stringValue();
    }

    private static String message(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        return json(reply).get("message").stringValue();
    }

    private static String keys(Reply reply) {
        return json(reply).at("/validation/body/keys").toString();
    }
}
