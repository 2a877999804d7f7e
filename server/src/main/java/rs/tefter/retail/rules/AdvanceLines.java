package rs.tefter.retail.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of an advance as they are sent: one for each label, under the names that are reserved for advances. */
final class AdvanceLines {

    private static final String LABELS = "ЂЕГА";
    private static final int FIRST_NUMBER = 10;

    private AdvanceLines() {}

    /** What is paid, spread over the labels of the goods: in proportion to them, or as specified where their cost is unknown. */
    static List<Line> of(Payments payments, List<Line> goods, boolean unknownAmount, Map<String, BigDecimal> specification) {
        BigDecimal paid = payments.sum();
        if (paid.signum() == 0) {
            throw Rule.PAYMENTS_SUM.broken("An advance is above 0");
        }
        Map<String, BigDecimal> weights = byLabel(goods);
        if (unknownAmount && weights.size() > 1) {
            return lines(specified(paid, weights, specification));
        }
        if (!specification.isEmpty()) {
            throw Rule.ADVANCE_SPECIFICATION.broken("A specification is for an unknown amount and goods of several labels");
        }
        return lines(split(paid, weights));
    }

    static Map<String, BigDecimal> specified(BigDecimal amount, Map<String, BigDecimal> labels, Map<String, BigDecimal> specification) {
        if (specification.isEmpty()) {
            throw Rule.invalid("advanceSpecification", "is required");
        }
        BigDecimal sum = specification.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!labels.keySet().containsAll(specification.keySet()) || sum.compareTo(amount) != 0) {
            throw Rule.ADVANCE_SPECIFICATION.broken("The specification names other labels than the goods, or another sum than "
                + amount.toPlainString());
        }
        Map<String, BigDecimal> ordered = new LinkedHashMap<>();
        labels.keySet().forEach(label -> ordered.put(label, specification.getOrDefault(label, BigDecimal.ZERO)));
        return ordered;
    }

    static Map<String, BigDecimal> split(BigDecimal amount, Map<String, BigDecimal> weights) {
        List<BigDecimal> shares = Shares.split(amount, List.copyOf(weights.values()));
        Map<String, BigDecimal> split = new LinkedHashMap<>();
        weights.keySet().forEach(label -> split.put(label, shares.get(split.size())));
        return split;
    }

    /** Totals by label, in the order in which the labels come first. */
    static Map<String, BigDecimal> byLabel(List<Line> lines) {
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        lines.forEach(line -> totals.merge(line.label(), line.total(), BigDecimal::add));
        return totals;
    }

    static List<Line> lines(Map<String, BigDecimal> amounts) {
        List<Line> lines = new ArrayList<>();
        amounts.forEach((label, amount) -> {
            if (amount.signum() > 0) {
                BigDecimal money = amount.setScale(2);
                lines.add(new Line(Optional.empty(), Optional.empty(), name(label), label, BigDecimal.ONE, money, money, BigDecimal.ZERO,
                    Optional.empty()));
            }
        });
        return lines;
    }

    /** 10 for the first label of the law, and so on. */
    private static String name(String label) {
        return FIRST_NUMBER + Math.max(0, LABELS.indexOf(label)) + ": Аванс";
    }
}
