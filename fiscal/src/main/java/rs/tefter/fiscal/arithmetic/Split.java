package rs.tefter.fiscal.arithmetic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Spreads an amount over shares so that not a para is lost: each share is cut to the para, and the paras left go to the largest remainders. */
public final class Split {
    private static final int PARA_DECIMALS = 2;

    private Split() {}

    /**
     * Parts of an amount in proportion to weights; their sum is the amount. Of equal remainders the earlier one is served first.
     *
     * @param amount not negative, at most two decimals
     * @param weights none negative, and one of them above zero unless the amount is zero
     * @throws IllegalArgumentException for other arguments
     */
    public static List<BigDecimal> of(BigDecimal amount, List<BigDecimal> weights) {
        if (amount.stripTrailingZeros().scale() > PARA_DECIMALS) {
            throw new IllegalArgumentException("an amount to be spread has at most two decimals");
        }
        if (amount.signum() < 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("neither the amount nor a weight may be negative");
        }
        BigInteger paras = amount.movePointRight(PARA_DECIMALS).toBigIntegerExact();
        List<BigInteger> whole = wholeNumbers(weights);
        BigInteger all = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (all.signum() > 0) {
            return share(paras, whole, all);
        }
        if (paras.signum() > 0) {
            throw new IllegalArgumentException("an amount cannot be spread over weights that are all zero");
        }
        return weights.stream().map(weight -> BigDecimal.ZERO.setScale(PARA_DECIMALS)).toList();
    }

    private static List<BigInteger> wholeNumbers(List<BigDecimal> weights) {
        int decimals = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weights.stream().map(weight -> weight.movePointRight(Math.max(decimals, 0)).toBigIntegerExact()).toList();
    }

    private static List<BigDecimal> share(BigInteger paras, List<BigInteger> weights, BigInteger all) {
        List<BigInteger> shares = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        BigInteger left = paras;
        for (BigInteger weight : weights) {
            BigInteger[] parts = paras.multiply(weight).divideAndRemainder(all);
            shares.add(parts[0]);
            remainders.add(parts[1]);
            left = left.subtract(parts[0]);
        }
        // The sort is stable, so the earlier of two equal remainders stays the earlier.
        IntStream.range(0, weights.size()).boxed()
            .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
            .limit(left.intValueExact())
            .forEach(index -> shares.set(index, shares.get(index).add(BigInteger.ONE)));
        return shares.stream().map(share -> new BigDecimal(share, PARA_DECIMALS)).toList();
    }
}
