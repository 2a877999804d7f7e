package rs.tefter.retail.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits an amount to the para, in proportion and without a remainder. */
public final class Shares {

    private static final BigDecimal PARA = new BigDecimal("0.01");

    private Shares() {}

    /** By largest remainder, ties to the earlier; the shares add up to the amount. Without any weight the first takes all. */
    public static List<BigDecimal> split(BigDecimal amount, List<BigDecimal> weights) {
        BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() == 0) {
            return IntStream.range(0, weights.size()).mapToObj(i -> i == 0 ? amount : BigDecimal.ZERO.setScale(2)).toList();
        }
        List<BigDecimal> shares = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigDecimal[] parts = amount.multiply(weight).divideAndRemainder(whole.multiply(PARA));
            shares.add(parts[0].multiply(PARA).setScale(2, RoundingMode.UNNECESSARY));
            remainders.add(parts[1]);
        }
        int left = amount.subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).movePointRight(2).intValueExact();
        IntStream.range(0, weights.size()).boxed().sorted(Comparator.<Integer, BigDecimal>comparing(remainders::get).reversed())
            .limit(left).forEach(i -> shares.set(i, shares.get(i).add(PARA)));
        return List.copyOf(shares);
    }
}
