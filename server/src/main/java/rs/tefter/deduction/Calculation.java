package rs.tefter.deduction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the system states for a period, and the documents it comes from. Nothing is known of imports, so these stay empty.
 *
 * @param collectedOn the last day whose documents count
 */
public record Calculation(TaxPeriod period, LocalDate collectedOn, List<Entry> entries, Amounts amounts) {

    static Calculation of(TaxPeriod period, LocalDate collectedOn, List<Entry> entries) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Leaf leaf : Leaves.ALL) {
            boolean stated = leaf.source() == Leaf.Source.SYSTEM || leaf.isCalculated() && SystemFields.calculatesDecreases(period);
            if (stated && !leaf.path().getFirst().equals("VatForImport")) {
                sums.put(leaf.name(), BigDecimal.ZERO);
            }
        }
        entries.forEach(entry -> entry.amounts().forEach((rate, amount) -> {
            add(sums, entry.position(), rate, entry.kind().wire(), amount);
            add(sums, entry.position(), rate, Leaves.TOTAL, amount);
        }));
        return new Calculation(period, collectedOn, entries, new Amounts(sums));
    }

    /** A position that does not state the VAT, or the total, has no leaf for it. */
    private static void add(Map<String, BigDecimal> sums, Position position, Rate rate, String document, Entry.Amount amount) {
        sums.computeIfPresent(String.join(".", position.path(rate, Leaves.base(document))), (_, sum) -> sum.add(amount.base()));
        sums.computeIfPresent(String.join(".", position.path(rate, Leaves.vat(document))), (_, sum) -> sum.add(amount.vat()));
    }
}
