package rs.tefter.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How values are written. */
class FormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0;0,00", "1;1,00", "1234.5;1.234,50", "-1234567.891;-1.234.567,891", "999.0000;999,00", "994.4751;994,4751",
        "0.0001;0,0001", "12345678901234567890;12.345.678.901.234.567.890,00", "abc;abc", "1e5;1e5"})
    void amounts(String text, String written) {
        assertThat(Format.amount(text)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"10;10", "10.00;10", "12.50;12,5", "1000;1.000", "-0.125;-0,125", "20;20"})
    void quantities(String text, String written) {
        assertThat(Format.quantity(text)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-14,14.09.2026.", "2026-09-14+02:00,14.09.2026.", "2026-13-01,2026-13-01", "juče,juče"})
    void dates(String text, String written) {
        assertThat(Format.date(text)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"160000000011111135,160-0000000111111-35", "160-11111-35,160-0000000011111-35", "RS35,RS35"})
    void accounts(String text, String written) {
        assertThat(Format.account(text)).isEqualTo(written);
    }

    @Test
    void sizes() {
        assertThat(Format.size(15)).isEqualTo("15 B");
        assertThat(Format.size(1_536)).isEqualTo("1,5 KB");
        assertThat(Format.size(26_214_400)).isEqualTo("25,0 MB");
    }
}
