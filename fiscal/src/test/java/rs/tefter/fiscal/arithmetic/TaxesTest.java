package rs.tefter.fiscal.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static rs.tefter.fiscal.Samples.item;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.fiscal.Item;
import rs.tefter.fiscal.Samples;
import rs.tefter.fiscal.TaxCategory;
import rs.tefter.fiscal.TaxCategoryType;
import rs.tefter.fiscal.TaxGroup;
import rs.tefter.fiscal.TaxItem;
import rs.tefter.fiscal.TaxRate;

class TaxesTest {
    /** Categories of all three types, as the public test environment has them. */
    private static final TaxGroup TEST_ENVIRONMENT = new TaxGroup(5, OffsetDateTime.parse("2021-12-20T00:00:00+01:00"), List.of(
        category("ECAL", 1, TaxCategoryType.TAX_ON_NET, rate("F", "11")),
        category("PBL", 3, TaxCategoryType.AMOUNT_PER_QUANTITY, rate("P", "0.5")),
        category("TOTL", 5, TaxCategoryType.TAX_ON_TOTAL, rate("T", "2")),
        category("VAT", 6, TaxCategoryType.TAX_ON_NET, rate("A", "9"), rate("B", "0"), rate("Ж", "19"))));

    @ParameterizedTest
    @CsvSource({
        "68.46, 9, 5.6527, 5.65", "7000.00, 20, 1166.6667, 1166.67", "21.10, 9, 1.7422, 1.74", "12000000.00, 20, 2000000.0000, 2000000.00",
        "349.90, 20, 58.3167, 58.32", "730.00, 11, 72.3423, 72.34", "40.00, 10, 3.6364, 3.64", "167.91, 10, 15.2645, 15.26",
        "250.00, 10, 22.7273, 22.73", "1500.00, 20, 250.0000, 250.00", "100.00, 0, 0.0000, 0.00"})
    void taxIsInsideThePrice(BigDecimal base, BigDecimal rate, BigDecimal json, BigDecimal journal) {
        TaxGroup group = new TaxGroup(1, OffsetDateTime.MIN, List.of(category("ПДВ", 1, TaxCategoryType.TAX_ON_NET, new TaxRate("X", rate))));
        LabelTax tax = Taxes.of(List.of(item("роба", "1", "X", "1", base.toPlainString())), group).getFirst();
        assertThat(tax.toItem().amount()).isEqualTo(json);
        assertThat(tax.toPara()).isEqualTo(journal);
    }

    @Test
    void theJournalDoesNotRoundWhatTheJsonRounded() {
        TaxGroup group = new TaxGroup(1, OffsetDateTime.MIN, List.of(category("ПДВ", 1, TaxCategoryType.TAX_ON_NET, rate("X", "0.00999989"))));
        LabelTax tax = Taxes.of(List.of(item("роба", "1", "X", "1", "50.00")), group).getFirst();
        assertThat(tax.toItem().amount()).isEqualByComparingTo("0.0050");
        assertThat(tax.toPara()).isEqualByComparingTo("0.00");
    }

    @Test
    void aLabelIsSummedBeforeItsTaxIsTaken() {
        List<Item> items = List.of(item("једно", "1", "Ђ", "0.02", "0.02"), item("друго", "1", "Ђ", "0.01", "0.01"));
        assertThat(Taxes.of(items, Samples.SERBIA)).singleElement().extracting(LabelTax::toPara).isEqualTo(new BigDecimal("0.01"));
    }

    @Test
    void theTotalIsTheSumOfTheRoundedTaxes() {
        List<LabelTax> taxes = Taxes.of(List.of(item("кафа", "1", "Ђ", "349.90", "349.90"), item("хлеб", "2", "Е", "20", "40.00")), Samples.SERBIA);
        assertThat(taxes).extracting(tax -> tax.rate().label()).containsExactly("Е", "Ђ");
        assertThat(Taxes.total(taxes)).isEqualTo("61.96");
    }

    @Test
    void allThreeTypesOfTaxMayBeOnOneLine() {
        Item item = new Item(Optional.empty(), "пиће", new BigDecimal("2"), List.of("A", "T", "P"), new BigDecimal("50"), new BigDecimal("100.00"));
        assertThat(Taxes.of(List.of(item), TEST_ENVIRONMENT)).extracting(LabelTax::toItem).containsExactly(
            new TaxItem(TaxCategoryType.AMOUNT_PER_QUANTITY, "P", new BigDecimal("1.0000"), new BigDecimal("0.5"), "PBL"),
            new TaxItem(TaxCategoryType.TAX_ON_TOTAL, "T", new BigDecimal("1.9412"), new BigDecimal("2"), "TOTL"),
            new TaxItem(TaxCategoryType.TAX_ON_NET, "A", new BigDecimal("8.0140"), new BigDecimal("9"), "VAT"));
    }

    @Test
    void labelsOfOneCategoryAreInTheirOwnOrderAndTheSameSetsOfLabelsTogether() {
        Item both = new Item(Optional.empty(), "једно", BigDecimal.ONE, List.of("Ж", "A"), new BigDecimal("128"), new BigDecimal("128.00"));
        Item turned = new Item(Optional.empty(), "друго", BigDecimal.ONE, List.of("A", "Ж"), new BigDecimal("128"), new BigDecimal("128.00"));
        Item single = item("треће", "1", "A", "109", "109.00");
        List<LabelTax> taxes = Taxes.of(List.of(both, turned, single), TEST_ENVIRONMENT);
        assertThat(taxes).extracting(tax -> tax.rate().label(), LabelTax::toPara)
            .containsExactly(tuple("A", new BigDecimal("27.00")),
                tuple("Ж", new BigDecimal("38.00")));
    }

    @Test
    void aTieBetweenSumsOfThirdsIsStillATie() {
        TaxGroup group = new TaxGroup(1, OffsetDateTime.MIN, List.of(category("један", 1, TaxCategoryType.TAX_ON_NET, rate("X", "50")),
            category("два", 2, TaxCategoryType.TAX_ON_TOTAL, rate("M", "0"), rate("N", "0"))));
        List<Item> items = List.of(labelled("1.00", "X"), labelled("1.00", "X", "M"), labelled("1.015", "X", "N"));
        assertThat(Taxes.of(items, group).getFirst().toPara()).isEqualByComparingTo("1.01");
    }

    @Test
    void refusesALabelThatTheGroupDoesNotHave() {
        assertThatIllegalArgumentException().isThrownBy(() -> Taxes.of(List.of(item("роба", "1", "Đ", "1", "1")), Samples.SERBIA))
            .withMessageContaining("no label Đ");
    }

    private static Item labelled(String total, String... labels) {
        return new Item(Optional.empty(), "роба", BigDecimal.ONE, List.of(labels), BigDecimal.ONE, new BigDecimal(total));
    }

    private static TaxCategory category(String name, int orderId, TaxCategoryType type, TaxRate... rates) {
        return new TaxCategory(name, type, orderId, List.of(rates));
    }

    private static TaxRate rate(String label, String rate) {
        return new TaxRate(label, new BigDecimal(rate));
    }
}
