package rs.tefter.fiscal.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitTest {
    private static final BigDecimal PARA = new BigDecimal("0.01");

    @ParameterizedTest
    @CsvSource({
        "100, 299.00/99.99/99.99, 59.92/20.04/20.04",
        "500, 349.90/40.00/127.91, 337.87/38.62/123.51",
        "0.02, 1/1/1, 0.01/0.01/0.00",
        "1000, 2990.00/999.90, 749.39/250.61",
        "0, 1/2, 0.00/0.00",
        "0, 0/0, 0.00/0.00",
        "7.77, 0/5, 0.00/7.77",
        "10, 1E+2/300, 2.50/7.50"})
    void goesToTheLargestRemaindersTheEarlierFirst(BigDecimal amount, String weights, String parts) {
        assertThat(Split.of(amount, amounts(weights))).isEqualTo(amounts(parts));
    }

    @Test
    void losesNoParaWhateverTheWeights() {
        Random random = new Random(20261121);
        for (int run = 0; run < 20_000; run++) {
            List<BigDecimal> weights = IntStream.rangeClosed(0, random.nextInt(12))
                .mapToObj(index -> BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(5)))
                .toList();
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(100_000_000), 2);
            List<BigDecimal> parts = Split.of(amount, weights);
            assertThat(sum(parts)).as("run %d", run).isEqualByComparingTo(amount);
            for (int index = 0; index < parts.size(); index++) {
                BigDecimal fair = amount.multiply(weights.get(index)).divide(sum(weights), 10, RoundingMode.DOWN);
                assertThat(parts.get(index).subtract(fair).abs()).as("run %d, part %d", run, index).isLessThan(PARA);
            }
        }
    }

    @Test
    void neverTakesMoreFromALineThanItCosts() {
        Random random = new Random(7);
        for (int run = 0; run < 5_000; run++) {
            List<BigDecimal> lines = IntStream.range(0, 5).mapToObj(index -> BigDecimal.valueOf(random.nextInt(1_000), 2)).toList();
            BigDecimal discount = BigDecimal.valueOf(random.nextInt(sum(lines).unscaledValue().intValue() + 1), 2);
            List<BigDecimal> parts = Split.of(discount, lines);
            for (int index = 0; index < parts.size(); index++) {
                assertThat(parts.get(index)).isLessThanOrEqualTo(lines.get(index));
            }
        }
    }

    @Test
    void refusesWhatCannotBeSpread() {
        assertThatIllegalArgumentException().isThrownBy(() -> Split.of(BigDecimal.ONE, amounts("0/0")));
        assertThatIllegalArgumentException().isThrownBy(() -> Split.of(BigDecimal.ONE, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Split.of(BigDecimal.ONE.negate(), amounts("1")));
        assertThatIllegalArgumentException().isThrownBy(() -> Split.of(BigDecimal.ONE, amounts("1/-1")));
        assertThatIllegalArgumentException().isThrownBy(() -> Split.of(new BigDecimal("0.001"), amounts("1")));
    }

    private static List<BigDecimal> amounts(String slashed) {
        return Arrays.stream(slashed.split("/")).map(BigDecimal::new).toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
