package rs.tefter.fiscal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.fiscal.Samples.item;
import static rs.tefter.fiscal.Samples.payment;
import static rs.tefter.fiscal.Samples.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.fiscal.InvoiceRequest;
import rs.tefter.fiscal.Item;
import rs.tefter.fiscal.Payment;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.Samples;
import rs.tefter.fiscal.arithmetic.Taxes;

class JournalWriterTest {
    private static final List<String> HEADER = List.of("100000024", "ТЕФТЕР ПЕСАК ДОО", "1000001-Продавница за проверу рада програма",
        "КНЕЗ МИХАИЛОВА 1", "Београд-Стари Град");

    @Test
    void aSaleIsWrittenToTheByte() {
        assertThat(text(Samples.coffeeBreadAndApples(), HEADER, "TFTRSBX1-TFTRSBX1-17", "12/17ПП"))
            .isEqualTo(resource("coffee-bread-and-apples.txt").replace('·', ' ').replace("\n", "\r\n"));
    }

    @Test
    void aCopyOfARefundSaysThatItIsNoReceiptAndNamesItsReference() {
        InvoiceRequest request = referring(kind("КР"), "TFTRSBX1-TFTRSBX1-100018", "2026-11-20T14:00:00+01:00",
            item("Кафа у зрну 500 г/ком", "1", "Ђ", "349.90", "349.90"), payment(PaymentType.CASH, "349.90"));
        assertThat(lines(text(request, HEADER, "TFTRSBX1-TFTRSBX1-100019", "1/100019КР")))
            .startsWith("======== ОВО НИЈЕ ФИСКАЛНИ РАЧУН =======")
            .endsWith("======== ОВО НИЈЕ ФИСКАЛНИ РАЧУН =======")
            .containsSequence(
                "Реф. број:      TFTRSBX1-TFTRSBX1-100018",
                "Реф. време:         20.11.2026. 14:00:00",
                "-----------КОПИЈА РЕФУНДАЦИЈА-----------")
            .contains("       349,90          1         -349,90")
            .containsSequence(
                "Укупна рефундација:               349,90",
                "Готовина:                         349,90",
                "========================================",
                "        ОВО НИЈЕ ФИСКАЛНИ РАЧУН",
                "========================================",
                "Ознака       Име      Стопа        Порез")
            .containsSequence(
                "ПФР број рачуна: TFTRSBX1-TFTRSBX1-10001",
                "9                                       ",
                "Бројач рачуна:                1/100019КР");
    }

    @Test
    void anAdvanceHasTheTimeOfTheRegisterWhenItWasPaidEarlier() {
        InvoiceRequest advance = request(kind("АП"),
            List.of(item("10: Аванс", "1", "Ђ", "1500", "1500.00"), item("11: Аванс", "1", "Е", "250", "250.00")),
            List.of(payment(PaymentType.WIRE_TRANSFER, "1750")));
        InvoiceRequest earlier = new InvoiceRequest(Optional.of(OffsetDateTime.parse("2026-11-18T11:00:00Z")), advance.cashier(), advance.buyerId(),
            Optional.of("50:1234"), advance.kind(), advance.payments(), advance.invoiceNumber(), Optional.empty(), Optional.empty(), true, true,
            advance.items());
        assertThat(lines(text(earlier, HEADER, "TFTRSBX1-TFTRSBX1-1", "1/1АП")))
            .containsSequence(
                "ИД купца:                   10:100181732",
                "Опционо поље купца:              50:1234",
                "ЕСИР број:                     999/1.0.0",
                "ЕСИР време:         18.11.2026. 12:00:00",
                "-------------АВАНС ПРОДАЈА--------------")
            .containsSequence(
                "10: Аванс (Ђ)                           ",
                "     1.500,00          1        1.500,00",
                "11: Аванс (Е)                           ",
                "       250,00          1          250,00",
                "----------------------------------------",
                "Укупан износ:                   1.750,00",
                "Пренос на рачун:                1.750,00")
            .containsSequence(
                "Е           П-ПДВ   10,00%         22,73",
                "Ђ           О-ПДВ   20,00%        250,00",
                "----------------------------------------",
                "Укупан износ пореза:              272,73");
    }

    @ParameterizedTest
    @CsvSource({
        "ПП, -------------ПРОМЕТ ПРОДАЈА-------------", "ПР, -----------ПРОМЕТ РЕФУНДАЦИЈА-----------",
        "РП, -----------ПРЕДРАЧУН ПРОДАЈА------------", "РР, ---------ПРЕДРАЧУН РЕФУНДАЦИЈА----------",
        "КП, -------------КОПИЈА ПРОДАЈА-------------", "КР, -----------КОПИЈА РЕФУНДАЦИЈА-----------",
        "ОП, -------------ОБУКА ПРОДАЈА--------------", "ОР, -----------ОБУКА РЕФУНДАЦИЈА------------",
        "АП, -------------АВАНС ПРОДАЈА--------------", "АР, -----------АВАНС РЕФУНДАЦИЈА------------"})
    void eachKindHasItsTitle(String code, String title) {
        InvoiceRequest request = request(kind(code), Samples.coffeeBreadAndApples().items(), Samples.coffeeBreadAndApples().payments());
        assertThat(lines(text(request, HEADER, "TFTRSBX1-TFTRSBX1-1", "1/1" + code))).contains(title);
    }

    @Test
    void aLongHeaderIsWrappedAtWordsToFewerThanFortyColumns() {
        String name = "N COPY CENTAR РАДЊА ЗА ПРОМЕТ РОБЕ НА ВЕЛИКО И МАЛО ФОТОКОПИРАЊЕ И СЕРВИСИРАЊЕ БИРО-ОПРЕМЕ САША МИЛИВОЈЕВИЋ ПР";
        assertThat(header(name)).containsExactly(
            " N COPY CENTAR РАДЊА ЗА ПРОМЕТ РОБЕ НА  ",
            "      ВЕЛИКО И МАЛО ФОТОКОПИРАЊЕ И      ",
            "      СЕРВИСИРАЊЕ БИРО-ОПРЕМЕ САША      ",
            "             МИЛИВОЈЕВИЋ ПР             ");
    }

    @Test
    void headersOfThirtyNineColumnsStayOneLineAndThoseOfFortyDoNot() {
        assertThat(header("ц".repeat(39))).containsExactly("ц".repeat(39) + " ");
        assertThat(header("ц".repeat(40))).containsExactly("ц".repeat(39) + " ", " ".repeat(19) + "ц" + " ".repeat(20));
        assertThat(header("ц".repeat(38) + " ц")).containsExactly(" " + "ц".repeat(38) + " ", " ".repeat(19) + "ц" + " ".repeat(20));
        assertThat(header("ц".repeat(39) + " ц")).containsExactly("ц".repeat(39) + " ", " ".repeat(19) + "ц" + " ".repeat(20));
    }

    @Test
    void blanksOfAHeaderCount() {
        assertThat(header("БАЛКАНСКА 123/4   ")).containsExactly("           БАЛКАНСКА 123/4              ");
    }

    @Test
    void aMarkIsOneMoreLineOfTheHeader() {
        assertThat(header("ПРОБНИ РАД - НИЈЕ ФИСКАЛНИ РАЧУН")).containsExactly("    ПРОБНИ РАД - НИЈЕ ФИСКАЛНИ РАЧУН    ");
    }

    @Test
    void aFieldThatDoesNotFitIsCutWhereTheLineEnds() {
        assertThat(cashier("к".repeat(33))).containsExactly("Касир: " + "к".repeat(33));
        assertThat(cashier("к".repeat(34))).containsExactly("Касир: " + "к".repeat(33), "к" + " ".repeat(39));
        assertThat(cashier("")).containsExactly("Касир:" + " ".repeat(34));
    }

    @Test
    void aColumnIsACodePointAndNotAChar() {
        assertThat(cashier("😀".repeat(33))).containsExactly("Касир: " + "😀".repeat(33));
        assertThat(itemLines(item("😀".repeat(40), "1", "Ђ", "1", "1"))).startsWith("😀".repeat(40), " (Ђ)" + " ".repeat(36));
    }

    @Test
    void lettersWithMarksAreOneColumn() {
        assertThat(cashier("Z\u030Cika")).containsExactly("Касир:" + " ".repeat(30) + "Žika");
    }

    @Test
    void noTextCanBreakOutOfItsLine() {
        assertThat(cashier("а\r\nб\u001Bв\u2028г\u0085д")).containsExactly("Касир:" + " ".repeat(24) + "а  б в г д");
        assertThat(itemLines(item("кафа\tтурска\n", "1", "Ђ", "1", "1"))).startsWith("кафа\tтурска  (Ђ)" + " ".repeat(24));
    }

    @Test
    void aNameOfExactlyFortyColumnsHasNoEmptyLineBehindIt() {
        assertThat(itemLines(item("н".repeat(36), "1", "Ђ", "1", "1"))).containsExactly("н".repeat(36) + " (Ђ)",
            "         1,00          1            1,00");
    }

    @Test
    void severalLabelsAreNamedOneAfterTheOther() {
        Item item = new Item(Optional.empty(), "пиће", BigDecimal.ONE, List.of("Ђ", "Е"), BigDecimal.ONE, BigDecimal.ONE);
        assertThat(itemLines(item)).startsWith("пиће (Ђ, Е)" + " ".repeat(29));
    }

    @Test
    void numbersThatAreTooLongMoveRightAndTheTotalDown() {
        assertThat(itemLines(item("роба", "1000", "Ђ", "1234567.89", "123456789.00"))).endsWith(" 1.234.567,89      1.000  123.456.789,00");
        assertThat(itemLines(item("роба", "1000", "Ђ", "1234567.89", "1234567890.00"))).endsWith(
            " 1.234.567,89      1.000                ",
            "                        1.234.567.890,00");
        assertThat(itemLines(item("роба", "12345.678", "Ђ", "123456789012.34", "99999999999999.99"))).endsWith(
            "123.456.789.012,34 12.345,678           ",
            "                   99.999.999.999.999,99");
    }

    @Test
    void anAmountThatDoesNotFitBesideItsLabelIsOnTheNextLine() {
        InvoiceRequest request = request(kind("ПП"), List.of(item("роба", "1", "Ђ", "1", "1")),
            List.of(payment(PaymentType.OTHER, "999999.99"), payment(PaymentType.OTHER, "9999999.99")));
        assertThat(lines(text(request, HEADER, "TFTRSBX1-TFTRSBX1-1", "1/1ПП"))).containsSequence(
            "Друго безготовинско плаћање:  999.999,99",
            "Друго безготовинско плаћање:            ",
            "                            9.999.999,99");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "1.000, 1", "1.5, '1,500'", "0.0004, 0", "0.9995, 1", "1000, 1.000", "1234.567, '1.234,567'"})
    void aQuantityIsWholeOrHasThreeDecimals(BigDecimal quantity, String printed) {
        assertThat(Numbers.quantity(quantity)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "0, '0,00'", "0.005, '0,01'", "-0.5, '-0,50'", "999.995, '1.000,00'", "1234567.8, '1.234.567,80'", "-123456, '-123.456,00'", "1E+3, '1.000,00'"})
    void anAmountHasTwoDecimalsAndPointsBetweenThousands(BigDecimal amount, String printed) {
        assertThat(Numbers.amount(amount)).isEqualTo(printed);
    }

    private static ReceiptKind kind(String code) {
        return ReceiptKind.ofCode(code).orElseThrow();
    }

    private static InvoiceRequest referring(ReceiptKind kind, String number, String time, Item item, Payment payment) {
        InvoiceRequest plain = request(kind, List.of(item), List.of(payment));
        return new InvoiceRequest(Optional.empty(), plain.cashier(), Optional.of("20:001234567"), Optional.empty(), kind, plain.payments(),
            plain.invoiceNumber(), Optional.of(number), Optional.of(OffsetDateTime.parse(time)), true, true, plain.items());
    }

    private static String text(InvoiceRequest request, List<String> header, String number, String counter) {
        Instant signedAt = Samples.SIGNED_AT;
        return Journal.of(request, header, Taxes.of(request.items(), Samples.SERBIA), signedAt, number, counter).text();
    }

    private static List<String> header(String value) {
        List<String> lines = lines(text(Samples.coffeeBreadAndApples(), List.of(value), "TFTRSBX1-TFTRSBX1-17", "12/17ПП"));
        return lines.subList(1, lines.indexOf("Касир:                    Петар Петровић"));
    }

    private static List<String> cashier(String value) {
        InvoiceRequest plain = Samples.coffeeBreadAndApples();
        InvoiceRequest request = new InvoiceRequest(Optional.empty(), Optional.of(value), Optional.empty(), Optional.empty(), plain.kind(),
            plain.payments(), Optional.empty(), Optional.empty(), Optional.empty(), true, true, plain.items());
        List<String> lines = lines(text(request, List.of(), "TFTRSBX1-TFTRSBX1-17", "12/17ПП"));
        return lines.subList(1, lines.indexOf("-------------ПРОМЕТ ПРОДАЈА-------------"));
    }

    private static List<String> itemLines(Item item) {
        InvoiceRequest request = request(kind("ПП"), List.of(item), List.of(payment(PaymentType.CASH, "1")));
        List<String> lines = lines(text(request, HEADER, "TFTRSBX1-TFTRSBX1-1", "1/1ПП"));
        return lines.subList(lines.indexOf(Words.ITEM_COLUMNS) + 1, lines.indexOf(Words.RULE));
    }

    private static List<String> lines(String text) {
        assertThat(text).endsWith("\r\n");
        return List.of(text.split("\r\n"));
    }

    private static String resource(String name) {
        try (InputStream stream = JournalWriterTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
