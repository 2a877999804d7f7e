package rs.tefter.fiscal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rs.tefter.fiscal.Item;
import rs.tefter.fiscal.TaxCategory;
import rs.tefter.fiscal.TaxCategoryType;
import rs.tefter.fiscal.TaxGroup;
import rs.tefter.fiscal.TaxRate;
import rs.tefter.fiscal.arithmetic.Taxes;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receipts of real shops: read, and written again. What cannot be known from such a text and is not compared: where the values of the header were
 * wrapped and what blanks they had, since the samples lost both, and the empty line in place of the QR code, which is no part of a journal.
 */
class JournalSamplesTest {
    private static final JsonMapper EXACT = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    static List<String> samples() {
        return IntStream.rangeClosed(1, 20).mapToObj("%04d"::formatted).toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areWrittenAgainToTheByte(String sample) throws Exception {
        String text = read(sample + ".txt");
        Journal journal = JournalReader.parse(text);
        assertThat(bodyOf(journal.text())).isEqualTo(bodyOf(text));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areReadAsAnotherParserReadsThem(String sample) throws Exception {
        Journal journal = JournalReader.parse(read(sample + ".txt"));
        JsonNode expected = EXACT.readTree(read(sample + ".json"));
        assertThat(journal.number()).isEqualTo(expected.at("/number").asString());
        assertThat(journal.counter()).isEqualTo(expected.at("/counter").asString());
        assertThat(journal.totalAmount()).isEqualByComparingTo(expected.at("/price").decimalValue());
        assertThat(journal.signedAt()).isEqualTo(LocalDateTime.ofInstant(Instant.parse(expected.at("/date").asString()), ZoneOffset.UTC));
        assertThat(journal.header().getFirst()).isEqualTo(expected.at("/company/pib").asString());
        List<JsonNode> items = expected.at("/items").valueStream().toList();
        assertThat(journal.items()).hasSameSizeAs(items);
        for (int index = 0; index < items.size(); index++) {
            assertThat(numbers(journal.items().get(index))).usingElementComparator(BigDecimal::compareTo)
                .containsExactly(decimal(items.get(index), "unitPrice"), decimal(items.get(index), "amount"), decimal(items.get(index), "price"));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void haveSumsAsWeReckonThem(String sample) throws Exception {
        Journal journal = JournalReader.parse(read(sample + ".txt"));
        assertThat(journal.items().stream().map(JournalItem::totalAmount).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualTo(journal.totalAmount());
        assertThat(journal.taxes().stream().map(JournalTax::amount).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualTo(journal.totalTax());
        for (JournalTax tax : journal.taxes()) {
            assertThat(recomputed(tax, journal.items())).as("tax %s", tax.label()).isEqualTo(tax.amount());
        }
    }

    private static BigDecimal recomputed(JournalTax tax, List<JournalItem> items) {
        TaxGroup group = new TaxGroup(1, OffsetDateTime.MIN, List.of(
            new TaxCategory(tax.name(), TaxCategoryType.TAX_ON_NET, 1, List.of(new TaxRate(tax.label(), tax.rate())))));
        List<Item> taxed = items.stream().filter(item -> item.labels().equals(List.of(tax.label()))).map(item ->
            new Item(Optional.empty(), item.name(), item.quantity(), item.labels(), item.unitPrice(), item.totalAmount())).toList();
        return Taxes.of(taxed, group).getFirst().toPara();
    }

    private static List<BigDecimal> numbers(JournalItem item) {
        return List.of(item.unitPrice(), item.quantity(), item.totalAmount());
    }

    private static BigDecimal decimal(JsonNode item, String field) {
        return item.get(field).decimalValue();
    }

    /** Without the header, the line of the QR code and blanks at the ends of lines. */
    private static List<String> bodyOf(String text) {
        List<String> lines = text.lines().map(String::stripTrailing).filter(line -> !line.isEmpty()).toList();
        return Stream.concat(lines.stream().limit(1), lines.stream().dropWhile(line -> !line.startsWith("Касир:"))).toList();
    }

    private static String read(String name) throws IOException, URISyntaxException {
        return Files.readString(Path.of(JournalSamplesTest.class.getResource("samples/" + name).toURI()));
    }
}
