package rs.tefter.web.till;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are read as people type them, or not at all. */
class TypedTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"349,90;349.90", "349.9;349.90", "1.234,50;1234.50", "1,234.50;1234.50", "1.234;1234.00", "1,234;1234.00",
        "1.234.567;1234567.00", "1 234,5;1234.50", ",5;0.50", "7,;7.00", "0;0.00", "999999999999,99;999999999999.99"})
    void amountsOfMoney(String typed, String read) {
        assertThat(Typed.money(typed).orElseThrow()).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "x", "-1", "1,2345", "12,345,6", "1e3", "1000000000000", "123456789012345678901"})
    void whatIsNoAmount(String typed) {
        assertThat(Typed.money(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1;1", "0,5;0.5", "0.123;0.123", "1.234;1.234", "1,500;1.5"})
    void quantities(String typed, String read) {
        assertThat(Typed.quantity(typed).orElseThrow()).isEqualByComparingTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0,0001", "-1", "two"})
    void whatIsNoQuantity(String typed) {
        assertThat(Typed.quantity(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100,01", "-5", "5 %"})
    void whatIsNoPercentage(String typed) {
        assertThat(Typed.percent(typed)).isEmpty();
    }
}
