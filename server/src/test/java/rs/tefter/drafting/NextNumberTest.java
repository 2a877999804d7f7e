package rs.tefter.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextNumberTest {

    @ParameterizedTest
    @CsvSource({"17,18", "2026-0017,2026-0018", "R-17/2026,R-18/2026", "R 99,R 100", "A-009,A-010", "17-2026,18-2026", "FA17b,FA18b", "2026,2027"})
    void theLastCounterCountsOn(String last, String next) {
        assertThat(NextNumber.after(last)).contains(next);
    }

    @Test
    void aNumberWithoutDigitsSuggestsNothing() {
        assertThat(NextNumber.after("faktura")).isEmpty();
    }
}
