package rs.tefter.api.badi;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.PUBLIC_FUND_USER;
import static rs.tefter.testing.Sandbox.THIRD_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.platform.Time;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.WrittenReceipts;
import rs.tefter.testing.WrittenReceipts.Label;
import tools.jackson.databind.JsonNode;

/** Reports on the turnover of cash registers. */
class ReportsTest {

    private static final String REPORTS = "/v2/fiscalization/reports";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String CASHIER = "Петар Петровић";

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
        oneDay(new WrittenReceipts(sandbox, TRADER));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(Time.BELGRADE).toInstant();
    }

    /** A sale, an advance, a refund in cash and its copy; a sale of the day before and one of the day after. */
    private static void oneDay(WrittenReceipts receipts) {
        receipts.signed("ПП", 16, at(DAY.minusDays(1), "23:59:59"), CASHIER, List.of(new Label("Г", "0", "1", "0")),
            Map.of(PaymentType.CASH, "1"), "0");
        receipts.signed("ПП", 17, at(DAY, "00:00:00"), CASHIER,
            List.of(new Label("Ђ", "20", "349.90", "58.3167"), new Label("Е", "10", "167.91", "15.2645")),
            Map.of(PaymentType.CASH, "210", PaymentType.CARD, "317.81"), "10");
        receipts.signed("АП", 18, at(DAY, "12:00:00"), CASHIER, List.of(new Label("Ђ", "20", "1500", "250"), new Label("Е", "10", "250", "22.7273")),
            Map.of(PaymentType.WIRE_TRANSFER, "1750"), "0");
        receipts.signed("ПР", 19, at(DAY, "14:00:00"), CASHIER, List.of(new Label("Ђ", "20", "349.90", "58.3167")),
            Map.of(PaymentType.CASH, "349.90"), "0");
        receipts.signed("КР", 20, at(DAY, "23:59:59"), CASHIER, List.of(new Label("Ђ", "20", "349.90", "58.3167")),
            Map.of(PaymentType.CASH, "349.90"), "0");
        receipts.signed("ПП", 24, at(DAY.plusDays(1), "00:00:00"), "Ана", List.of(new Label("Г", "0", "5", "0")), Map.of(PaymentType.CASH, "5"), "0");
    }

    private static ContractClient register() {
        return sandbox.register(TRADER);
    }

    private static String client(int company) {
        return sandbox.company(company).at("/badi/clientId").stringValue();
    }

    @Test
    void aDayIsToldByLabelPaymentCashierAndStore() {
        String report = register().get(REPORTS + "/daily?date=2026-11-20").text();
        assertThat(report).contains("\"firstReceipt\":\"TFTRSBX1-TFTRSBX1-17\",\"lastReceipt\":\"TFTRSBX1-TFTRSBX1-20\"")
            .contains("\"counts\":{\"ПП\":1,\"ПР\":1,\"АП\":1,\"АР\":0}")
            .contains("\"nonFiscal\":{\"РП\":0,\"РР\":0,\"КП\":0,\"КР\":1,\"ОП\":0,\"ОР\":0}")
            .contains("\"turnover\":{\"sale\":2267.81,\"refund\":349.90,\"net\":1917.91}")
            .contains("\"byLabel\":["
                + "{\"label\":\"Е\",\"rate\":10,\"sale\":417.91,\"refund\":0.00,\"net\":417.91,\"taxNet\":37.99},"
                + "{\"label\":\"Ђ\",\"rate\":20,\"sale\":1849.90,\"refund\":349.90,\"net\":1500.00,\"taxNet\":250.00}]")
            .contains("\"byPayment\":["
                + "{\"payment\":\"cash\",\"sale\":200.00,\"refund\":349.90,\"net\":-149.90},"
                + "{\"payment\":\"card\",\"sale\":317.81,\"refund\":0.00,\"net\":317.81},"
                + "{\"payment\":\"wiretransfer\",\"sale\":1750.00,\"refund\":0.00,\"net\":1750.00}]")
            .contains("\"byCashier\":[{\"cashier\":\"Петар Петровић\",\"receipts\":3,\"sale\":2267.81,\"refund\":349.90,\"net\":1917.91}]")
            .contains("\"receipts\":3,\"sale\":2267.81,\"refund\":349.90,\"net\":1917.91}],\"change\":10.00,\"unresolved\":0,\"closedAt\":null}");
    }

    @Test
    void aPeriodIncludesBothOfItsDays() {
        JsonNode report = json(register().get(REPORTS + "/period?from=2026-11-19&to=2026-11-21"));
        assertThat(report.at("/counts/ПП").intValue()).isEqualTo(3);
        assertThat(report.at("/turnover/sale").decimalValue()).isEqualByComparingTo("2273.81");
        assertThat(json(register().get(REPORTS + "/period?from=2026-11-20&to=2026-11-20")).at("/turnover/sale").decimalValue())
            .isEqualByComparingTo("2267.81");
    }

    @Test
    void aReportIsOfOneStoreOrClientWhenAsked() {
        String own = "&clientId=" + client(TRADER) + "&storeId=" + sandbox.company(TRADER).at("/badi/storeId").stringValue();
        assertThat(json(register().get(REPORTS + "/daily?date=2026-11-20" + own)).at("/counts/ПП").intValue()).isEqualTo(1);
        String other = "&storeId=00000000-0000-4000-8000-000000000000";
        assertThat(json(register().get(REPORTS + "/daily?date=2026-11-20" + other)).at("/counts/ПП").intValue()).isZero();
    }

    @Test
    void anotherCompanySeesNothingOfIt() {
        JsonNode report = json(sandbox.register(OTHER_TRADER).get(REPORTS + "/daily?date=2026-11-20&clientId=" + client(TRADER)));
        assertThat(report.get("firstReceipt").isNull()).isTrue();
        assertThat(report.at("/turnover/sale").decimalValue()).isZero();
        Reply closing = sandbox.register(OTHER_TRADER).post(REPORTS + "/daily/close",
            "{\"date\":\"2026-11-20\",\"clientId\":\"" + client(TRADER) + "\"}");
        assertThat(closing.status()).isEqualTo(404);
    }

    @Test
    void aReportIsGivenAsCsvToo() {
        String csv = register().with("Accept", "text/csv").get(REPORTS + "/daily?date=2026-11-20").text();
        assertThat(csv).startsWith("section;name;rate;receipts;sale;refund;net;tax\r\n")
            .contains("turnover;2026-11-20/2026-11-20;;;2267.81;349.90;1917.91;\r\n").contains("label;Ђ;20;;1849.90;349.90;1500.00;250.00\r\n")
            .contains("payment;cash;;;200.00;349.90;-149.90;\r\n").contains("cashier;Петар Петровић;;3;2267.81;349.90;1917.91;\r\n");
    }

    @Test
    void aReportIsGivenAsPdfInEachLanguage() throws Exception {
        assertThat(pdf("&language=en")).contains("Report on turnover", "1.917,91", "Wire transfer");
        assertThat(pdf("")).contains("Извештај о промету", "Петар Петровић", "Пренос на рачун");
    }

    private static String pdf(String more) throws Exception {
        byte[] bytes = register().with("Accept", "application/pdf").get(REPORTS + "/daily?date=2026-11-20" + more).body();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void aClosedDayHasANumberAndStaysAsItWas() {
        WrittenReceipts receipts = new WrittenReceipts(sandbox, THIRD_TRADER);
        ContractClient third = sandbox.register(THIRD_TRADER);
        receipts.signed("ПП", 1, at(DAY, "10:00:00"), CASHIER, List.of(new Label("Ђ", "20", "120", "20")), Map.of(PaymentType.CASH, "120"), "0");
        String order = "{\"date\":\"%s\",\"clientId\":\"" + client(THIRD_TRADER) + "\"}";
        Reply first = third.post(REPORTS + "/daily/close", order.formatted(DAY));
        assertThat(json(first).get("number").intValue()).isEqualTo(1);
        assertThat(json(first).at("/turnover/sale").decimalValue()).isEqualByComparingTo("120");
        assertThat(json(first).get("closedAt").stringValue()).matches("[0-9T:-]{19}[+]0[12]:00");
        receipts.signed("ПП", 2, at(DAY, "11:00:00"), CASHIER, List.of(new Label("Ђ", "20", "6", "1")), Map.of(PaymentType.CASH, "6"), "0");
        assertThat(third.post(REPORTS + "/daily/close", order.formatted(DAY)).body()).isEqualTo(first.body());
        JsonNode live = json(third.get(REPORTS + "/daily?date=" + DAY + "&clientId=" + client(THIRD_TRADER)));
        assertThat(live.get("number").intValue()).isEqualTo(1);
        assertThat(live.at("/turnover/sale").decimalValue()).isEqualByComparingTo("126");
        assertThat(json(third.post(REPORTS + "/daily/close", order.formatted(DAY.minusDays(1)))).get("number").intValue()).isEqualTo(2);
    }

    @Test
    void aDayWithAReceiptOfUnknownOutcomeCannotBeClosedNorOneThatHasNotCome() {
        LocalDate day = DAY.minusDays(5);
        new WrittenReceipts(sandbox, THIRD_TRADER).unknown(at(day, "10:00:00"));
        ContractClient third = sandbox.register(THIRD_TRADER);
        Reply pending = third.post(REPORTS + "/daily/close", "{\"date\":\"" + day + "\",\"clientId\":\"" + client(THIRD_TRADER) + "\"}");
        assertThat(pending.status()).isEqualTo(400);
        assertThat(json(pending).get("rule").stringValue()).isEqualTo("pending");
        assertThat(json(third.get(REPORTS + "/reconciliation?from=" + day + "&to=" + day)).get("unknown").size()).isEqualTo(1);
        LocalDate tomorrow = sandbox.server().time().today().plusDays(1);
        Reply future = third.post(REPORTS + "/daily/close", "{\"date\":\"" + tomorrow + "\",\"clientId\":\"" + client(THIRD_TRADER) + "\"}");
        assertThat(json(future).get("message").stringValue()).isEqualTo("date must not be in the future");
    }

    @Test
    void whatIsMissingIsFound() {
        JsonNode found = json(register().get(REPORTS + "/reconciliation?from=2026-11-19&to=2026-11-21"));
        assertThat(found.get("missingNumbers").toString())
            .isEqualTo("[\"TFTRSBX1-TFTRSBX1-21\",\"TFTRSBX1-TFTRSBX1-22\",\"TFTRSBX1-TFTRSBX1-23\"]");
        assertThat(found.get("unknown").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"daily?date=x,date must be in ISO 8601 date format", "period?to=2026-11-20,from is required",
        "period?from=2026-11-21&to=2026-11-20,to must be on or after from",
        "period?from=2025-11-19&to=2026-11-20,to must be at most 366 days after from",
        "daily?storeId=1,storeId must be a valid GUID", "daily?limit=1,limit is not allowed"})
    void whatCannotBeReadIsRefused(String query, String message) {
        Reply reply = register().get(REPORTS + "/" + query);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(json(reply).get("message").stringValue()).isEqualTo(message);
    }

    @Test
    void aDayOfTenThousandReceiptsAddsUp() {
        LocalDate day = DAY.minusDays(100);
        new WrittenReceipts(sandbox, PUBLIC_FUND_USER).many(10_000, at(day, "08:00:00"));
        JsonNode report = json(sandbox.register(PUBLIC_FUND_USER).get(REPORTS + "/daily?date=" + day));
        assertThat(report.at("/counts/ПП").intValue()).isEqualTo(10_000);
        assertThat(report.at("/turnover/sale").decimalValue()).isEqualByComparingTo("600000");
        assertThat(report.at("/byLabel/1/taxNet").decimalValue()).isEqualByComparingTo("18200");
    }
}
