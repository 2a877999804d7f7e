package rs.tefter.api.pfr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.api.pfr.Device.API;
import static rs.tefter.api.pfr.Device.COFFEE;
import static rs.tefter.api.pfr.Device.SALE;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Plain;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;

class DeviceTest {

    private static final String REFERENCE =
        "\"referentDocumentNumber\":\"TFTRSBX1-TFTRSBX1-1\",\"referentDocumentDT\":\"2026-11-20T09:05:07.123+01:00\",";

    private static Device device;

    @BeforeAll
    static void start() {
        device = Device.start();
    }

    @AfterAll
    static void stop() {
        device.close();
    }

    @BeforeEach
    void renew() {
        device.renew();
    }

    private static String text(Reply reply) {
        return reply.status() + " " + reply.text();
    }

    @Test
    void aReceiptIsSignedToTheByte() {
        device.bench("reset", "{\"totalCounter\":16,\"counters\":{\"ПП\":11}}");
        device.bench("clock", "{\"now\":\"2026-11-20T09:05:07.123+01:00\"}");
        JsonNode result = device.signed("""
            {"dateAndTimeOfIssue":null,"cashier":"Петар Петровић","buyerId":"10:100181732","invoiceType":"Normal","transactionType":"Sale",
             "payment":[{"amount":200.00,"paymentType":"Cash"},{"amount":317.81,"paymentType":"Card"}],"invoiceNumber":"999/1.0.0",
             "options":{"omitQRCodeGen":"0","omitTextualRepresentation":"0"},
             "items":[{"name":"Кафа у зрну 500 г/ком","quantity":1,"labels":["Ђ"],"unitPrice":349.90,"totalAmount":349.90},
              {"name":"Хлеб бели без адитива, домаћи, 600 г/ком","quantity":2,"labels":["Е"],"unitPrice":20.00,"totalAmount":40.00},
              {"name":"Јабука ајдаред/кг","quantity":1.066,"labels":["Е"],"unitPrice":119.99,"totalAmount":127.91}]}""");
        assertThat(result.get("journal").stringValue().replace("\r\n", "\n")).isEqualTo("""
            ============ ФИСКАЛНИ РАЧУН ============
                           100000024               \s
                        ТЕФТЕР ПЕСАК ДОО           \s
               1000001-Продавница за проверу рада  \s
                            програма               \s
                        КНЕЗ МИХАИЛОВА 1           \s
                       Београд-Стари Град          \s
            Касир:                    Петар Петровић
            ИД купца:                   10:100181732
            ЕСИР број:                     999/1.0.0
            -------------ПРОМЕТ ПРОДАЈА-------------
            Артикли
            ========================================
            Назив   Цена         Кол.         Укупно
            Кафа у зрну 500 г/ком (Ђ)              \s
                   349,90          1          349,90
            Хлеб бели без адитива, домаћи, 600 г/ком
             (Е)                                   \s
                    20,00          2           40,00
            Јабука ајдаред/кг (Е)                  \s
                   119,99      1,066          127,91
            ----------------------------------------
            Укупан износ:                     517,81
            Готовина:                         200,00
            Платна картица:                   317,81
            ========================================
            Ознака       Име      Стопа        Порез
            Е           П-ПДВ   10,00%         15,26
            Ђ           О-ПДВ   20,00%         58,32
            ----------------------------------------
            Укупан износ пореза:               73,58
            ========================================
            ПФР време:           20.11.2026. 9:05:07
            ПФР број рачуна:    TFTRSBX1-TFTRSBX1-17
            Бројач рачуна:                   12/17ПП
            ========================================
            ======== КРАЈ ФИСКАЛНОГ РАЧУНА =========
            """);
        assertThat(result.get("sdcDateTime").stringValue()).isEqualTo("2026-11-20T09:05:07.123+01:00");
        assertThat(result.get("totalAmount").decimalValue()).isEqualByComparingTo("517.81");
        assertThat(result.get("mrc").stringValue()).isEqualTo("00-0001-TFTRSBX1");
        String url = result.get("verificationUrl").stringValue();
        assertThat(url).startsWith(device.server().baseUrl() + "/v/?vl=");
        byte[] bytes = Base64.getDecoder().decode(url.substring(url.indexOf("vl=") + 3).replace("%2B", "+").replace("%2F", "/").replace("%3D", "="));
        assertThat(bytes).hasSize(584);
        assertThat(HexFormat.of().formatHex(bytes, 0, 56)).isEqualTo("03" + "5446545253425831" + "5446545253425831" + "11000000" + "0c000000"
            + "f4024f0000000000" + "000001a1f7fcdfb3" + "00" + "00" + "0c" + "31303a313030313831373332");
    }

    @Test
    void withoutThePinNothingIsSignedAlsoAfterARestart() {
        device.server().restart();
        assertThat(text(device.post(SALE))).isEqualTo("400 \"1500\"");
        JsonNode status = device.status();
        assertThat(status.get("isPinRequired").booleanValue()).isTrue();
        assertThat(status.get("gsc").valueStream().map(JsonNode::stringValue)).containsExactly("1500", "0210");
        device.pin("1234");
        assertThat(device.post(SALE).status()).isEqualTo(200);
        assertThat(device.status().get("gsc").valueStream().map(JsonNode::stringValue)).containsExactly("0210");
    }

    @Test
    void aPinIsAnsweredWithItsCode() {
        device.bench("card", "{\"present\":true}");
        assertThat(text(device.pin("1111"))).isEqualTo("423 \"2100\"");
        assertThat(text(device.pin("\"1234\""))).isEqualTo("200 \"0100\"");
        assertThat(text(device.pin("12"))).isEqualTo("400 \"2806\"");
        assertThat(text(device.client().post(API + "/pin"))).isEqualTo("400 \"2800\"");
        assertThat(text(device.pin("\"\""))).isEqualTo("400 \"2800\"");
        assertThat(text(device.client().with("Content-Type", "text/plain").send("POST", API + "/pin", BodyPublishers.ofString("1234\r\n"))))
            .isEqualTo("200 \"0100\"");
        device.bench("card", "{\"present\":false}");
        assertThat(text(device.pin("1234"))).isEqualTo("200 \"1300\"");
    }

    @Test
    void aRightPinForgetsTheWrongOnesAndTheThirdWrongOneLocksTheCard() {
        device.pin("1111");
        device.pin("1111");
        assertThat(text(device.pin("1234"))).isEqualTo("200 \"0100\"");
        device.pin("1111");
        device.server().restart();
        assertThat(text(device.pin("1111"))).as("wrong PINs are remembered").isEqualTo("423 \"2100\"");
        assertThat(text(device.pin("1111"))).isEqualTo("423 \"2110\"");
        assertThat(text(device.pin("1234"))).isEqualTo("423 \"2110\"");
        assertThat(text(device.post(SALE))).isEqualTo("400 \"2110\"");
        device.bench("reset", "{}");
        assertThat(text(device.pin("1234"))).isEqualTo("200 \"0100\"");
    }

    @Test
    void withoutACardItSaysSo() {
        device.bench("card", "{\"present\":false}");
        assertThat(text(device.post(SALE))).isEqualTo("400 \"1300\"");
        assertThat(text(device.client().get(API + "/environment-parameters"))).isEqualTo("400 \"1300\"");
        assertThat(device.status().get("gsc").valueStream().map(JsonNode::stringValue)).containsExactly("1300", "1500", "0210");
        device.bench("card", "{\"present\":true}");
        assertThat(text(device.post(SALE))).as("a card that was out needs its PIN").isEqualTo("400 \"1500\"");
    }

    @Test
    void attentionIsAnsweredWithNothing() {
        Reply reply = device.client().get(API + "/attention");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void theEnvironmentNamesTheRootOfItsAddresses() {
        JsonNode environment = Sandbox.json(device.client().get(API + "/environment-parameters"));
        assertThat(environment.at("/endpoints/root").stringValue()).isEqualTo(device.server().baseUrl() + "/v/?vl=");
        assertThat(environment.get("environmentName").stringValue()).isEqualTo("ТЕФТЕР ПЕСАК");
    }

    @Test
    void anyPathMayStandBeforeTheApi() {
        for (String prefix : List.of("/pfr/5e505642-9024-474d-9434-e5a44f505cc5", "/pfr/a/b%2Fc", "/PFR")) {
            assertThat(Plain.get(device.server().uri(prefix + "/api/v3/status")).statusCode()).as(prefix).isEqualTo(200);
        }
        assertThat(device.client().get("/pfr/api/v3").status()).isEqualTo(404);
        assertThat(device.client().get("/pfr/api/v33/status").status()).isEqualTo(404);
        assertThat(device.client().get("/pfr/api/v3/invoices").status()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"labels\":[\"Ђ\"] | \"labels\":[\"Đ\"] | {\"property\":\"items[0].labels[0]\",\"errors\":[\"2310\"]}",
        "\"invoiceType\":\"Normal\" | \"invoiceType\":\"Copy\",\"referentDocumentNumber\":\"TFTRSBX1-TFTRSBX1-1\" "
            + "| {\"property\":\"referentDocumentDT\",\"errors\":[\"2800\"]}"
    })
    void aWrongRequestIsAnsweredWithItsProperty(String right, String wrong, String state) {
        assertThat(text(device.post(SALE.replace(right, wrong)))).isEqualTo("400 {\"message\":\"Bad Request\",\"modelState\":[" + state + "]}");
    }

    @Test
    void everythingThatIsWrongIsAnsweredAtOnce() {
        assertThat(text(device.post("{\"items\":[],\"payment\":[],\"invoiceType\":9,\"transactionType\":0}"))).isEqualTo(
            "400 {\"message\":\"Bad Request\",\"modelState\":[{\"property\":\"items\",\"errors\":[\"2807\"]},"
            + "{\"property\":\"payment\",\"errors\":[\"2807\"]},{\"property\":\"invoiceType\",\"errors\":[\"2805\"]}]}");
        assertThat(text(device.post("<xml/>"))).isEqualTo("400 \"2806\"");
    }

    @Test
    void theTotalIsTheSumOfTheLinesWhateverTheyAreMadeOf() {
        String discounted = "{\"name\":\"a\",\"quantity\":4,\"labels\":[\"Ђ\"],\"unitPrice\":440,\"totalAmount\":1408}";
        JsonNode result = device.signed(SALE.replace(COFFEE, discounted).replace("349.90", "1000"));
        assertThat(result.get("totalAmount").decimalValue()).isEqualByComparingTo("1408");
    }

    @Test
    void pictureAndJournalCanBeLeftOut() {
        JsonNode result = device.signed(SALE.replace("\"invoiceType\":\"Normal\"", "\"InvoiceType\":\"nOrMaL\"").replace("{\"cashier\"",
            "{\"Options\":{\"OmitQRCodeGen\":1,\"OmitTextualRepresentation\":1},\"cashier\""));
        assertThat(result.get("verificationQRCode").isNull()).isTrue();
        assertThat(result.get("journal").isNull()).isTrue();
    }

    @Test
    void everyKindIsCountedApartAndAllTogether() {
        StringBuilder counters = new StringBuilder();
        for (String type : List.of("Normal", "ProForma", "Copy", "Training", "Advance", "Normal")) {
            for (String transaction : List.of("Sale", "Refund")) {
                counters.append(device.signed(SALE.replace("\"Normal\"", "\"" + type + "\"").replace("\"Sale\"", "\"" + transaction + "\"")
                    .replace("{\"cashier\"", "{" + REFERENCE + "\"cashier\"")).get("invoiceCounter").stringValue()).append(' ');
            }
        }
        assertThat(counters.toString().strip())
            .isEqualTo("1/1ПП 1/2ПР 1/3РП 1/4РР 1/5КП 1/6КР 1/7ОП 1/8ОР 1/9АП 1/10АР 2/11ПП 2/12ПР");
        assertThat(device.status().get("lastInvoiceNumber").stringValue()).isEqualTo("TFTRSBX1-TFTRSBX1-12");
    }

    @Test
    void theWordsFollowTheLanguageOfTheCaller() {
        assertThat(device.signed(SALE).get("messages").stringValue()).isEqualTo("Успешно");
        Reply english = device.client().with("Accept-Language", "en-US,sr;q=0.5").post(API + "/invoices", SALE);
        assertThat(Sandbox.json(english).get("messages").stringValue()).isEqualTo("Success");
    }

    @Test
    void theSameRequestIdGetsTheSameReceiptAndNothingIsSignedAgain() {
        Reply first = device.post(SALE, "0a4c1d2e-3f40-5162-7384-95a6b7c8d9e0");
        assertThat(device.post(SALE, "0A4C1D2E3F405162738495A6B7C8D9E0").body()).isEqualTo(first.body());
        assertThat(device.client().get(API + "/invoices/0a4c1d2e3f40-5162738495a6b7c8d9e0").body()).isEqualTo(first.body());
        assertThat(text(device.post(SALE.replace("999/1.0.0", "999/1.0.1"), "0a4c1d2e3f405162738495a6b7c8d9e0")))
            .isEqualTo("400 {\"message\":\"Bad Request\",\"modelState\":[{\"property\":\"requestId\",\"errors\":[\"2805\"]}]}");
        assertThat(device.signed(SALE).get("totalCounter").longValue()).isEqualTo(2);
        device.server().restart();
        assertThat(device.client().get(API + "/invoices/0a4c1d2e3f405162738495a6b7c8d9e0").body()).isEqualTo(first.body());
    }

    @Test
    void anUnknownRequestIdIsAnsweredWithNothing() {
        Reply reply = device.client().get(API + "/invoices/never-used");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void aRequestIdHasThirtySixCharactersAtMost() {
        assertThat(device.post(SALE, "a".repeat(36)).status()).isEqualTo(200);
        assertThat(device.post(SALE, "a".repeat(37)).text()).contains("{\"property\":\"requestId\",\"errors\":[\"2801\"]}");
        assertThat(device.post(SALE, "---").text()).contains("{\"property\":\"requestId\",\"errors\":[\"2805\"]}");
    }

    @Test
    void aBodyOfMoreThanEightMebibytesIsRefused() {
        String padding = " ".repeat(PfrApi.MAX_BODY_BYTES - SALE.getBytes(UTF_8).length);
        assertThat(device.post(SALE + padding).status()).isEqualTo(200);
        assertThat(device.post(SALE + padding + " ").status()).isEqualTo(413);
    }
}
