package rs.tefter.fiscal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.fiscal.InvoiceRequest;
import rs.tefter.fiscal.Payment;
import rs.tefter.fiscal.PaymentType;

class RequestReaderTest {

    private static final RequestReader READER = new RequestReader(_ -> "ЂЕГА"::contains, false);
    private static final RequestReader STRICT = new RequestReader(_ -> "Ђ"::equals, true);

    private static final String ITEM = "{\"name\":\"Кафа\",\"quantity\":2,\"labels\":[\"Ђ\"],\"unitPrice\":50,\"totalAmount\":100}";
    private static final String SALE =
        "{\"invoiceType\":0,\"transactionType\":0,\"payment\":[{\"amount\":100,\"paymentType\":1}],\"items\":[" + ITEM + "]}";

    private static Reading read(RequestReader reader, String json) {
        return reader.read(json.getBytes(UTF_8));
    }

    private static InvoiceRequest accepted(String json) {
        assertThat(read(READER, json)).isInstanceOf(Reading.Accepted.class);
        return ((Reading.Accepted) read(READER, json)).request();
    }

    private static List<String> violated(RequestReader reader, String json) {
        return read(reader, json) instanceof Reading.Violated(List<Violation> violations)
            ? violations.stream().map(violation -> violation.property() + " " + violation.code()).toList() : List.of();
    }

    private static String with(String member) {
        return "{" + member + "," + SALE.substring(1);
    }

    private static String withItem(String member) {
        return SALE.replace("{\"name\"", "{" + member + ",\"name\"");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        InvoiceRequest request = accepted("""
            {"dateAndTimeOfIssue":"2026-11-18T12:00:00+01:00","cashier":"Петар Петровић","buyerId":"10:100181732","buyerCostCenterId":"50:1",
             "invoiceType":"Copy","transactionType":"Refund",
             "payment":[{"amount":200.00,"paymentType":"Cash"},{"amount":317.81,"paymentType":"Card"}],
             "invoiceNumber":"999/1.0.0","referentDocumentNumber":"TFTRSBX1-TFTRSBX1-17","referentDocumentDT":"2026-11-20T09:05:07.123+01:00",
             "options":{"omitQRCodeGen":"1","omitTextualRepresentation":"0"},
             "items":[{"gtin":"8600000000018","name":"Јабука/кг","quantity":1.066,"labels":["Е"],"unitPrice":119.99,"totalAmount":127.91}]}""");
        assertThat(READER.read(RequestWriter.write(request))).isEqualTo(new Reading.Accepted(request));
    }

    @Test
    void absentMembersAreNotWritten() {
        assertThat(new String(RequestWriter.write(accepted(SALE)), UTF_8)).isEqualTo("""
            {"invoiceType":"Normal","transactionType":"Sale","payment":[{"amount":100,"paymentType":"Cash"}],\
            "options":{"omitQRCodeGen":"0","omitTextualRepresentation":"0"},\
            "items":[{"name":"Кафа","quantity":2,"labels":["Ђ"],"unitPrice":50,"totalAmount":100}]}""");
    }

    @Test
    void namesAndChoicesAreReadInAnyCase() {
        InvoiceRequest request = accepted(SALE.replace("\"invoiceType\":0", "\"INVOICETYPE\":\"nOrMaL\"").replace("\"transactionType\":0",
            "\"TransactionType\":\"0\"").replace("\"paymentType\":1", "\"PaymentType\":\"MOBILEMONEY\"").replace("\"payment\"", "\"Payment\""));
        assertThat(request.kind().code()).isEqualTo("ПП");
        assertThat(request.payments()).extracting(Payment::type).containsExactly(PaymentType.MOBILE_MONEY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"1", "\"1\"", "true", "\"True\""})
    void optionsComeInAllForms(String on) {
        InvoiceRequest request = accepted(with("\"Options\":{\"OmitQRCodeGen\":" + on + ",\"omittextualrepresentation\":" + on + "}"));
        assertThat(request.withQrCode()).isFalse();
        assertThat(request.withJournal()).isFalse();
    }

    @Test
    void numbersMayBeTextsAndEmptyTextsAreAbsent() {
        InvoiceRequest request = accepted(with("\"cashier\":\"\",\"dateAndTimeOfIssue\":\"\",\"referentDocumentDT\":\"\",\"unheardOf\":{}")
            .replace("\"quantity\":2", "\"quantity\":\"2\"").replace("\"amount\":100", "\"amount\":\"100.00\""));
        assertThat(request.cashier()).isEmpty();
        assertThat(request.dateAndTimeOfIssue()).isEmpty();
        assertThat(request.payments().getFirst().amount()).isEqualByComparingTo("100");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:05:07.123+01:00, 2026-11-20T08:05:07.123Z",
        "2026-11-20T09:05:07.1234567, 2026-11-20T08:05:07.123456700Z",
        "2026-07-01T12:00, 2026-07-01T10:00:00Z",
        "2026-11-20T08:05:07Z, 2026-11-20T08:05:07Z",
        "2026-11-20, 2026-11-19T23:00:00Z"
    })
    void aTimeWithoutOffsetIsBelgrades(String given, String instant) {
        assertThat(accepted(with("\"dateAndTimeOfIssue\":\"" + given + "\"")).dateAndTimeOfIssue().map(OffsetDateTime::toInstant))
            .contains(Instant.parse(instant));
    }

    @Test
    void sumsNeedNotAgree() {
        assertThat(accepted(SALE.replace("\"totalAmount\":100", "\"totalAmount\":88").replace("\"amount\":100", "\"amount\":0")).totalAmount())
            .isEqualByComparingTo("88");
    }

    @Test
    void strictSumsMustAgree() {
        assertThat(violated(STRICT, SALE)).isEmpty();
        assertThat(violated(STRICT, SALE.replace("\"totalAmount\":100", "\"totalAmount\":88")))
            .containsExactly("payment 2804", "items[0].totalAmount 2804");
    }

    @Test
    void everythingThatIsWrongIsListedInTheOrderOfTheDocument() {
        assertThat(violated(READER, "{\"items\":[],\"payment\":[],\"invoiceType\":9,\"transactionType\":0}"))
            .containsExactly("items 2807", "payment 2807", "invoiceType 2805");
        assertThat(violated(READER, "{\"Items\":[" + ITEM + ",{\"labels\":[\"ЂЂ\",\"Đ\"],\"Quantity\":0}],\"cashier\":[],\"transactionType\":1}"))
            .containsExactly("items[1].labels[0] 2805", "items[1].labels[1] 2310", "items[1].quantity 2804", "items[1].name 2800",
                "items[1].unitPrice 2800", "items[1].totalAmount 2800", "cashier 2806", "invoiceType 2800", "referentDocumentNumber 2800",
                "referentDocumentDT 2800", "payment 2800");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"cashier\":\"123456789012345678901234567890123456789012345678901\" | cashier 2801",
        "\"buyerId\":\"123456789012345678901\" | buyerId 2801",
        "\"cashier\":\"a\\nb\" | cashier 2805",
        "\"cashier\":\"\\ud800\" | cashier 2805",
        "\"dateAndTimeOfIssue\":\"yesterday\" | dateAndTimeOfIssue 2806",
        "\"referentDocumentNumber\":\"17\" | referentDocumentNumber 2806",
        "\"options\":7 | options 2806",
        "\"options\":{\"omitQRCodeGen\":\"maybe\"} | options.omitQRCodeGen 2805",
        "\"items\":{} | items 2806",
        "\"items\":[3] | items[0] 2806",
        "\"payment\":[{\"amount\":-1,\"paymentType\":7}] | payment[0].amount 2804",
        "\"payment\":[{\"paymentType\":1,\"amount\":\"x\"}] | payment[0].amount 2806"
    })
    void aValueThatCannotBeIsNamedWithItsCode(String member, String violation) {
        String name = member.substring(0, member.indexOf(':'));
        assertThat(violated(READER, with(member).replaceFirst(",?" + name + ":\\[\\{\"amount\":100,\"paymentType\":1}]", "")
            .replace(",\"items\":[" + ITEM + "]", name.equals("\"items\"") ? "" : ",\"items\":[" + ITEM + "]"))).contains(violation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"gtin\":\"1234567\" | items[0].gtin 2803",
        "\"gtin\":\"123456789012345\" | items[0].gtin 2803"
    })
    void anItemsValueThatCannotBeIsNamedWithItsCode(String member, String violation) {
        assertThat(violated(READER, withItem(member))).containsExactly(violation);
    }

    @ParameterizedTest
    @CsvSource({
        "0.001, true", "1.0660, true", "1.0665, false", "0, false", "-1, false", "99999999999999, true", "100000000000000, false",
        "1e999999999, false"
    })
    void aQuantityIsAboveZeroWithThreeDecimals(String quantity, boolean possible) {
        assertThat(violated(READER, SALE.replace("\"quantity\":2", "\"quantity\":" + quantity)).isEmpty()).isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "0.0001, true", "99999999999999.99, true", "100000000000000, false", "-0.01, false"})
    void anAmountIsAtLeastZeroAndBelowItsLimit(String amount, boolean possible) {
        assertThat(violated(READER, SALE.replace("\"totalAmount\":100", "\"totalAmount\":" + amount)).isEmpty()).isEqualTo(possible);
    }

    @Test
    void theSumOfAReceiptStaysBelowTheLimitOfAnAmount() {
        String half = ITEM.replace("\"totalAmount\":100", "\"totalAmount\":50000000000000");
        assertThat(violated(READER, SALE.replace(ITEM, half + "," + half.replace("50000000000000", "49999999999999.99")))).isEmpty();
        assertThat(violated(READER, SALE.replace(ITEM, half + "," + half))).containsExactly("items 2804");
    }

    @Test
    void aListHasFiveHundredElementsAtMost() {
        assertThat(violated(READER, SALE.replace(ITEM, ITEM + ("," + ITEM).repeat(499)))).isEmpty();
        assertThat(violated(READER, SALE.replace(ITEM, ITEM + ("," + ITEM).repeat(500)))).containsExactly("items 2808");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"``", "[]", "7", "{", "{} {}", "<a/>", "\"text\""})
    void whatIsNoObjectIsMalformed(String body) {
        assertThat(read(READER, body)).isEqualTo(new Reading.Malformed());
    }

    @Test
    void theLabelsOfARefundAreThoseOfItsReceipt() {
        AtomicReference<Optional<OffsetDateTime>> asked = new AtomicReference<>();
        RequestReader reader = new RequestReader(time -> {
            asked.set(time);
            return "Ђ"::equals;
        }, false);
        String reference = "\"referentDocumentNumber\":\"TFTRSBX1-TFTRSBX1-17\",\"referentDocumentDT\":\"2026-11-20T09:05:07\"";
        read(reader, with(reference));
        assertThat(asked.get()).isEmpty();
        read(reader, with(reference).replace("\"transactionType\":0", "\"transactionType\":1"));
        assertThat(asked.get()).contains(OffsetDateTime.parse("2026-11-20T09:05:07+01:00"));
    }
}
