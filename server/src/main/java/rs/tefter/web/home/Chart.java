package rs.tefter.web.home;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Two amounts a month as pairs of bars, in the units of a drawing of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param bars of all months, from left to right
 * @param lines with an amount each, from the bottom up
 * @param thousands the power of a thousand that the amounts of the lines are in
 */
public record Chart(List<Bar> bars, List<Line> lines, List<Label> labels, int thousands) {

    /** A bar; an amount below zero hangs from the line of zero. */
    public record Bar(int x, int y, int width, int height, boolean second) {}

    /** An amount at its height. */
    public record Line(int y, BigDecimal amount) {}

    /** A month below its bars. */
    public record Label(int x, int month) {}

    static final int WIDTH = 720;
    static final int HEIGHT = 250;
    private static final int LEFT = 72;
    private static final int TOP = 24;
    private static final int BOTTOM = 212;
    private static final int STEPS = 4;
    private static final int GAP = 2;
    private static final int MOST_THOUSANDS = 3;

    static Chart of(List<Figures.Row> rows, Function<Figures.Row, BigDecimal> first, Function<Figures.Row, BigDecimal> second) {
        List<BigDecimal> all = rows.stream().flatMap(row -> Stream.of(first.apply(row), second.apply(row))).toList();
        BigDecimal highest = all.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal lowest = all.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal step = step(highest.subtract(lowest));
        Scale scale = new Scale(floor(lowest, step), floor(highest, step).add(highest.remainder(step).signum() == 0 ? BigDecimal.ZERO : step));
        int thousands = Math.clamp((highest.max(lowest.negate()).toBigInteger().toString().length() - 1) / 3, 0, MOST_THOUSANDS);
        int slot = (WIDTH - LEFT) / Math.max(1, rows.size());
        int width = slot / 3;
        List<Bar> bars = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int x = LEFT + i * slot + (slot - 2 * width - GAP) / 2;
            bars.add(scale.bar(x, width, first.apply(rows.get(i)), false));
            bars.add(scale.bar(x + width + GAP, width, second.apply(rows.get(i)), true));
            labels.add(new Label(LEFT + i * slot + slot / 2, rows.get(i).month().getMonthValue()));
        }
        List<Line> lines = Stream.iterate(scale.lowest, amount -> amount.compareTo(scale.highest) <= 0, amount -> amount.add(step))
            .map(amount -> new Line(scale.y(amount), amount.movePointLeft(3 * thousands))).toList();
        return new Chart(List.copyOf(bars), lines, List.copyOf(labels), thousands);
    }

    /** A round amount of which some few make the span: 1, 2 or 5 and zeros. */
    private static BigDecimal step(BigDecimal span) {
        BigDecimal least = span.divide(BigDecimal.valueOf(STEPS), 0, RoundingMode.CEILING).max(BigDecimal.ONE);
        BigDecimal ten = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - 1);
        return Stream.of(1, 2, 5, 10).map(BigDecimal::valueOf).map(ten::multiply).filter(step -> step.compareTo(least) >= 0)
            .findFirst().orElseThrow();
    }

    private static BigDecimal floor(BigDecimal amount, BigDecimal step) {
        return amount.divide(step, 0, amount.signum() < 0 ? RoundingMode.UP : RoundingMode.DOWN).multiply(step);
    }

    private record Scale(BigDecimal lowest, BigDecimal highest) {

        int y(BigDecimal amount) {
            BigDecimal span = highest.subtract(lowest);
            return span.signum() == 0 ? BOTTOM : BOTTOM - amount.subtract(lowest).multiply(BigDecimal.valueOf(BOTTOM - TOP))
                .divide(span, 0, RoundingMode.HALF_UP).intValue();
        }

        Bar bar(int x, int width, BigDecimal amount, boolean second) {
            int zero = y(BigDecimal.ZERO);
            int end = y(amount);
            return new Bar(x, Math.min(zero, end), width, Math.abs(zero - end), second);
        }
    }
}
