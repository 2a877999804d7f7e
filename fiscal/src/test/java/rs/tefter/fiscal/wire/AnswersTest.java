package rs.tefter.fiscal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.fiscal.InvoiceResult;
import rs.tefter.fiscal.TaxCategory;
import rs.tefter.fiscal.TaxCategoryType;
import rs.tefter.fiscal.TaxGroup;
import rs.tefter.fiscal.TaxItem;
import rs.tefter.fiscal.TaxRate;

class AnswersTest {

    private static final TaxGroup GROUP = new TaxGroup(1, OffsetDateTime.parse("2022-05-01T00:00:00+02:00"), List.of(
        new TaxCategory("О-ПДВ", TaxCategoryType.TAX_ON_NET, 2, List.of(new TaxRate("Ђ", new BigDecimal("20.0"))))));

    private static final InvoiceResult RESULT = new InvoiceResult("TFTRSBX1", OffsetDateTime.parse("2026-11-20T09:05:07.120+01:00"), "12/17ПП", "ПП",
        "TFTRSBX1-TFTRSBX1-17", List.of(new TaxItem(TaxCategoryType.TAX_ON_NET, "Ђ", new BigDecimal("58.3167"), new BigDecimal("20.0"), "О-ПДВ")),
        "https://tefter.example/v/?vl=AA%3D%3D", Optional.empty(), Optional.of("а\r\n"), "Успешно", "TFTRSBX1", "ZA==", "cw==", 17, 12,
        new BigDecimal("517.81"), 1, "ТЕФТЕР ПЕСАК ДОО", "100000024", "1000001-Продавница", "КНЕЗ МИХАИЛОВА 1", "Београд-Стари Град",
        "00-0001-TFTRSBX1");

    private static final DeviceStatus STATUS = new DeviceStatus(true, false, Optional.of(OffsetDateTime.parse("2026-11-20T09:05:08.001+01:00")),
        Optional.of("TFTRSBX1-TFTRSBX1-17"), "3.0.0.0", "3.1.1", "1.0", "1.0.0", "00-0001-TFTRSBX1", "TEFTER", "SANDBOX", List.of(), List.of("1500"),
        List.of("sr-Cyrl-RS", "en-US"), Optional.of("TFTRSBX1"), "https://tefter.example/", Optional.of(GROUP), List.of(GROUP));

    private static final Environment ENVIRONMENT = new Environment("Тефтер", "Central Europe Standard Time", "", "Београд", "RS",
        new Environment.Endpoints("a", "b", "c", "https://tefter.example/v/?vl="), "ТЕФТЕР ПЕСАК", "", "", List.of("sr-Cyrl-RS"));

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(ResultJson.read(ResultJson.write(RESULT))).contains(RESULT);
        assertThat(StatusJson.read(StatusJson.write(STATUS))).contains(STATUS);
        assertThat(EnvironmentJson.read(EnvironmentJson.write(ENVIRONMENT))).contains(ENVIRONMENT);
    }

    @Test
    void aResultHasItsTwentyThreeMembersAndTheDecimalsOfTheWire() {
        String json = new String(ResultJson.write(RESULT), UTF_8);
        assertThat(json.split("\"[A-Za-z]+\":", -1)).hasSize(1 + 23 + 5);
        assertThat(json).contains("\"sdcDateTime\":\"2026-11-20T09:05:07.120+01:00\"", "\"amount\":58.3167,\"rate\":20.0", "\"totalAmount\":517.81",
            "\"verificationQRCode\":null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{", "[]", "<html/>", "{}", "\"1500\"", "{\"invoiceNumber\":\"A-A-1\"}"})
    void halfAResultIsNone(String body) {
        assertThat(ResultJson.read(bytes(body))).isEmpty();
    }

    @Test
    void currentRatesMayStandInAListAndMembersMayBeMissing() {
        String group = "{\"validFrom\":\"2021-12-19T23:00:00Z\",\"groupId\":5,\"taxCategories\":"
            + "[{\"name\":\"VAT\",\"categoryType\":0,\"taxRates\":[{\"rate\":9.0,\"label\":\"A\"}],\"orderId\":6}]}";
        DeviceStatus status = StatusJson.read(bytes("{\"UID\":\"YJLQTEQR\",\"currentTaxRates\":[" + group + "],\"gsc\":[210]}")).orElseThrow();
        assertThat(status.uid()).contains("YJLQTEQR");
        assertThat(status.codes()).containsExactly("0210");
        assertThat(status.currentTaxRates()).map(TaxGroup::groupId).contains(5);
        assertThat(status.isPinRequired()).isFalse();
        assertThat(StatusJson.read(bytes("{\"currentTaxRates\":" + group + "}")).orElseThrow().currentTaxRates())
            .isEqualTo(status.currentTaxRates());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"\"1500\"", "1500", " 1500 ", "\"1500\"\r\n"})
    void aBareCodeIsReadInAllForms(String body) {
        assertThat(ErrorJson.read(bytes(body))).contains(new PfrError(Optional.of("1500"), "", List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"message\":\"m\",\"modelState\":[{\"property\":\"items[0].labels[0]\",\"errors\":[\"2310\"]}]}",
        "{\"Message\":\"m\",\"ModelState\":[{\"Property\":\"items[0].labels[0]\",\"Errors\":[2310]}]}",
        "{\"message\":\"m\",\"modelState\":{\"items[0].labels[0]\":[\"2310\"]}}"
    })
    void violationsAreReadInAllForms(String body) {
        assertThat(ErrorJson.read(bytes(body)))
            .contains(new PfrError(Optional.empty(), "m", List.of(new Violation("items[0].labels[0]", "2310"))));
    }

    @Test
    void aMessageWithoutCodesIsReadToo() {
        assertThat(ErrorJson.read(bytes("{\"Message\":\"No route.\",\"MessageDetails\":\"None at all.\"}")))
            .contains(new PfrError(Optional.empty(), "No route. None at all.", List.of()));
        assertThat(ErrorJson.read(bytes("<html/>"))).isEmpty();
        assertThat(ErrorJson.read(bytes("{\"other\":1}"))).isEmpty();
    }

    @Test
    void codesOfOnePropertyStandTogether() {
        List<Violation> violations = List.of(new Violation("a", "2800"), new Violation("b", "2310"), new Violation("a", "2806"));
        assertThat(new String(ErrorJson.violations(violations), UTF_8)).isEqualTo(
            "{\"message\":\"Bad Request\",\"modelState\":[{\"property\":\"a\",\"errors\":[\"2800\",\"2806\"]},"
                + "{\"property\":\"b\",\"errors\":[\"2310\"]}]}");
    }
}
