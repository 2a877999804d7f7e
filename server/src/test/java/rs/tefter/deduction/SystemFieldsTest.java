package rs.tefter.deduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose word counts for an amount: 1 is the company's, 2 the system's. */
class SystemFieldsTest {

    private static final Leaf OWN = leaf("TurnoverAsSupplier.TurnoverExceptForTransferOfTheRight.TurnoverAtRateOf20Percent.Deduction_Vat");
    private static final Leaf SYSTEM = leaf("TurnoverAsSupplier.TurnoverExceptForTransferOfTheRight.TurnoverAtRateOf20Percent.Invoice_Vat");
    private static final Leaf DECREASE = leaf("TurnoverAsSupplier.DecreaseOfBaseIeVat.TurnoverAtRateOf10Percent.Invoice_Base");

    private static Leaf leaf(String name) {
        return Leaves.ALL.stream().filter(leaf -> leaf.name().equals(name)).findFirst().orElseThrow();
    }

    private static Amounts all(int amount) {
        return new Amounts(Leaves.ALL.stream().collect(Collectors.toMap(Leaf::name, _ -> BigDecimal.valueOf(amount))));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, August, 2024-09-10, 2, 1",
        "2024, August, 2024-09-11, 1, 1",
        "2024, FourthQuarter, 2025-01-10, 2, 1",
        "2024, FourthQuarter, 2025-01-11, 1, 1",
        "2025, January, 2025-02-12, 2, 1",
        "2025, January, 2025-02-13, 0, 1",
        "2025, June, 2025-07-12, 2, 1",
        "2025, July, 2025-08-12, 2, 2",
        "2025, July, 2025-08-13, 0, 2",
        "2025, ThirdQuarter, 2025-10-13, 0, 2"})
    void theDayOfRecordingDecides(int year, String period, LocalDate today, int system, int decrease) {
        Amounts settled = SystemFields.settle(TaxPeriod.read(year, period).orElseThrow(), today, all(1), all(2));
        assertThat(settled.of(OWN)).contains(BigDecimal.ONE);
        assertThat(settled.of(SYSTEM).map(BigDecimal::intValue).orElse(0)).isEqualTo(system);
        assertThat(settled.of(DECREASE).map(BigDecimal::intValue).orElse(0)).isEqualTo(decrease);
    }

    @Test
    void theRecordHasEveryAmountOnce() {
        assertThat(Leaves.ALL).hasSize(205).doesNotHaveDuplicates();
        assertThat(Leaves.ALL.stream().collect(Collectors.groupingBy(leaf -> leaf.path().getFirst(), Collectors.counting())))
            .isEqualTo(Map.of("TurnoverAsSupplier", 112L, "TurnoverAsRecipient", 72L, "VatForImport", 6L, "VatPaidToFarmer", 2L,
                "CorrectionOfDeductibleVat", 13L));
    }

    @Test
    void aPeriodKnowsItsDays() {
        TaxPeriod february = TaxPeriod.read(2028, "february").orElseThrow();
        assertThat(List.of(february.firstDay(), february.lastDay(), february.collectionDay()))
            .isEqualTo(List.of(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 10)));
        TaxPeriod quarter = TaxPeriod.read(2025, "16").orElseThrow();
        assertThat(List.of(quarter.firstDay(), quarter.lastDay(), quarter.collectionDay()))
            .isEqualTo(List.of(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 10)));
        assertThat(TaxPeriod.read(2025, "17")).isEmpty();
        assertThat(TaxPeriod.read(2025, "0")).isEmpty();
    }
}
