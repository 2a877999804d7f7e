package rs.tefter.validation.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rs.tefter.validation.codes.UnitsOfMeasure.Unit;

class CodesTest {
    @Test
    void theShortListOfUnitsComesFirst() {
        assertThat(UnitsOfMeasure.all().stream().takeWhile(Unit::onShortList).map(Unit::code).collect(Collectors.joining(" ")))
                .isEqualTo("H87 KGM KMT GRM MTR LTR TNE MTK MTQ MIN HUR DAY MON ANN KWH");
        assertThat(UnitsOfMeasure.all().stream().filter(Unit::onShortList)).hasSize(15);
    }

    @Test
    void aPieceHasItsNames() {
        Unit piece = UnitsOfMeasure.find("H87").orElseThrow();
        assertThat(List.of(piece.nameEng(), piece.nameSrbLtn(), piece.nameSrbCyr())).containsExactly("pc", "kom", "ком");
    }

    @Test
    void everyCodeOfTheRecommendationsIsAUnit() {
        assertThat(UnitsOfMeasure.all()).hasSize(2162);
        assertThat(UnitsOfMeasure.find("C62")).map(Unit::known).contains(false);
        assertThat(UnitsOfMeasure.find("C62")).map(Unit::nameEng).contains("C62");
        assertThat(UnitsOfMeasure.find("c62")).isEmpty();
    }

    @Test
    void aReasonIsReadOutOfItsKey() {
        ExemptionReason reason = ExemptionReasons.find("Z", "PDV-RS-24-1-16v").orElseThrow();
        assertThat(reason.law()).contains("Закон о ПДВ");
        assertThat(reason.article()).contains("24");
        assertThat(reason.paragraph()).contains("1");
        assertThat(reason.point()).contains("16в");
        assertThat(reason.subpoint()).isEmpty();
        assertThat(reason.text()).isEqualTo("Закон о ПДВ, члан 24, став 1, тачка 16в");
    }

    @Test
    void theKeyOfAnnulmentCitesNoLaw() {
        assertThat(ExemptionReasons.find("N", "PDV-RS-N").orElseThrow().law()).isEmpty();
    }

    @Test
    void theListIsThatOf2022AndTheOneKnownChange() {
        assertThat(ExemptionReasons.all()).hasSize(107);
        assertThat(ExemptionReasons.all().stream().collect(Collectors.groupingBy(ExemptionReason::category, Collectors.counting())))
                .containsEntry("AE", 9L).containsEntry("O", 33L).containsEntry("E", 29L).containsEntry("R", 2L).containsEntry("Z", 27L)
                .containsEntry("SS", 4L).containsEntry("OE", 2L).containsEntry("N", 1L);
    }

    @Test
    void aReasonIsActiveFromItsFirstToItsLastDay() {
        ExemptionReason old = ExemptionReasons.find("AE", "PDV-RS-36b-6").orElseThrow();
        ExemptionReason successor = ExemptionReasons.find("AE", "PDV-RS-10-2-4a").orElseThrow();
        assertThat(old.isActive(LocalDate.of(2026, 5, 6))).isTrue();
        assertThat(old.isActive(LocalDate.of(2026, 5, 7))).isFalse();
        assertThat(successor.isActive(LocalDate.of(2026, 5, 6))).isFalse();
        assertThat(successor.isActive(LocalDate.of(2026, 5, 7))).isTrue();
    }

    @Test
    void theListsOfCodesAreWhole() {
        assertThat(CodeList.CURRENCIES.codes()).hasSize(178).contains("RSD", "EUR");
        assertThat(CodeList.PAYMENT_MEANS.codes()).hasSize(84).contains("30", "ZZZ");
        assertThat(CodeList.CURRENCIES.contains("rsd")).isFalse();
    }

    @Test
    void everyReasonHasACategoryOfSerbia() {
        assertThat(ExemptionReasons.all()).allMatch(reason -> VatCategory.of(reason.category()).isPresent());
        assertThat(VatCategory.of("G")).isEmpty();
    }
}
