package rs.tefter.api.badi;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.api.badi.TillOfTheSandbox.RECEIPTS;
import static rs.tefter.api.badi.TillOfTheSandbox.SALE;
import static rs.tefter.api.badi.TillOfTheSandbox.ok;
import static rs.tefter.api.badi.TillOfTheSandbox.refused;
import static rs.tefter.api.badi.TillOfTheSandbox.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Receipts found by what they say, among others that say other things; every reply is held against the contract. */
class FindingReceiptsTest {

    private static TillOfTheSandbox till;

    @BeforeAll
    static void sell() {
        till = TillOfTheSandbox.start(Map.of());
        till.renew();
        sell("card", "Е", "Књига 100%", 600, "\"metadata\":{\"order\":\"W_77\"}");
        for (int i = 1; i <= 5; i++) {
            sell("cash", "Ђ", "Ђурђевка, саксија " + i, 100 * i, "\"cashier\":\"Жика\"");
        }
    }

    private static void sell(String way, String label, String name, int price, String more) {
        till.issued(SALE + ",\"payments\":{\"" + way + "\":" + price + "}," + more + ",\"items\":[{\"name\":\"" + name + "\",\"unitPrice\":" + price
            + ",\"taxRateLabel\":\"" + label + "\",\"quantity\":1,\"gtin\":\"8600000000014\"}]");
    }

    @AfterAll
    static void stop() {
        till.close();
    }

    private static JsonNode found(String query) {
        return ok(till.client().get(RECEIPTS + "?" + query));
    }

    private static long searched(String text) {
        JsonNode page = found("q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(page.get("items").size()).isEqualTo(page.get("total").intValue());
        return page.get("total").longValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ђурђевка", "ЂУРЂЕВКА, са", "djurdjevka", "đurđevka", "Djurdj", "ка, саксија 3", "сија 3"})
    void goodsAreFoundByAPartOfTheirNameInEitherScript(String text) {
        assertThat(searched(text)).isEqualTo(text.endsWith("3") ? 1 : 5);
    }

    @Test
    void aReceiptIsFoundByItsNumberItsMetadataAndItsGtin() {
        String number = text(found("sort=sdcDateTime").at("/items/0"), "invoiceNumber");
        assertThat(searched(number.toLowerCase(Locale.ROOT))).isEqualTo(1);
        assertThat(searched("w_77")).isEqualTo(1);
        assertThat(searched("0000000014")).isEqualTo(6);
        assertThat(searched("фрижидер")).isZero();
    }

    @Test
    void whatStandsForOtherLettersInPatternsStandsForItself() {
        assertThat(searched("100%")).isEqualTo(1);
        assertThat(searched("1_0")).isZero();
        assertThat(searched("%")).isEqualTo(1);
    }

    @Test
    void receiptsAreFoundByTheirTaxLabelAndByTheWayTheyWerePaid() {
        assertThat(found("label=%D0%95").get("total").longValue()).isEqualTo(1);
        assertThat(found("payment=card").at("/items/0/totalAmount").intValue()).isEqualTo(600);
        assertThat(found("payment=cash&label=%D0%82&q=djurdj").get("total").longValue()).isEqualTo(5);
        assertThat(found("payment=cash&label=%D0%95").get("total").longValue()).isZero();
        assertThat(found("cashier=" + URLEncoder.encode("Жика", StandardCharsets.UTF_8) + "&minAmount=400").get("total").longValue()).isEqualTo(2);
    }

    @Test
    void whatWasNotSignedIsFoundByItsGoodsToo() {
        till.workbench("card", "{\"present\":false}");
        till.issue(SALE + ",\"payments\":{\"cash\":50},\"items\":[{\"name\":\"Фењер\",\"unitPrice\":50,\"taxRateLabel\":\"Ђ\",\"quantity\":1}]");
        till.renew();
        assertThat(found("status=rejected&q=%D1%84%D0%B5%D1%9A").get("total").longValue()).isEqualTo(1);
        assertThat(searched("фењер")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sdcDateTime", "-sdcDateTime", "totalAmount", "-totalAmount"})
    void pagesFollowOneAnotherFromEitherEnd(String sort) {
        List<String> ids = new ArrayList<>();
        IntStream.rangeClosed(1, 4).forEach(page -> found("sort=" + sort + "&perPage=2&page=" + page).get("items")
            .forEach(receipt -> ids.add(text(receipt, "id"))));
        List<String> whole = found("sort=" + sort).get("items").valueStream().map(receipt -> text(receipt, "id")).toList();
        assertThat(ids).hasSize(6).isEqualTo(whole);
        assertThat(found("sort=" + sort + "&perPage=2&page=1000000").get("items")).isEmpty();
    }

    @Test
    void anUnknownWayToPayIsRefused() {
        assertThat(till.client().get(RECEIPTS + "?payment=gold").status()).isEqualTo(400);
        refused(till.client().get(RECEIPTS + "?perPage=501"), 400, 40090001, "perPage must be less than or equal to 500");
    }
}
