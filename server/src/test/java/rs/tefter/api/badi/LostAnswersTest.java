package rs.tefter.api.badi;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.api.badi.TillOfTheSandbox.RECEIPTS;
import static rs.tefter.api.badi.TillOfTheSandbox.SALE;
import static rs.tefter.api.badi.TillOfTheSandbox.ok;
import static rs.tefter.api.badi.TillOfTheSandbox.refused;
import static rs.tefter.api.badi.TillOfTheSandbox.text;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.FreePort;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;

class LostAnswersTest {

    private static final String COFFEE = SALE + ",\"payments\":{\"cash\":400},\"items\":[{\"sku\":10,\"quantity\":1}]";

    private static TillOfTheSandbox till;

    @BeforeAll
    static void start() {
        till = TillOfTheSandbox.start(Map.of());
    }

    @AfterAll
    static void stop() {
        till.close();
    }

    @BeforeEach
    void renew() {
        till.renew();
    }

    @Test
    void theSameKeyGetsTheSameReceipt() {
        Reply first = till.issue(till.withKey("order-1001"), COFFEE);
        Reply second = till.issue(till.withKey("order-1001"), COFFEE);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(till.signed()).isEqualTo(1);
        refused(till.issue(till.withKey("order-1001"), COFFEE.replace("400", "500")), 422, 40090003,
            "This Idempotency-Key was used before with another body");
        assertThat(ok(till.client().get(RECEIPTS + "/by-request/order-1001")).get("id")).isEqualTo(Sandbox.json(first).get("id"));
        refused(till.client().get(RECEIPTS + "/by-request/order-1002"), 404, 40040001, "Receipt not found");
    }

    @Test
    void theHeaderRequestIdIsAKeyToo() {
        Reply first = till.issue(till.client().with("RequestId", "order-of-old"), COFFEE);
        assertThat(till.issue(till.client().with("RequestId", "order-of-old"), COFFEE).text()).isEqualTo(first.text());
        assertThat(till.signed()).isEqualTo(1);
    }

    @Test
    void anAnswerLostAfterSigningIsLookedUp() {
        till.workbench("faults", "{\"dropReplyAfterSign\":1}");
        JsonNode receipt = ok(till.issue(till.withKey("lost-after"), COFFEE));
        assertThat(text(receipt, "invoiceCounter")).isEqualTo("1/1ПП");
        assertThat(till.signed()).isEqualTo(1);
    }

    @Test
    void aRequestLostBeforeSigningIsSentAgainUnderItsId() {
        till.workbench("faults", "{\"dropBeforeSign\":1}");
        JsonNode receipt = ok(till.issue(till.withKey("lost-before"), COFFEE));
        assertThat(text(receipt, "invoiceCounter")).isEqualTo("1/1ПП");
        JsonNode signed = Sandbox.json(till.sandbox().anonymous().get("/pfr/api/v3/invoices/" + text(receipt, "requestId")));
        assertThat(text(signed, "invoiceNumber")).isEqualTo(text(receipt, "invoiceNumber"));
    }

    @Test
    void aProcessorThatIsNotThereHasGotNothing() {
        String address = "{\"baseUrl\":\"%s\"}";
        String client = "/v2/clients/" + till.clientId();
        ok(till.client().patch(client, address.formatted("http://127.0.0.1:" + FreePort.find() + "/pfr")));
        Reply down = till.issue(till.withKey("down"), COFFEE);
        assertThat(down.status()).as(down.toString()).isEqualTo(503);
        assertThat(Sandbox.json(down).get("code").intValue()).isEqualTo(40080002);
        assertThat(text(ok(till.client().get(RECEIPTS + "/by-request/down")), "status")).isEqualTo("not_sent");
        ok(till.client().patch(client, address.formatted(till.server().baseUrl() + "/pfr")));
        assertThat(text(ok(till.issue(till.withKey("down"), COFFEE)), "invoiceCounter")).isEqualTo("1/1ПП");
    }

    @Test
    void aProcessorWithoutItsPinSaysSoAndThePinMendsIt() {
        till.workbench("card", "{\"present\":false}");
        notReady(till.issue(till.withKey("no-card"), COFFEE), "1300");
        till.workbench("card", "{\"present\":true}");
        assertThat(text(ok(till.issue(till.withKey("no-card"), COFFEE)), "invoiceCounter")).isEqualTo("1/1ПП");
    }

    private static void notReady(Reply reply, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(409);
        assertThat(Sandbox.json(reply).get("code").intValue()).isEqualTo(40080004);
        assertThat(Sandbox.json(reply).at("/pfrCodes/0").stringValue()).isEqualTo(code);
    }

    @Test
    void aPinThatNobodyGaveAfterARestartIsAskedFor() {
        till.server().restart();
        notReady(till.issue(till.withKey("no-pin"), COFFEE), "1500");
        notReady(till.client().post("/v2/clients/" + till.clientId() + "/pin", "{\"pin\":\"1111\"}"), "2100");
        ok(till.client().post("/v2/clients/" + till.clientId() + "/pin", "{\"pin\":\"1234\"}"));
        assertThat(text(ok(till.issue(till.withKey("no-pin"), COFFEE)), "invoiceCounter")).isEqualTo("1/1ПП");
    }

    @Test
    void whatTheProcessorRefusesComesInItsOwnWords() {
        JsonNode status = ok(till.client().get("/v2/clients/" + till.clientId() + "/status"));
        assertThat(status.get("connected").booleanValue()).isTrue();
        till.workbench("faults", "{\"bareCode\":\"2310\"}");
        Reply reply = till.issue(COFFEE);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(Sandbox.json(reply).get("code").intValue()).isEqualTo(40080005);
        assertThat(text(Sandbox.json(reply), "pfr")).isEqualTo("2310");
    }
}
