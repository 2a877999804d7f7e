package rs.tefter.fiscal.arithmetic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rs.tefter.fiscal.Item;
import rs.tefter.fiscal.TaxCategory;
import rs.tefter.fiscal.TaxCategoryType;
import rs.tefter.fiscal.TaxGroup;
import rs.tefter.fiscal.TaxRate;

/**
 * The taxes that are inside the prices of a receipt, by label. Lines with the same labels are summed before the tax is taken, as fiscal
 * processors do: taking it line by line gives other paras. Of a price first go the taxes by quantity, then those on the total, then those on the
 * net amount.
 */
public final class Taxes {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext PRECISION = new MathContext(48);
    private static final int EXACT_DECIMALS = 24;

    private Taxes() {}

    /**
     * One entry a label that occurs, also where its tax is zero; ordered by the order id of the category, then by label. Those of a refund are
     * positive too.
     *
     * @throws IllegalArgumentException for a label that the group does not have
     */
    public static List<LabelTax> of(List<Item> items, TaxGroup group) {
        Map<Set<String>, Sums> sums = new HashMap<>();
        for (Item item : items) {
            sums.computeIfAbsent(new LinkedHashSet<>(item.labels()), labels -> new Sums()).add(item);
        }
        Map<String, LabelTax> taxes = new HashMap<>();
        sums.forEach((labels, sum) -> taxesOf(rates(labels, group), sum).forEach(tax -> taxes.merge(tax.rate().label(), tax, Taxes::together)));
        return taxes.values().stream()
            .map(tax -> new LabelTax(tax.category(), tax.rate(), Rounding.halfUp(tax.exact(), EXACT_DECIMALS)))
            .sorted(Comparator.comparingInt((LabelTax tax) -> tax.category().orderId()).thenComparing(tax -> tax.rate().label()))
            .toList();
    }

    /** What the journal calls Укупан износ пореза: the sum of the rounded taxes. */
    public static BigDecimal total(List<LabelTax> taxes) {
        return taxes.stream().map(LabelTax::toPara).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<LabelTax> rates(Set<String> labels, TaxGroup group) {
        return labels.stream().map(label -> rate(label, group)).toList();
    }

    private static LabelTax rate(String label, TaxGroup group) {
        for (TaxCategory category : group.categories()) {
            for (TaxRate rate : category.rates()) {
                if (rate.label().equals(label)) {
                    return new LabelTax(category, rate, BigDecimal.ZERO);
                }
            }
        }
        throw new IllegalArgumentException("tax group " + group.groupId() + " has no label " + label);
    }

    private static List<LabelTax> taxesOf(List<LabelTax> rates, Sums sum) {
        BigDecimal byQuantity = sumOf(rates, TaxCategoryType.AMOUNT_PER_QUANTITY).multiply(sum.quantity);
        BigDecimal rest = sum.amount.subtract(byQuantity);
        BigDecimal onTotal = HUNDRED.add(sumOf(rates, TaxCategoryType.TAX_ON_TOTAL));
        BigDecimal onNet = HUNDRED.add(sumOf(rates, TaxCategoryType.TAX_ON_NET));
        List<LabelTax> taxes = new ArrayList<>();
        for (LabelTax tax : rates) {
            BigDecimal rate = tax.rate().rate();
            BigDecimal exact = switch (tax.category().type()) {
                case AMOUNT_PER_QUANTITY -> rate.multiply(sum.quantity);
                case TAX_ON_TOTAL -> rest.multiply(rate).divide(onTotal, PRECISION);
                case TAX_ON_NET -> rest.multiply(HUNDRED).multiply(rate).divide(onTotal.multiply(onNet), PRECISION);
            };
            taxes.add(new LabelTax(tax.category(), tax.rate(), exact));
        }
        return taxes;
    }

    private static BigDecimal sumOf(List<LabelTax> rates, TaxCategoryType type) {
        return rates.stream()
            .filter(tax -> tax.category().type() == type)
            .map(tax -> tax.rate().rate())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static LabelTax together(LabelTax one, LabelTax other) {
        return new LabelTax(one.category(), one.rate(), one.exact().add(other.exact()));
    }

    private static final class Sums {
        private BigDecimal amount = BigDecimal.ZERO;
        private BigDecimal quantity = BigDecimal.ZERO;

        private void add(Item item) {
            amount = amount.add(item.totalAmount());
            quantity = quantity.add(item.quantity());
        }
    }
}
