package rs.tefter.api.badi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rs.tefter.api.badi.TillOfTheSandbox.RECEIPTS;
import static rs.tefter.api.badi.TillOfTheSandbox.SALE;
import static rs.tefter.api.badi.TillOfTheSandbox.ok;
import static rs.tefter.api.badi.TillOfTheSandbox.text;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.FreePort;
import rs.tefter.testing.RawPrinter;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;

/** Receipts that a cash register issues, and what the customer gets of them. */
class HandingOutTest {

    private static final String REPORTS = "/v2/fiscalization/reports";
    private static final String MAIL = "/api/v1/sandbox/mail";
    private static final Duration SOON = Duration.ofSeconds(60);

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

    private static Reply sold(String delivery, String... header) {
        String body = "{\"clientId\":\"" + till.clientId() + "\"," + SALE + ",\"payments\":{\"cash\":400},"
            + "\"items\":[{\"sku\":10,\"quantity\":1},{\"sku\":11,\"quantity\":2}],\"receiptDelivery\":" + delivery + "}";
        return (header.length == 0 ? till.client() : till.withKey(header[0])).post(RECEIPTS, body);
    }

    private static void setThermalPrinter(String address) {
        String printers = "{\"thermalPrinter\":{\"address\":\"" + address + "\"},\"a4Printer\":null}";
        assertThat(till.client().put("/v2/clients/" + till.clientId() + "/printers", printers).status()).isEqualTo(200);
    }

    @Test
    void aPrinterThatCannotBeReachedChangesNeitherTheReceiptNorTheStatus() {
        setThermalPrinter("127.0.0.1:" + FreePort.find());
        JsonNode receipt = ok(sold("{\"thermalPrinter\":true}"));
        assertThat(receipt.at("/delivery/thermalPrinter/status").stringValue()).isIn("queued", "failed");
        assertThat(text(receipt, "invoiceCounter")).isEqualTo("1/1ПП");
        assertThat(till.signed()).isEqualTo(1);
    }

    @Test
    void aRepeatedOrderPrintsAndMailsNothing() {
        till.sandbox().operator().delete(MAIL);
        try (RawPrinter printer = new RawPrinter(0)) {
            setThermalPrinter(printer.address());
            String wishes = "{\"thermalPrinter\":true,\"email\":\"kupac@primer.rs\",\"pdf\":true}";
            Reply first = sold(wishes, "handing-out-1");
            assertThat(ok(first).at("/delivery/thermalPrinter/status").stringValue()).isEqualTo("done");
            assertThat(sold(wishes, "handing-out-1").body()).isEqualTo(first.body());
            await().atMost(SOON).until(() -> mails() == 1 && printer.papers().size() == 1);
            assertThat(till.signed()).isEqualTo(1);
        }
    }

    private static int mails() {
        return Sandbox.json(till.sandbox().operator().get(MAIL)).get("items").size();
    }

    @Test
    void aReceiptTellsHowFarItsWaysHaveCome() {
        JsonNode receipt = ok(sold("{\"email\":\"kupac@primer.rs\",\"base64pdf\":true}"));
        assertThat(receipt.at("/delivery/email/status").stringValue()).isEqualTo("queued");
        await().atMost(SOON).until(() -> ok(till.client().get(RECEIPTS + "/" + text(receipt, "id"))).at("/delivery/email/status")
            .stringValue().equals("done"));
    }

    @Test
    void theLinkOfAReceiptEndsAfterTenMinutes() {
        String path = text(ok(sold("{\"pdf\":true}")), "pdf").replaceFirst("^http://[^/]+", "");
        assertThat(till.sandbox().anonymous().get(path).body()).startsWith('%', 'P', 'D', 'F');
        till.server().time().advance(Duration.ofMinutes(10).plusSeconds(1));
        Reply late = till.sandbox().anonymous().get(path);
        assertThat(late.status()).isEqualTo(410);
        assertThat(Sandbox.json(late).get("code").intValue()).isEqualTo(40090006);
    }

    @Test
    void thePictureOfAReceiptIsThere() throws Exception {
        JsonNode receipt = ok(sold("{\"pdf\":false}"));
        byte[] png = till.client().get(RECEIPTS + "/" + text(receipt, "invoiceNumber") + "/png").body();
        assertThat(ImageIO.read(new ByteArrayInputStream(png))).isNotNull();
    }

    /** A sale of 517.81, an advance of 1750.00 of unknown final amount, and a cash refund of 349.90 with its copy: a day as the report tells it. */
    @Test
    void aDayOfTheCashRegisterAddsUp() {
        till.server().time().advance(Duration.ofDays(1));
        JsonNode sale = till.issued(SALE + ",\"buyerId\":\"10:100181732\",\"payments\":{\"cash\":200,\"card\":317.81},"
            + "\"items\":[{\"sku\":10,\"quantity\":1},{\"sku\":11,\"quantity\":2},{\"sku\":12,\"quantity\":1.066}]");
        till.issued("\"invoiceType\":\"advance\",\"transactionType\":\"sale\",\"unknownAmountAdvance\":true,\"payments\":{\"wiretransfer\":1750},"
            + "\"advanceSpecification\":{\"Ђ\":1500,\"Е\":250},\"items\":[{\"sku\":10,\"quantity\":10},{\"sku\":11,\"quantity\":30}]");
        till.acted(sale, "refund", "\"buyerId\":\"20:001234567\",\"payments\":{\"cash\":349.90},\"items\":[{\"sku\":10,\"quantity\":1}]");
        String today = till.server().time().today().toString();
        assertThat(till.client().get(REPORTS + "/daily?date=" + today + "&clientId=" + till.clientId()).text())
            .contains("\"counts\":{\"ПП\":1,\"ПР\":1,\"АП\":1,\"АР\":0},\"nonFiscal\":{\"РП\":0,\"РР\":0,\"КП\":0,\"КР\":1,\"ОП\":0,\"ОР\":0}")
            .contains("\"turnover\":{\"sale\":2267.81,\"refund\":349.90,\"net\":1917.91}")
            .contains("\"byLabel\":[{\"label\":\"Е\",\"rate\":10,\"sale\":417.91,\"refund\":0.00,\"net\":417.91,\"taxNet\":37.99},"
                + "{\"label\":\"Ђ\",\"rate\":20,\"sale\":1849.90,\"refund\":349.90,\"net\":1500.00,\"taxNet\":250.00}]")
            .contains("\"byPayment\":[{\"payment\":\"cash\",\"sale\":200.00,\"refund\":349.90,\"net\":-149.90},"
                + "{\"payment\":\"card\",\"sale\":317.81,\"refund\":0.00,\"net\":317.81},"
                + "{\"payment\":\"wiretransfer\",\"sale\":1750.00,\"refund\":0.00,\"net\":1750.00}]")
            .contains("\"receipts\":3,\"sale\":2267.81,\"refund\":349.90,\"net\":1917.91}]").contains("\"change\":0.00,\"unresolved\":0");
        Reply closed = till.client().post(REPORTS + "/daily/close", "{\"date\":\"" + today + "\",\"clientId\":\"" + till.clientId() + "\"}");
        assertThat(ok(closed).get("number").intValue()).isEqualTo(1);
    }
}
