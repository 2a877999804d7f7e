package rs.tefter.retail.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is taken off an order: percent of every line, or one amount spread over all lines.
 *
 * @param percent 0 to 100, on top of the discount of each line
 * @param amount of the whole order
 */
public record Discounts(BigDecimal percent, Optional<BigDecimal> amount) {

    public static final Discounts NONE = new Discounts(BigDecimal.ZERO, Optional.empty());

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The lines at what they cost; a refusal when the amount is larger than their sum. */
    public List<Line> lines(List<Goods> goods) {
        List<BigDecimal> totals = goods.stream().map(this::afterPercent).toList();
        List<BigDecimal> shares = amount.map(off -> shares(off, totals)).orElseGet(() -> totals.stream().map(_ -> BigDecimal.ZERO).toList());
        return IntStream.range(0, goods.size()).mapToObj(i -> Line.of(goods.get(i), totals.get(i).subtract(shares.get(i)))).toList();
    }

    private BigDecimal afterPercent(Goods goods) {
        return goods.listTotal().multiply(HUNDRED.subtract(percent)).multiply(HUNDRED.subtract(goods.discountPercent()))
            .divide(HUNDRED.multiply(HUNDRED), 2, RoundingMode.HALF_UP);
    }

    private static List<BigDecimal> shares(BigDecimal off, List<BigDecimal> totals) {
        BigDecimal whole = totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (off.compareTo(whole) > 0) {
            throw Rule.invalid("discountAmount", "must be less than or equal to " + whole.toPlainString());
        }
        return Shares.split(off, totals);
    }
}
