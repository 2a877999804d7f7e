package rs.tefter.api.badi;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.api.badi.TillOfTheSandbox.NOT_HANDED_OVER;
import static rs.tefter.api.badi.TillOfTheSandbox.RECEIPTS;
import static rs.tefter.api.badi.TillOfTheSandbox.SALE;
import static rs.tefter.api.badi.TillOfTheSandbox.breaks;
import static rs.tefter.api.badi.TillOfTheSandbox.line;
import static rs.tefter.api.badi.TillOfTheSandbox.ok;
import static rs.tefter.api.badi.TillOfTheSandbox.refused;
import static rs.tefter.api.badi.TillOfTheSandbox.text;
import static rs.tefter.api.badi.TillOfTheSandbox.texts;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ActionsOnReceiptsTest {

    private static final String COFFEE_BACK = "\"buyerId\":\"20:001234567\",\"items\":[{\"sku\":10,\"quantity\":1}]";
    private static final String GOODS = ",\"items\":[{\"name\":\"Лампа\",\"unitPrice\":2990,\"taxRateLabel\":\"Ђ\",\"quantity\":1},"
        + "{\"name\":\"Књига\",\"unitPrice\":999.90,\"taxRateLabel\":\"Е\",\"quantity\":1}]";
    private static final String ADVANCE = "\"invoiceType\":\"advance\",\"transactionType\":\"sale\",\"buyerId\":\"10:100181732\"" + GOODS;

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
    void aRefundNeedsItsBuyer() {
        Reply reply = till.act(till.sold(), "refund", "\"payments\":{\"cash\":349.90},\"items\":[{\"sku\":10,\"quantity\":1}]");
        refused(reply, 400, 40090001, "buyerId is required");
    }

    @Test
    void aRefundInCashHasItsCopyAndIsNotRepeated() {
        JsonNode sale = till.sold();
        JsonNode refunds = till.acted(sale, "refund", "\"payments\":{\"cash\":349.90}," + COFFEE_BACK);
        assertThat(till.counters(refunds)).containsExactly("1/2ПР", "1/3КР");
        assertThat(line(refunds.get(0), "Реф. број:")).isEqualTo("TFTRSBX1-TFTRSBX1-1");
        assertThat(refunds.get(0).get("totalAmount").decimalValue()).isEqualByComparingTo("349.90");
        assertThat(line(refunds.get(1), "Реф. број:")).isEqualTo("TFTRSBX1-TFTRSBX1-2");
        assertThat(text(refunds.get(1), "journal")).startsWith("======== ОВО НИЈЕ ФИСКАЛНИ РАЧУН =======");
        assertThat(texts(refunds.get(1).get("esirText"))).containsExactly("Потпис купца: ____________________");
        breaks(till.act(sale, "refund", "\"payments\":{\"cash\":349.90}," + COFFEE_BACK), "refund-exceeds");
        assertThat(till.signed()).isEqualTo(3);
    }

    @Test
    void aRefundByCardStandsAlone() {
        JsonNode sale = till.issued(SALE + ",\"payments\":{\"card\":349.90},\"items\":[{\"sku\":10,\"quantity\":1}]");
        assertThat(till.counters(till.acted(sale, "refunds", "\"payments\":{\"card\":349.90}," + COFFEE_BACK))).containsExactly("1/2ПР");
    }

    @Test
    void aRefundByHandHasItsCopyToo() {
        JsonNode sale = till.sold();
        JsonNode refund = till.issued("\"invoiceType\":\"normal\",\"transactionType\":\"refund\",\"buyerId\":\"20:001234567\","
            + "\"payments\":{\"cash\":349.9},\"items\":[{\"sku\":10,\"quantity\":1}],"
            + "\"referentDocumentNumber\":\"" + text(sale, "invoiceNumber") + "\"");
        assertThat(line(refund, "Реф. број:")).isEqualTo("TFTRSBX1-TFTRSBX1-1");
        JsonNode copy = ok(till.client().get(RECEIPTS + "/" + text(refund, "copyId")));
        assertThat(text(copy, "invoiceCounter")).isEqualTo("1/3КР");
    }

    @Test
    void anAdvanceIsPaidTwiceAndClosed() {
        JsonNode first = till.issued(ADVANCE + ",\"payments\":{\"wiretransfer\":1000}");
        assertThat(text(first, "invoiceCounter")).isEqualTo("1/1АП");
        assertThat(text(first, "journal")).contains("10: Аванс (Ђ)", "749,39", "11: Аванс (Е)", "250,61").doesNotContain("ЕСИР време", "Реф. број");
        JsonNode second = till.acted(first, "advance", "\"payments\":{\"card\":500}");
        assertThat(text(second, "invoiceCounter")).isEqualTo("2/2АП");
        assertThat(line(second, "Реф. број:")).isEqualTo(text(first, "invoiceNumber"));
        breaks(till.act(first, "advance-payment", "\"payments\":{\"cash\":3000}"), "advance-exceeds-total");
        JsonNode closing = till.acted(first, "close-advance", "\"payments\":{\"cash\":2489.90}");
        assertThat(till.counters(closing)).containsExactly("1/3АР", "1/4ПП");
        JsonNode refund = closing.get(0);
        assertThat(refund.get("totalAmount").decimalValue()).isEqualByComparingTo("1500");
        assertThat(text(refund, "journal")).contains("-1.124,09", "-375,91");
        assertThat(refund.get("payments")).isEqualTo(JsonMapper.shared().readTree("{\"card\":500.00,\"wiretransfer\":1000.00}"));
        assertThat(line(refund, "Реф. број:")).isEqualTo(text(second, "invoiceNumber"));
        JsonNode sale = closing.get(1);
        assertThat(sale.get("totalAmount").decimalValue()).isEqualByComparingTo("3989.90");
        assertThat(sale.get("payments")).isEqualTo(JsonMapper.shared().readTree("{\"cash\":2489.90,\"card\":500.00,\"wiretransfer\":1000.00}"));
        assertThat(line(sale, "Реф. број:")).isEqualTo(text(refund, "invoiceNumber"));
        String day = till.server().time().today().format(DateTimeFormatter.ofPattern("dd.MM.yyyy."));
        assertThat(texts(sale.get("esirText"))).contains("Плаћено авансом: 1.500,00", "Последњи авансни рачун: TFTRSBX1-TFTRSBX1-2 " + day);
        breaks(till.act(first, "payment", "\"payments\":{\"cash\":1}"), "advance-closed");
        JsonNode chain = ok(till.client().get(RECEIPTS + "/" + text(sale, "id") + "/chain"));
        assertThat(till.counters(chain)).containsExactly("1/1АП", "2/2АП", "1/3АР", "1/4ПП");
    }

    @Test
    void onlyAnAdvanceThatReachedTheBankEarlierHasItsOwnTime() {
        String yesterday = ",\"posTime\":\"" + till.server().time().today().minusDays(1) + "T12:00:00\"";
        assertThat(line(till.issued(ADVANCE + ",\"payments\":{\"wiretransfer\":1000}" + yesterday), "ЕСИР време:")).endsWith("12:00:00");
        breaks(till.issue(ADVANCE + ",\"payments\":{\"cash\":1000}" + yesterday), "pos-time");
        breaks(till.issue(SALE + ",\"payments\":{\"wiretransfer\":349.9},\"items\":[{\"sku\":10,\"quantity\":1}]" + yesterday), "pos-time");
    }

    @Test
    void anUnknownAmountIsSpecifiedByLabel() {
        String order = ADVANCE + ",\"unknownAmountAdvance\":true,\"payments\":{\"wiretransfer\":1750}";
        refused(till.issue(order), 400, 40090001, "advanceSpecification is required");
        breaks(till.issue(order + ",\"advanceSpecification\":{\"Ђ\":1500}"), "advance-specification");
        JsonNode byLabel = till.issued(order + ",\"advanceSpecification\":{\"Ђ\":1500,\"Е\":250}");
        assertThat(text(byLabel, "journal")).contains("     1.500,00          1        1.500,00", "       250,00          1          250,00");
        JsonNode asList = till.issued(order
            + ",\"advanceSpecification\":[{\"taxRateLabel\":\"Ђ\",\"amount\":1500},{\"label\":\"Е\",\"amount\":250}]");
        assertThat(asList.get("taxItems")).isEqualTo(byLabel.get("taxItems"));
    }

    @Test
    void aCopyRepeatsItsOriginalAndIsNotCopied() {
        JsonNode sale = till.sold();
        JsonNode copy = ok(till.client().post(RECEIPTS + "/TFTRSBX1-TFTRSBX1-1/copy", "{" + NOT_HANDED_OVER + "}"));
        assertThat(text(copy, "invoiceCounter")).isEqualTo("1/2КП");
        assertThat(line(copy, "Реф. број:")).isEqualTo(text(sale, "invoiceNumber"));
        assertThat(line(copy, "Реф. време:")).isEqualTo(line(sale, "ПФР време:"));
        breaks(till.act(copy, "copies", ""), "copy-of-copy");
    }

    @Test
    void whatIsNotThereCannotBeActedUpon() {
        refused(till.client().post(RECEIPTS + "/AAAAAAAA-AAAAAAAA-1/copy", "{" + NOT_HANDED_OVER + "}"), 404, 40040001, "Receipt not found");
        JsonNode sale = till.sold();
        Reply stranger = till.sandbox().register(Sandbox.OTHER_TRADER).post(RECEIPTS + "/" + text(sale, "id") + "/copy", "{" + NOT_HANDED_OVER + "}");
        refused(stranger, 404, 40040001, "Receipt not found");
    }

    @Test
    void anotherCompanySeesNothingOfAReceipt() {
        JsonNode sale = Sandbox.json(till.issue(till.withKey("secret-order"),
            SALE + ",\"payments\":{\"cash\":20},\"items\":[{\"sku\":11,\"quantity\":1}]"));
        var stranger = till.sandbox().register(Sandbox.OTHER_TRADER);
        for (String path : List.of("/" + text(sale, "id"), "/" + text(sale, "invoiceNumber"), "/" + text(sale, "id") + "/journal",
                "/" + text(sale, "id") + "/qr", "/" + text(sale, "id") + "/chain", "/by-request/secret-order")) {
            refused(stranger.get(RECEIPTS + path), 404, 40040001, "Receipt not found");
        }
        assertThat(ok(stranger.get(RECEIPTS)).get("total").longValue()).isZero();
        refused(stranger.get("/v2/clients/" + till.clientId() + "/status"), 400, 40080001,
            "No client with the given storeId or clientId is connected");
        refused(stranger.post("/v2/clients/" + till.clientId() + "/pin", "{\"pin\":\"1111\"}"), 400, 40080001,
            "No client with the given storeId or clientId is connected");
    }

    @Test
    void receiptsAreFoundByWhatTheySay() {
        JsonNode sale = till.sold();
        till.acted(sale, "refund", "\"payments\":{\"cash\":349.90}," + COFFEE_BACK);
        assertThat(found("code=%D0%9F%D0%A0&sort=-sdcDateTime&perPage=1").at("/items/0/referentDocumentNumber").stringValue())
            .isEqualTo(text(sale, "invoiceNumber"));
        assertThat(found("q=" + text(sale, "invoiceNumber")).get("total").longValue()).isPositive();
        assertThat(found("payment=voucher").get("total").longValue()).isZero();
        assertThat(found("minAmount=389.9&maxAmount=389.9&label=%D0%95&transactionType=sale").get("total").longValue()).isPositive();
        refused(till.client().get(RECEIPTS + "?perPage=501"), 400, 40090001, "perPage must be less than or equal to 500");
        refused(till.client().get(RECEIPTS + "?limit=1"), 400, 40090001, "limit is not allowed");
    }

    private static JsonNode found(String query) {
        return ok(till.client().get(RECEIPTS + "?" + query));
    }

    @Test
    void itsTextAndItsPictureAreThoseOfTheProcessor() {
        JsonNode sale = till.sold();
        assertThat(till.client().get(RECEIPTS + "/" + text(sale, "id") + "/journal").text()).isEqualTo(text(sale, "journal"));
        assertThat(till.client().get(RECEIPTS + "/" + text(sale, "invoiceNumber") + "/qr").body()).startsWith('G', 'I', 'F');
    }
}
