package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import rs.tefter.testing.Sandbox;

/** The part of the walk through every operation that issues receipts and acts upon them. */
final class ReceiptsWalk {

    private static final String RECEIPTS = "/v2/fiscalization/receipts";
    private static final String NOT_HANDED_OVER = "\"receiptDelivery\":{\"pdf\":false}";
    private static final String COFFEE = "\"items\":[{\"sku\":10,\"quantity\":1}]," + NOT_HANDED_OVER + "}";

    private final ContractClient register;

    ReceiptsWalk(Sandbox sandbox) {
        this.register = sandbox.register(TRADER);
    }

    void walk() {
        connection();
        sale();
        advance();
    }

    private void connection() {
        String client = "/v2/clients/" + json(register.get("/v2/clients")).get(0).get("id").stringValue();
        register.post(client + "/pin", "{\"pin\":\"1234\"}");
        assertThat(register.get(client + "/status").text()).contains("\"connected\":true");
    }

    private void sale() {
        String sale = RECEIPTS + "/" + json(register.with("Idempotency-Key", "walk").post(RECEIPTS,
            "{\"invoiceType\":\"normal\",\"transactionType\":\"sale\",\"payments\":{\"cash\":400}," + COFFEE)).get("id").stringValue();
        assertThat(register.get(RECEIPTS + "?perPage=1").text()).contains("\"total\":");
        assertThat(register.get(RECEIPTS + "/by-request/walk").text()).isEqualTo(register.get(sale).text());
        register.get(sale + "/journal");
        register.get(sale + "/qr");
        register.post(sale + "/copy", "{" + NOT_HANDED_OVER + "}");
        register.post(sale + "/refund", "{\"buyerId\":\"20:1\",\"payments\":{}," + NOT_HANDED_OVER + "}");
    }

    private void advance() {
        String advance = RECEIPTS + "/" + json(register.post(RECEIPTS,
            "{\"invoiceType\":\"advance\",\"transactionType\":\"sale\",\"payments\":{\"card\":100}," + COFFEE)).get("id").stringValue();
        register.post(advance + "/advance-payment", "{\"payments\":{\"card\":100}," + NOT_HANDED_OVER + "}");
        register.post(advance + "/close-advance", "{\"payments\":{\"cash\":200}," + NOT_HANDED_OVER + "}");
        assertThat(json(register.get(advance + "/chain"))).hasSize(4);
    }
}
