package rs.tefter.fiscal.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTotalTest {

    @ParameterizedTest
    @CsvSource({"0.123, 9.90, 1.22", "0.123, 9.95, 1.22", "0.893, 599.49, 535.34", "1.066, 119.99, 127.91", "0.500, 0.01, 0.01", "0.499, 0.01, 0.00"})
    void quantityTimesPriceIsRoundedHalfUp(BigDecimal quantity, BigDecimal unitPrice, BigDecimal total) {
        assertThat(LineTotal.of(quantity, unitPrice)).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"299.00, 10, 269.10", "99.99, 10, 89.99", "100.00, 0, 100.00", "100.00, 100, 0.00", "0.01, 50, 0.01", "10.00, 33.333, 6.67"})
    void aDiscountInPercentIsTakenFromTheRoundedLine(BigDecimal lineTotal, BigDecimal percent, BigDecimal discounted) {
        assertThat(LineTotal.lessPercent(lineTotal, percent)).isEqualTo(discounted);
    }

    @Test
    void twoDiscountsAreTakenOneAfterTheOther() {
        assertThat(LineTotal.combinedPercent(new BigDecimal("10"), new BigDecimal("20"))).isEqualByComparingTo("28");
    }

    @ParameterizedTest
    @CsvSource({"5.1, 5.10", "10.267, 10.27", "20.143, 20.14", "0.005, 0.01", "0.004999, 0.00"})
    void amountsAreRoundedToThePara(BigDecimal amount, BigDecimal rounded) {
        assertThat(Rounding.toPara(amount)).isEqualTo(rounded);
    }
}
