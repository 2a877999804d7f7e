package rs.tefter.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.issuing.Pricing.Priced;
import rs.tefter.issuing.Pricing.Row;

class PricingTest {

    /** A row in the table is price;quantity;percent;discount;discount percent, the price being the one that counts. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        the first published example, prices without VAT | N | 0 | 4.90983606557377;3;22 7.3770491;2;22 | 14.73 14.75   | 22:29.48/6.49 | 35.97
        the first published example, prices with VAT    | D | 0 | 5.99;3;22 9;2;22                     | 14.73 14.75   | 22:29.48/6.49 | 35.97
        the second published example                    | N | 0 | 3;1;22 21.311475;1;22                | 3.00 21.31    | 22:24.31/5.35 | 29.66
        the first example at 20 percent                 | N | 0 | 4.90983606557377;3;20 7.3770491;2;20 | 14.73 14.75   | 20:29.48/5.90 | 35.38
        the second example at 20 percent                | N | 0 | 3;1;20 21.311475;1;20                | 3.00 21.31    | 20:24.31/4.86 | 29.17
        a rebate on all rows                            | N | 10 | 100;3;20 19.99;7;10                 | 270.00 125.94 | 10:125.94/12.59 20:270.00/54.00 | 462.53
        a percent off a row                             | N | 0 | 19.99;7;20;0;15                      | 118.94        | 20:118.94/23.79 | 142.73
        an amount off a row                             | N | 0 | 19.99;7;20;25                        | 114.93        | 20:114.93/22.99 | 137.92
        a rebate after the discounts of the rows        | N | 5 | 19.99;7;20;0;15 250;2;10;50          | 112.99 427.50 | 10:427.50/42.75 20:112.99/22.60 | 605.84
        two percents, a para taken from the largest row | D | 0 | 99.99;3;20 49.90;1;10 0.03;1;20      | 249.97 45.36 0.03 | 10:45.36/4.54 20:250.00/50.00 | 349.90
        three equal rows, a para for the first          | D | 0 | 10;1;20 10;1;20 10;1;20              | 8.34 8.33 8.33 | 20:25.00/5.00 | 30.00
        a rebate and a discount with VAT                | D | 10 | 120;2;20;24 110;1;10;0;10          | 162.00 81.00  | 10:81.00/8.10 20:162.00/32.40 | 283.50
        half a para goes up                             | N | 0 | 0.335;3;20 1.005;1;20                | 1.01 1.01     | 20:2.02/0.40 | 2.42
        a credit note                                   | N | 0 | 4.90983606557377;-3;20               | -14.73        | 20:-14.73/-2.95 | -17.68
        """)
    void theWorkedExamplesGiveTheirAmounts(String name, String prices, BigDecimal rebate, String rows, String values, String sums, BigDecimal gross) {
        Prices kind = prices.equals("N") ? Prices.WITHOUT_VAT : Prices.WITH_VAT;
        Priced priced = Pricing.of(kind, rebate, Arrays.stream(rows.split(" ")).map(row -> row(kind, row)).toList());
        assertThat(priced.rows().stream().map(row -> row.value().toString()).collect(Collectors.joining(" "))).isEqualTo(values);
        assertThat(priced.sums().stream().map(sum -> sum.percent().toPlainString() + ":" + sum.base() + "/" + sum.vat())
            .collect(Collectors.joining(" "))).isEqualTo(sums);
        assertThat(priced.gross()).isEqualByComparingTo(gross);
    }

    @Test
    void anInvoiceInEurosIsWorthDinarsByItsRate() {
        Priced priced = Pricing.of(Prices.WITHOUT_VAT, BigDecimal.ZERO, List.of(row(Prices.WITHOUT_VAT, "1000;1;20")));
        assertThat(priced.domesticGross(new BigDecimal("0.0085342291"))).isEqualByComparingTo("140610.24");
    }

    @Test
    void theRowsOfAReceiptAddUpToTheInvoice() {
        Priced priced = Pricing.of(Prices.WITHOUT_VAT, BigDecimal.ZERO,
            List.of(row(Prices.WITHOUT_VAT, "3;1;20"), row(Prices.WITHOUT_VAT, "21.311475;1;20")));
        assertThat(priced.rows()).extracting(row -> row.gross().toString()).containsExactly("3.60", "25.57");
    }

    @Test
    void aMissingPriceComesFromTheOther() {
        Row withoutNet = new Row(BigDecimal.ZERO, new BigDecimal("120"), BigDecimal.ONE, new BigDecimal("20"), BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(Pricing.of(Prices.WITHOUT_VAT, BigDecimal.ZERO, List.of(withoutNet)).rows().getFirst().price()).isEqualByComparingTo("100");
        Row withoutGross = new Row(new BigDecimal("100"), BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("20"), BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(Pricing.of(Prices.WITH_VAT, BigDecimal.ZERO, List.of(withoutGross)).rows().getFirst().priceWithVat()).isEqualByComparingTo("120");
    }

    @Test
    void thePriceThatDoesNotCountIsKeptWhenItFitsAndReckonedAnewWhenNot() {
        BigDecimal net = new BigDecimal("4.90983606557377");
        Row fits = new Row(net, new BigDecimal("5.99"), BigDecimal.ONE, new BigDecimal("22"), BigDecimal.ZERO, BigDecimal.ZERO);
        Row doesNot = new Row(net, new BigDecimal("5.99"), BigDecimal.ONE, new BigDecimal("20"), BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(Pricing.of(Prices.WITHOUT_VAT, BigDecimal.ZERO, List.of(fits, doesNot)).rows())
            .extracting(row -> row.price() + " " + row.priceWithVat())
            .containsExactly(net + " 5.99", net + " 5.89");
    }

    /** Whatever is sold: rows add up to the sums, receipts to the invoice, and with VAT inside, the buyer pays what the rows say. */
    @Test
    void theAmountsOfAnyInvoiceAddUp() {
        Random random = new Random(20261121);
        for (int i = 0; i < 20_000; i++) {
            Prices kind = random.nextBoolean() ? Prices.WITHOUT_VAT : Prices.WITH_VAT;
            List<Row> rows = new ArrayList<>();
            for (int count = 1 + random.nextInt(12); count > 0; count--) {
                rows.add(anyRow(random, kind));
            }
            Priced priced = Pricing.of(kind, random.nextInt(4) == 0 ? BigDecimal.valueOf(random.nextInt(10_001), 2) : BigDecimal.ZERO, rows);
            assertThat(sum(priced.rows().stream().map(Pricing.PricedRow::value).toList())).as("values of %s", rows).isEqualByComparingTo(priced.net());
            assertThat(sum(priced.rows().stream().map(Pricing.PricedRow::gross).toList())).as("gross of %s", rows).isEqualByComparingTo(priced.gross());
            assertThat(priced.sums()).allSatisfy(sum -> assertThat(sum.base().multiply(sum.percent()).movePointLeft(2).subtract(sum.vat()).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.006")));
            assertThat(priced.rows()).allSatisfy(row -> assertThat(row.value().scale()).isEqualTo(2));
        }
    }

    private static Row anyRow(Random random, Prices kind) {
        BigDecimal price = BigDecimal.valueOf(1 + random.nextInt(10_000_000), random.nextInt(5));
        String[] percents = {"0", "8", "10", "20"};
        boolean negative = random.nextInt(8) == 0;
        BigDecimal quantity = BigDecimal.valueOf((negative ? -1 : 1) * (1 + random.nextInt(100_000)), random.nextInt(4));
        BigDecimal percentOff = random.nextInt(3) == 0 ? BigDecimal.valueOf(random.nextInt(10_001), 2) : BigDecimal.ZERO;
        return priced(kind, price, quantity, new BigDecimal(percents[random.nextInt(percents.length)]), BigDecimal.ZERO, percentOff);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Row row(Prices kind, String text) {
        List<BigDecimal> parts = new ArrayList<>(Arrays.stream(text.split(";")).map(BigDecimal::new).toList());
        while (parts.size() < 5) {
            parts.add(BigDecimal.ZERO);
        }
        return priced(kind, parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
    }

    private static Row priced(Prices kind, BigDecimal price, BigDecimal quantity, BigDecimal percent, BigDecimal discount, BigDecimal discountPercent) {
        return kind == Prices.WITHOUT_VAT
            ? new Row(price, BigDecimal.ZERO, quantity, percent, discount, discountPercent)
            : new Row(BigDecimal.ZERO, price, quantity, percent, discount, discountPercent);
    }
}
