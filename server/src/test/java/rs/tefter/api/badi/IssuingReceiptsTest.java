package rs.tefter.api.badi;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.api.badi.TillOfTheSandbox.NOT_HANDED_OVER;
import static rs.tefter.api.badi.TillOfTheSandbox.RECEIPTS;
import static rs.tefter.api.badi.TillOfTheSandbox.SALE;
import static rs.tefter.api.badi.TillOfTheSandbox.breaks;
import static rs.tefter.api.badi.TillOfTheSandbox.ok;
import static rs.tefter.api.badi.TillOfTheSandbox.refused;
import static rs.tefter.api.badi.TillOfTheSandbox.text;
import static rs.tefter.api.badi.TillOfTheSandbox.texts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IssuingReceiptsTest {

    private static final String THREE = ",\"items\":[{\"name\":\"а\",\"unitPrice\":299,\"taxRateLabel\":\"Ђ\",\"quantity\":1},"
        + "{\"name\":\"б\",\"unitPrice\":99.99,\"taxRateLabel\":\"Ђ\",\"quantity\":1},"
        + "{\"name\":\"в\",\"unitPrice\":99.99,\"taxRateLabel\":\"Đ\",\"quantity\":1}]";

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
    void aSaleIsSignedAndItsAnswerIsUnaltered() {
        JsonNode receipt = till.sold();
        assertThat(text(receipt, "invoiceCounter")).isEqualTo("1/1ПП");
        assertThat(text(receipt, "invoiceNumber")).isEqualTo("TFTRSBX1-TFTRSBX1-1");
        assertThat(receipt.get("totalAmount").decimalValue()).isEqualByComparingTo("389.90");
        assertThat(receipt.get("change").decimalValue()).isEqualByComparingTo("10.10");
        assertThat(receipt.get("taxItems").toString()).contains("\"label\":\"Е\",\"amount\":3.6364", "\"label\":\"Ђ\",\"amount\":58.3167");
        assertThat(text(receipt, "journal")).contains("Укупан износ пореза:               61,96", "Готовина:                         400,00",
            "Кафа у зрну 500 г/ком (Ђ)", "ЕСИР број:                     999/1.0.0", "Касир:                    Петар Петровић");
        assertThat(texts(receipt.get("esirText"))).containsExactly("Повраћај: 10,10");
        JsonNode signed = Sandbox.json(till.sandbox().anonymous().get("/pfr/api/v3/invoices/" + text(receipt, "requestId")));
        signed.properties().forEach(member -> assertThat(receipt.get(member.getKey())).as(member.getKey()).isEqualTo(member.getValue()));
    }

    @Test
    void theLocalPortIssuesWithoutAKeyAndWithoutAClient() throws Exception {
        String order = SALE + ",\"payments\":{\"cash\":400,\"card\":0,\"check\":0,\"mobilemoney\":0,\"wiretransfer\":0,\"voucher\":0,\"other\":0},"
            + "\"items\":[{\"sku\":10,\"quantity\":1},{\"sku\":11,\"quantity\":2}],\"discount\":0," + NOT_HANDED_OVER;
        HttpResponse<String> issued = local("{" + order + "}");
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(200);
        assertThat(text(JsonMapper.shared().readTree(issued.body()), "invoiceCounter")).isEqualTo("1/1ПП");
        assertThat(local("{" + order + ",\"clientId\":\"" + till.clientId() + "\"}").body()).contains("\"code\":40090001", "clientId is not allowed");
    }

    private static HttpResponse<String> local(String body) throws IOException, InterruptedException {
        URI port = URI.create("http://127.0.0.1:" + till.server().settings().esir().localPort() + "/fiscalization/receipts");
        HttpRequest request = HttpRequest.newBuilder(port).header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void aClientThatIsNotThereIssuesNothing() {
        Reply reply = till.client().post(RECEIPTS, "{\"clientId\":\"00000000-0000-4000-8000-000000000000\"," + SALE
            + ",\"payments\":{\"cash\":20},\"items\":[{\"sku\":11,\"quantity\":1}]," + NOT_HANDED_OVER + "}");
        refused(reply, 400, 40080001, "No client with the given storeId or clientId is connected");
        assertThat(till.signed()).isZero();
    }

    @Test
    void theStoreAloneNamesItsOnlyClient() {
        String store = till.sandbox().company(Sandbox.TRADER).at("/badi/storeId").stringValue();
        ok(till.client().post(RECEIPTS, "{\"storeId\":\"" + store + "\"," + SALE
            + ",\"payments\":{\"cash\":20},\"items\":[{\"sku\":11,\"quantity\":1}],"
            + NOT_HANDED_OVER + "}"));
        ok(till.client().post(RECEIPTS, "{" + SALE + ",\"payments\":{\"cash\":20},\"items\":[{\"sku\":11,\"quantity\":1}]," + NOT_HANDED_OVER + "}"));
    }

    @Test
    void aMalformedOrderIsToldWhatIsWrongWithIt() {
        assertThat(message(till.issue("\"invoiceType\":\"copy\",\"transactionType\":\"sale\","
            + "\"payments\":{\"cash\":1},\"items\":[{\"sku\":10,\"quantity\":1}]")))
            .isEqualTo("invoiceType must be one of [normal, advance, proforma, training]");
        assertThat(message(till.issue(SALE + ",\"payments\":{\"cash\":1}"))).isEqualTo("items is required");
        assertThat(message(till.issue(SALE + ",\"payments\":{\"bitcoin\":1},\"items\":[{\"sku\":10,\"quantity\":1}]")))
            .isEqualTo("payments.bitcoin is not allowed");
        assertThat(message(till.issue(SALE + ",\"payments\":{},\"items\":[{\"sku\":10,\"quantity\":1}]")))
            .isEqualTo("payments is not allowed to be empty");
        assertThat(message(till.issue(SALE + ",\"payments\":{\"cash\":1},\"items\":[{\"sku\":10,\"quantity\":0}]")))
            .isEqualTo("items[0].quantity must be greater than 0");
        assertThat(message(till.issue(SALE + ",\"payments\":{\"cash\":1},\"items\":[{\"sku\":99,\"quantity\":1}]"))).isEqualTo("Product not found");
        assertThat(message(till.issue(SALE + ",\"payments\":{\"cash\":1},\"items\":[{\"name\":\"а\",\"quantity\":1}]")))
            .isEqualTo("items[0].unitPrice is required");
        assertThat(message(till.issue(SALE + ",\"buyerId\":\"99:1\",\"payments\":{\"cash\":400},\"items\":[{\"sku\":10,\"quantity\":1}]")))
            .isEqualTo("buyerId fails to match the required pattern");
        assertThat(message(till.issue(SALE + ",\"payments\":{\"cash\":9},"
            + "\"items\":[{\"name\":\"а\",\"unitPrice\":1,\"taxRateLabel\":\"Ж\",\"quantity\":1}]")))
            .isEqualTo("items[0].taxRateLabel must be one of [Ђ, Е, Г, А]");
        assertThat(message(till.client().post(RECEIPTS, "{" + SALE + ",\"payments\":{\"cash\":1},\"items\":[{\"sku\":10,\"quantity\":1}]}")))
            .isEqualTo("receiptDelivery is required");
        assertThat(till.signed()).isZero();
    }

    private static String message(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(Sandbox.json(reply).get("code").intValue()).isEqualTo(40090001);
        return text(Sandbox.json(reply), "message");
    }

    @Test
    void brokenRulesAreNamed() {
        breaks(till.issue(SALE + ",\"payments\":{\"cash\":300},\"items\":[{\"sku\":10,\"quantity\":1}]"), "payments-sum");
        breaks(till.issue(SALE + ",\"payments\":{\"card\":400},\"items\":[{\"sku\":10,\"quantity\":1}]"), "payments-sum");
        breaks(till.issue(SALE + ",\"buyerId\":\"10:100181732\",\"buyerCostCenterId\":\"50:1234\",\"payments\":{\"cash\":400},"
            + "\"items\":[{\"sku\":10,\"quantity\":1}]"), "corporate-card");
        assertThat(till.signed()).isZero();
    }

    @Test
    void discountsStandInTheTotalsAndNotInThePrices() {
        JsonNode percent = till.issued(SALE + ",\"discount\":10,\"payments\":{\"cash\":449.08}" + THREE);
        assertThat(text(percent, "journal")).contains("       299,00          1          269,10", "        99,99          1           89,99");
        assertThat(percent.get("totalAmount").decimalValue()).isEqualByComparingTo("449.08");
        JsonNode amount = till.issued(SALE + ",\"discountAmount\":100,\"payments\":{\"cash\":398.98}" + THREE);
        assertThat(text(amount, "journal")).contains("       299,00          1          239,08", "        99,99          1           79,95");
        assertThat(amount.get("totalAmount").decimalValue()).isEqualByComparingTo("398.98");
    }

    @Test
    void aProformaMayBeUnpaid() {
        JsonNode receipt = till.issued("\"invoiceType\":\"proforma\",\"transactionType\":\"sale\",\"payments\":{\"other\":0},"
            + "\"items\":[{\"sku\":10,\"quantity\":1}]");
        assertThat(text(receipt, "invoiceCounter")).isEqualTo("1/1РП");
        assertThat(text(receipt, "journal")).startsWith("======== ОВО НИЈЕ ФИСКАЛНИ РАЧУН =======")
            .contains("Друго безготовинско плаћање:        0,00");
    }

    @Test
    void metadataAndAdditionalTextComeBack() {
        JsonNode receipt = till.issued(SALE + ",\"payments\":{\"card\":349.9},\"items\":[{\"sku\":10,\"quantity\":1}],\"additionalText\":\"Хвала\","
            + "\"metadata\":{\"order\":{\"id\":7}},\"cashier\":\"Ана\"");
        assertThat(receipt.at("/metadata/order/id").intValue()).isEqualTo(7);
        assertThat(texts(receipt.get("esirText"))).containsExactly("Хвала");
        assertThat(text(receipt, "cashier")).isEqualTo("Ана");
        assertThat(text(receipt, "journal")).contains("Касир:                               Ана").doesNotContain("Хвала");
    }

    @Test
    void aKeyForRealReceiptsDoesNotUseTheSandbox() {
        Reply made = till.sandbox().administrator(Sandbox.TRADER).post("/api/v1/esir-keys", "{\"environment\":\"production\"}");
        JsonNode pair = Sandbox.json(made);
        Reply reply = till.issue(till.sandbox().anonymous().signedIn(text(pair, "key"), text(pair, "secret")),
            SALE + ",\"payments\":{\"cash\":400},\"items\":[{\"sku\":10,\"quantity\":1}]");
        breaks(reply, "environment");
        assertThat(till.signed()).isZero();
    }
}
