package rs.tefter.api.badi;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

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

class StoresTest {

    private static Sandbox sandbox;

    private final ContractClient register = sandbox.register(TRADER);

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void aDemoCompanyHasOneStore() {
        JsonNode first = json(register.get("/v2/stores")).get(0);
        assertThat(first.get("id").stringValue()).isEqualTo(sandbox.company(TRADER).at("/badi/storeId").stringValue());
    }

    @Test
    void aStoreNeedsAName() {
        JsonNode refused = refused(register.post("/v2/stores", "{\"address\":\"x\"}"), 400);
        assertThat(refused.get("message").stringValue()).isEqualTo("name is required");
        assertThat(refused.at("/validation/body/keys").toString()).isEqualTo("[\"name\"]");
        assertThat(refused(register.post("/v2/stores", "{\"name\":\"\"}"), 400).get("message").stringValue())
            .isEqualTo("name is not allowed to be empty");
    }

    @Test
    void aStoreWithNothingButANameHasWhatIsUsual() {
        JsonNode store = json(register.post("/v2/stores", "{\"name\":\"Б\"}"));
        assertThat(UUID.fromString(store.get("id").stringValue())).isNotNull();
        assertThat(store.get("name").stringValue()).isEqualTo("Б");
        assertThat(store.get("language").stringValue()).isEqualTo("sr-Cyrl-RS");
    }

    @Test
    void whatIsSentComesBackAndIsListed() {
        String sent = """
            {"name":"Центар","address":"Кнез Михаилова 1","city":"Београд","zip":"11000","gln":"8600000000001","phone":"+381 11 000 000",\
            "language":"sr-Latn-RS","printMethod":{"thermalPrinter":true,"a4Printer":false,"email":true,"pdf":true,"base64pdf":false},\
            "printBankAccounts":false,"printDiscounts":false,"paymentMethodsOrder":[["cash","card"],["wiretransfer"]],\
            "productPickerType":"grid","isSoundEnabled":false,"defaultUnknownAmountAdvance":true}""";
        Reply added = register.post("/v2/stores", sent);
        assertThat(added.text()).endsWith(sent.substring(1));
        assertThat(register.get("/v2/stores").text()).contains(added.text());
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        String store = added("{\"name\":\"Пре\",\"city\":\"Ниш\",\"phone\":\"1\",\"printMethod\":{\"email\":true}}");
        JsonNode changed = json(register.patch("/v2/stores/" + store, "{\"phone\":null,\"zip\":\"18000\"}"));
        assertThat(List.of(changed.get("name").stringValue(), changed.get("city").stringValue(), changed.get("zip").stringValue()))
            .containsExactly("Пре", "Ниш", "18000");
        assertThat(changed.get("phone").isNull()).isTrue();
        assertThat(changed.at("/printMethod/email").booleanValue()).isTrue();
        assertThat(changed.at("/printMethod/pdf").booleanValue()).isFalse();
    }

    @Test
    void putNeedsTheNameAndPatchDoesNot() {
        String store = added("{\"name\":\"Пре\",\"city\":\"Ниш\"}");
        assertThat(refused(register.put("/v2/stores/" + store, "{\"zip\":\"18000\"}"), 400).get("message").stringValue())
            .isEqualTo("name is required");
        assertThat(json(register.put("/v2/stores/" + store, "{\"name\":\"После\"}")).get("city").stringValue()).isEqualTo("Ниш");
    }

    @Test
    void aDeletedStoreIsGone() {
        String store = added("{\"name\":\"Б\"}");
        assertThat(register.delete("/v2/stores/" + store, "{\"name\":\"whatever\"}").text()).isEqualTo("{}");
        assertThat(register.get("/v2/stores").text()).doesNotContain(store);
        assertThat(refused(register.delete("/v2/stores/" + store), 404).get("code").intValue()).isEqualTo(40040001);
        assertThat(refused(register.patch("/v2/stores/" + store, "{}"), 404).get("message").stringValue()).isEqualTo("Store not found");
        assertThat(refused(register.patch("/v2/stores/none", "{}"), 404).get("message").stringValue()).isEqualTo("Store not found");
    }

    @Test
    void aStoreIsKeptWhileTheOutcomeOfAReceiptIsNotKnown() {
        String store = added("{\"name\":\"Б\"}");
        JdbcClient jdbc = sandbox.server().database().jdbc();
        jdbc.sql("""
                with job as (insert into receipt_job (company_id, job_id, act, content_hash, wishes, started_at)
                    select company_id, gen_random_uuid(), 'issue', '', '', now() from store where store_id = :store returning company_id, job_id)
                insert into receipt (company_id, receipt_id, job_id, step, store_id, client_id, state, code, request_id, request, created_at,
                    chain_id, after_previous, handed_out, unknown_amount, total, change, texts)
                select company_id, job_id, job_id, 0, :store, job_id, 'unknown', 'ПП', 'x', '', now(), job_id, false, true, false, 1, 0, '{}'
                from job""")
            .param("store", UUID.fromString(store)).update();
        JsonNode refused = refused(register.delete("/v2/stores/" + store), 400);
        assertThat(refused.get("code").intValue()).isEqualTo(40090005);
        assertThat(refused.get("rule").stringValue()).isEqualTo("pending");
        jdbc.sql("update receipt set state = 'not_sent' where store_id = ?").param(UUID.fromString(store)).update();
        assertThat(register.delete("/v2/stores/" + store).status()).isEqualTo(200);
    }

    @Test
    void everyViolationIsNamedAtOnce() {
        JsonNode refused = refused(register.post("/v2/stores", """
            {"gln":"1","language":"en","printMethod":{"pdf":1,"fax":true},"paymentMethodsOrder":["cash"],"storeId":"x"}"""), 400);
        assertThat(refused.at("/validation/body/keys").toString())
            .isEqualTo("[\"name\",\"gln\",\"language\",\"paymentMethodsOrder\",\"printMethod.pdf\",\"storeId\",\"printMethod.fax\"]");
    }

    private String added(String store) {
        return json(register.post("/v2/stores", store)).get("id").stringValue();
    }

    private static JsonNode refused(Reply reply, int status) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        return json(reply);
    }
}
