package rs.tefter.api.pfr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;

class CheckPageTest {

    private static final String WRONG = "{\"invoiceRequest\":null,\"invoiceResult\":null,\"journal\":null,\"isValid\":false}";
    private static final String SALE = """
        {"cashier":"Петар Петровић","buyerId":"10:100181732","invoiceType":0,"transactionType":0,
         "payment":[{"amount":200.00,"paymentType":1},{"amount":317.81,"paymentType":2}],
         "items":[{"name":"Кафа <b>у зрну</b> 500 г/ком","quantity":1,"labels":["Ђ"],"unitPrice":349.90,"totalAmount":349.90},
          {"name":"Хлеб/ком","quantity":2,"labels":["Е"],"unitPrice":20.00,"totalAmount":40.00,"gtin":"8600000000018"},
          {"name":"Јабука/кг","quantity":1.066,"labels":["Е"],"unitPrice":119.99,"totalAmount":127.91}]}""";

    private static Device device;
    private JsonNode result;

    @BeforeAll
    static void start() {
        device = Device.start();
    }

    @AfterAll
    static void stop() {
        device.close();
    }

    @BeforeEach
    void sign() {
        device.renew();
        device.bench("reset", "{\"totalCounter\":16,\"counters\":{\"ПП\":11}}");
        device.bench("clock", "{\"now\":\"2026-11-20T09:05:07.123+01:00\"}");
        result = device.signed(SALE);
    }

    private String address() {
        return result.get("verificationUrl").stringValue().substring(device.server().baseUrl().toString().length());
    }

    private static ContractClient program() {
        return device.client().with("Accept", "application/json");
    }

    private static String element(String page, String id) {
        Matcher matcher = Pattern.compile("id=\"" + id + "\">([^<]*)<").matcher(page);
        assertThat(matcher.find()).as(id).isTrue();
        return matcher.group(1);
    }

    @Test
    void aGenuineReceiptIsToldInJson() {
        JsonNode check = Sandbox.json(program().get(address()));
        assertThat(check.get("invoiceRequest").toString()).isEqualTo("""
            {"posTime":null,"taxId":"100000024","businessName":"ТЕФТЕР ПЕСАК ДОО","locationName":"1000001-Продавница за проверу рада програма",\
            "address":"КНЕЗ МИХАИЛОВА 1","city":"Београд","administrativeUnit":"Београд-Стари Град","buyer":"10:100181732","buyerCostCenter":null,\
            "cashier":null,"requestedBy":"TFTRSBX1","referentDocumentNumber":null,"invoiceType":0,"transactionType":0,\
            "payments":[{"paymentType":1,"amount":200.0},{"paymentType":2,"amount":317.81}]}""");
        assertThat(check.get("invoiceResult").toString()).isEqualTo("""
            {"totalAmount":517.81,"transactionTypeCounter":12,"totalCounter":17,"invoiceCounterExtension":"ПП",\
            "invoiceNumber":"TFTRSBX1-TFTRSBX1-17","signedBy":"TFTRSBX1","sdcTime":"2026-11-20T08:05:07.123Z"}""");
        assertThat(check.get("journal").stringValue()).isEqualTo(result.get("journal").stringValue().stripTrailing()).endsWith("=========");
        assertThat(check.get("isValid").booleanValue()).isTrue();
        assertThat(program().get(address()).text()).contains("\"amount\":200.0000");
    }

    @Test
    void whatIsNotGenuineIsToldWithoutAWordMore() {
        String url = address();
        for (int at : new int[] {10, url.length() / 2, url.length() - 12}) {
            char other = url.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(program().get(url.substring(0, at) + other + url.substring(at + 1)).text()).as("character %d", at).isEqualTo(WRONG);
        }
        assertThat(program().get("/v/?vl=AAAA").text()).isEqualTo(WRONG);
        Reply nothing = program().get("/v/");
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.text()).isEqualTo(WRONG);
    }

    @Test
    void aReceiptThatIsNotKeptIsGenuineAllTheSame() {
        device.bench("reset", "{}");
        JsonNode check = Sandbox.json(program().get(address()));
        assertThat(check.get("isValid").booleanValue()).isTrue();
        assertThat(check.get("journal").isNull()).isTrue();
        assertThat(check.at("/invoiceRequest/taxId").isNull()).isTrue();
        assertThat(check.at("/invoiceRequest/buyer").stringValue()).isEqualTo("10:100181732");
        assertThat(device.client().get(address()).text()).contains("Рачун је проверен").doesNotContain("<pre");
    }

    @Test
    void aReceiptWhoseNumberWasUsedForAnotherIsNot() {
        String first = address();
        device.bench("reset", "{\"totalCounter\":16}");
        device.signed(SALE.replace("127.91", "127.92"));
        assertThat(program().get(first).text()).isEqualTo(WRONG);
    }

    @Test
    void aPlusSignIsItselfAndEscapesMayBeMissing() {
        String plain = address().replace("%2B", "+").replace("%2F", "/").replace("%3D", "=");
        assertThat(Sandbox.json(program().get(plain)).get("isValid").booleanValue()).isTrue();
    }

    @Test
    void thePageShowsTheReceiptInElementsThatProgramsKnow() {
        String page = device.client().get(address()).text();
        assertThat(element(page, "invoiceStatusLabel")).isEqualTo("Рачун је проверен");
        assertThat(element(page, "tinLabel")).isEqualTo("100000024");
        assertThat(element(page, "shopFullNameLabel")).isEqualTo("1000001-Продавница за проверу рада програма");
        assertThat(element(page, "addressLabel")).isEqualTo("КНЕЗ МИХАИЛОВА 1");
        assertThat(element(page, "cityLabel")).isEqualTo("Београд");
        assertThat(element(page, "administrativeUnitLabel")).isEqualTo("Београд-Стари Град");
        assertThat(element(page, "buyerIdLabel")).isEqualTo("10:100181732");
        assertThat(element(page, "requestedByLabel")).isEqualTo("TFTRSBX1");
        assertThat(element(page, "totalAmountLabel")).isEqualTo("517,81");
        assertThat(element(page, "transactionTypeCounterLabel")).isEqualTo("12");
        assertThat(element(page, "totalCounterLabel")).isEqualTo("17");
        assertThat(element(page, "invoiceCounterExtensionLabel")).isEqualTo("ПП");
        assertThat(element(page, "invoiceNumberLabel")).isEqualTo("TFTRSBX1-TFTRSBX1-17");
        assertThat(element(page, "signedByLabel")).isEqualTo("TFTRSBX1");
        assertThat(element(page, "sdcDateTimeLabel")).isEqualTo("20.11.2026. 9:05:07");
        assertThat(page).contains("ПЕСАК - рачун није фискални", "viewModel.InvoiceNumber('TFTRSBX1-TFTRSBX1-17')");
    }

    @Test
    void theJournalOnThePageHasThePictureBeforeItsEndAndNoMarkupOfItsOwn() {
        String page = device.client().get(address()).text();
        String journal = page.substring(page.indexOf("<pre style=\"font-family:monospace\">"), page.indexOf("</pre>"));
        String picture = "<br/><img src=\"data:image/gif;base64," + result.get("verificationQRCode").stringValue() + "\" width=\"250\" height=\"250\"";
        assertThat(journal).contains("\n========================================" + picture).endsWith("\n======== КРАЈ ФИСКАЛНОГ РАЧУНА =========");
        assertThat(journal).contains("&lt;b&gt;у зрну&lt;/b&gt;").doesNotContain("<b>");
    }

    @Test
    void thePageMayRunItsOwnScriptAndNothingElse() {
        Reply reply = device.client().get(address());
        Matcher nonce = Pattern.compile("script-src 'nonce-([^']+)'").matcher(reply.header("Content-Security-Policy"));
        assertThat(nonce.find()).isTrue();
        assertThat(reply.text()).contains("<script nonce=\"" + nonce.group(1) + "\">").doesNotContain("http://", "https://", "src=\"/", "<link");
        assertThat(reply.header("Content-Security-Policy")).startsWith("default-src 'none';").doesNotContain("unsafe-inline");
        assertThat(device.client().get(address()).header("Content-Security-Policy")).as("a nonce is used once")
            .isNotEqualTo(reply.header("Content-Security-Policy"));
    }

    @Test
    void aWrongAddressGetsAPageThatSaysSo() {
        Reply reply = device.client().get("/v/?vl=%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(element(reply.text(), "invoiceStatusLabel")).isEqualTo("Рачун није исправан");
        assertThat(reply.text()).doesNotContain("alert", "<script");
        assertThat(device.client().get("/v/").status()).isEqualTo(400);
    }

    private String token() {
        Matcher token = Pattern.compile("viewModel\\.Token\\('([0-9a-f-]{36})'\\)").matcher(device.client().get(address()).text());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String lines(String number, String token) {
        String form = "invoiceNumber=" + URLEncoder.encode(number, UTF_8) + "&token=" + URLEncoder.encode(token, UTF_8);
        return device.client().with("Content-Type", "application/x-www-form-urlencoded")
            .send("POST", "/specifications", BodyPublishers.ofString(form)).text();
    }

    @Test
    void theTokenOfThePageOpensTheLinesOfItsReceipt() {
        assertThat(lines("TFTRSBX1-TFTRSBX1-17", token())).isEqualTo("""
            {"success":true,"items":[{"name":"Кафа <b>у зрну</b> 500 г/ком","quantity":1,"unitPrice":349.90,"total":349.90,"label":"Ђ",\
            "labelRate":20.00,"taxBaseAmount":291.58,"vatAmount":58.32,"gtin":null},\
            {"name":"Хлеб/ком","quantity":2,"unitPrice":20.00,"total":40.00,"label":"Е","labelRate":10.00,"taxBaseAmount":36.36,"vatAmount":3.64,\
            "gtin":"8600000000018"},\
            {"name":"Јабука/кг","quantity":1.066,"unitPrice":119.99,"total":127.91,"label":"Е","labelRate":10.00,"taxBaseAmount":116.28,\
            "vatAmount":11.63,"gtin":null}]}""");
    }

    @Test
    void anotherReceiptsTokenAndAnOldOneOpenNothing() {
        String closed = "{\"success\":false,\"items\":[]}";
        String token = token();
        device.signed(SALE);
        assertThat(lines("TFTRSBX1-TFTRSBX1-18", token)).isEqualTo(closed);
        assertThat(lines("TFTRSBX1-TFTRSBX1-17", "5e505642-9024-474d-9434-e5a44f505cc5")).isEqualTo(closed);
        assertThat(lines("17", "x")).isEqualTo(closed);
        device.server().time().advance(Duration.ofMinutes(29));
        assertThat(lines("TFTRSBX1-TFTRSBX1-17", token)).contains("\"success\":true");
        device.server().time().advance(Duration.ofMinutes(2));
        assertThat(lines("TFTRSBX1-TFTRSBX1-17", token)).isEqualTo(closed);
    }

    @Test
    void anAddressMayCallSoManyTimesAMinute() {
        try (Device busy = Device.start(Map.of("CHECKS_PER_MINUTE", "3"))) {
            for (int i = 0; i < 3; i++) {
                assertThat(busy.client().get("/v/?vl=A").status()).isEqualTo(200);
            }
            Reply reply = busy.client().get("/v/?vl=A");
            assertThat(reply.status()).isEqualTo(429);
            assertThat(reply.header("Retry-After")).isEqualTo("60");
            assertThat(busy.status().get("uid").stringValue()).as("the device itself is not limited").isEqualTo("TFTRSBX1");
        }
    }
}
