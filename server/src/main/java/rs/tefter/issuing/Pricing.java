package rs.tefter.issuing;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one place where amounts of an issued invoice come from. Each row is rounded once, VAT is reckoned for each percent on the sum of its
 * rows, and where VAT is inside the prices the totals a buyer was told stay as they are.
 */
public final class Pricing {

    private static final int PRICE_DECIMALS = 8;
    /** A price that came beside the one that counts is kept while it differs by less than this. */
    private static final BigDecimal KEPT_WITHIN = new BigDecimal("0.01");

    /**
     * What is known of a row before reckoning; a missing price is zero.
     *
     * @param discount amount off the whole row, without VAT or with it as the prices are
     * @param discountPercent 0 to 100; not together with a discount
     */
    public record Row(BigDecimal price, BigDecimal priceWithVat, BigDecimal quantity, BigDecimal vatPercent, BigDecimal discount,
            BigDecimal discountPercent) {}

    /**
     * A reckoned row.
     *
     * @param beforeDiscount quantity times price that counts, exact
     * @param value without VAT after all discounts, 2 decimals
     * @param gross with VAT after all discounts, 2 decimals: what a fiscal receipt states for the row
     */
    public record PricedRow(BigDecimal price, BigDecimal priceWithVat, BigDecimal beforeDiscount, BigDecimal afterDiscount, BigDecimal value,
            BigDecimal gross) {}

    /** Base and VAT of all rows of one percent, 2 decimals. */
    public record VatSum(BigDecimal percent, BigDecimal base, BigDecimal vat) {}

    /** A whole invoice in its currency: rows in their order, sums by rising percent, 2 decimals. */
    public record Priced(List<PricedRow> rows, List<VatSum> sums) {

        public BigDecimal net() {
            return sums.stream().map(VatSum::base).reduce(ZERO, BigDecimal::add);
        }

        public BigDecimal vat() {
            return sums.stream().map(VatSum::vat).reduce(ZERO, BigDecimal::add);
        }

        public BigDecimal gross() {
            return net().add(vat());
        }

        /** The gross amount in the home currency; the rate says how much foreign currency one dinar is. */
        public BigDecimal domesticGross(BigDecimal exchangeRate) {
            return Rounded.moneyDivided(gross(), exchangeRate);
        }
    }

    private record Reckoned(BigDecimal price, BigDecimal priceWithVat, BigDecimal before, BigDecimal after, BigDecimal exact, BigDecimal percent) {}

    private Pricing() {}

    /** Reckons the rows; the rebate is a percent off every row after its own discount. */
    public static Priced of(Prices prices, BigDecimal rebatePercent, List<Row> rows) {
        List<Reckoned> reckoned = rows.stream().map(row -> reckon(prices, rebatePercent, row)).toList();
        Map<BigDecimal, List<Integer>> byPercent = new TreeMap<>();
        for (int i = 0; i < reckoned.size(); i++) {
            byPercent.computeIfAbsent(reckoned.get(i).percent.stripTrailingZeros(), _ -> new ArrayList<>()).add(i);
        }
        BigDecimal[] values = new BigDecimal[rows.size()];
        BigDecimal[] grosses = new BigDecimal[rows.size()];
        List<VatSum> sums = new ArrayList<>();
        byPercent.forEach((percent, places) -> sums.add(prices == Prices.WITHOUT_VAT
            ? sumOfNet(percent, places, reckoned, values, grosses)
            : sumOfGross(percent, places, reckoned, values, grosses)));
        List<PricedRow> priced = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Reckoned row = reckoned.get(i);
            priced.add(new PricedRow(row.price, row.priceWithVat, row.before, row.after, values[i], grosses[i]));
        }
        return new Priced(List.copyOf(priced), List.copyOf(sums));
    }

    private static Reckoned reckon(Prices prices, BigDecimal rebatePercent, Row row) {
        BigDecimal price = row.price.signum() == 0 ? Rounded.without(row.priceWithVat, row.vatPercent, PRICE_DECIMALS) : row.price;
        BigDecimal priceWithVat = row.priceWithVat.signum() == 0
            ? Rounded.with(row.price, row.vatPercent).setScale(PRICE_DECIMALS, RoundingMode.HALF_UP) : row.priceWithVat;
        if (prices == Prices.WITHOUT_VAT) {
            BigDecimal derived = Rounded.with(price, row.vatPercent);
            priceWithVat = isNear(priceWithVat, derived) ? priceWithVat : Rounded.money(derived);
        } else {
            BigDecimal derived = Rounded.without(priceWithVat, row.vatPercent, PRICE_DECIMALS);
            price = isNear(price, derived) ? price : derived;
        }
        BigDecimal before = (prices == Prices.WITHOUT_VAT ? price : priceWithVat).multiply(row.quantity);
        BigDecimal after = Rounded.less(before, row.discountPercent).subtract(row.discount);
        return new Reckoned(price, priceWithVat, before, after, Rounded.less(after, rebatePercent), row.vatPercent);
    }

    private static boolean isNear(BigDecimal price, BigDecimal derived) {
        return price.subtract(derived).abs().compareTo(KEPT_WITHIN) < 0;
    }

    private static VatSum sumOfNet(BigDecimal percent, List<Integer> places, List<Reckoned> rows, BigDecimal[] values, BigDecimal[] grosses) {
        BigDecimal base = ZERO;
        for (int place : places) {
            values[place] = Rounded.money(rows.get(place).exact);
            grosses[place] = Rounded.money(Rounded.with(rows.get(place).exact, percent));
            base = base.add(values[place]);
        }
        BigDecimal vat = Rounded.money(Rounded.percentOf(base, percent));
        settle(grosses, places, base.add(vat), values);
        return new VatSum(percent, base, vat);
    }

    private static VatSum sumOfGross(BigDecimal percent, List<Integer> places, List<Reckoned> rows, BigDecimal[] values, BigDecimal[] grosses) {
        BigDecimal gross = ZERO;
        for (int place : places) {
            grosses[place] = Rounded.money(rows.get(place).exact);
            values[place] = Rounded.without(grosses[place], percent, 2);
            gross = gross.add(grosses[place]);
        }
        BigDecimal vat = Rounded.moneyDivided(gross.multiply(percent), Rounded.HUNDRED.add(percent));
        settle(values, places, gross.subtract(vat), grosses);
        return new VatSum(percent, gross.subtract(vat), vat);
    }

    /** Gives what the parts lack of the total to the part whose row is the largest, the earlier of equal ones. */
    private static void settle(BigDecimal[] parts, List<Integer> places, BigDecimal total, BigDecimal[] sizes) {
        int largest = places.getFirst();
        BigDecimal rest = total;
        for (int place : places) {
            rest = rest.subtract(parts[place]);
            largest = sizes[place].abs().compareTo(sizes[largest].abs()) > 0 ? place : largest;
        }
        parts[largest] = parts[largest].add(rest);
    }
}
