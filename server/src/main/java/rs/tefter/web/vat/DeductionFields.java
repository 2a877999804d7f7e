package rs.tefter.web.vat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rs.tefter.api.http.Query;
import rs.tefter.deduction.Amounts;
import rs.tefter.deduction.Beginning;
import rs.tefter.deduction.DeductionDraft;
import rs.tefter.deduction.Leaf;
import rs.tefter.deduction.Leaves;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.validation.text.Language;
import rs.tefter.web.Decimals;

/** The form of a record of input VAT, as it was filled in. */
final class DeductionFields {

    private static final String AMOUNT = "amount.";
    private static final List<String> TOTALS = List.of("Total_Base", "Total_Vat");

    private DeductionFields() {}

    /** What was filled in, by the names of the leaves. */
    static Map<String, String> filled(Query form) {
        Map<String, String> filled = new TreeMap<>();
        Leaves.ALL.forEach(leaf -> form.get(AMOUNT + leaf.name()).ifPresent(text -> filled.put(leaf.name(), text)));
        return filled;
    }

    /** Amounts as they would be filled in. */
    static Map<String, String> typed(Amounts amounts, Language language) {
        Map<String, String> typed = new TreeMap<>();
        amounts.byLeaf().forEach((leaf, amount) -> typed.put(leaf, Decimals.typed(amount, language == Language.EN)));
        return typed;
    }

    /** The company's own amounts of a record that is to be corrected; totals that only added up are left to be added up again. */
    static Map<String, String> typed(Amounts old, Beginning beginning, Language language) {
        Map<String, BigDecimal> stated = new HashMap<>(old.byLeaf());
        Leaves.ALL.stream().filter(DeductionFields::isTotal).forEach(total -> stated.remove(total.name()));
        Map<String, BigDecimal> again = summed(stated, beginning);
        Map<String, String> typed = typed(old, language);
        Leaves.ALL.stream().filter(DeductionFields::isTotal).filter(total -> old.of(total).equals(Optional.ofNullable(again.get(total.name()))))
            .forEach(total -> typed.remove(total.name()));
        return typed;
    }

    static DeductionDraft draft(Query form, Beginning beginning, Language language) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        for (Leaf leaf : Leaves.ALL) {
            form.get(AMOUNT + leaf.name()).ifPresent(text -> amounts.put(leaf.name(),
                Decimals.read(text, language == Language.EN).orElseThrow(() -> unreadable(leaf))));
        }
        String number = form.get("number").orElseThrow(() -> Problem.refused("FormNumberMissing", "number",
            "The record needs a number").refusal());
        return new DeductionDraft(number, beginning.period(), true, new Amounts(summed(amounts, beginning)));
    }

    private static Refusal unreadable(Leaf leaf) {
        return Problem.refused("FormAmountUnreadable", leaf.name(), "What was typed is no amount").refusal();
    }

    private static boolean isTotal(Leaf leaf) {
        return isTotal(leaf.name());
    }

    static boolean isTotal(String leaf) {
        return TOTALS.stream().anyMatch(total -> leaf.endsWith("." + total));
    }

    /** Totals that are the company's to state and were left empty add up what stands above them. */
    private static Map<String, BigDecimal> summed(Map<String, BigDecimal> stated, Beginning beginning) {
        Map<String, BigDecimal> amounts = new HashMap<>(stated);
        Leaves.ALL.stream().filter(leaf -> isTotal(leaf) && !beginning.ofSystem().contains(leaf.name())).forEach(total ->
            Leaves.ALL.stream().filter(leaf -> isPartOf(leaf, total))
                .flatMap(leaf -> amount(leaf, stated, beginning).stream()).reduce(BigDecimal::add)
                .ifPresent(sum -> amounts.putIfAbsent(total.name(), sum)));
        return amounts;
    }

    private static Optional<BigDecimal> amount(Leaf leaf, Map<String, BigDecimal> stated, Beginning beginning) {
        return beginning.ofSystem().contains(leaf.name()) ? beginning.amounts().of(leaf) : Optional.ofNullable(stated.get(leaf.name()));
    }

    /** Whether it stands above the total in the same column: the VAT to deduct stands below it. */
    private static boolean isPartOf(Leaf leaf, Leaf total) {
        List<String> path = leaf.path();
        int last = path.size() - 1;
        String column = total.path().getLast().substring("Total".length());
        return last == total.path().size() - 1 && path.subList(0, last).equals(total.path().subList(0, last)) && !isTotal(leaf)
            && path.get(last).endsWith(column) && !path.get(last).startsWith("Deduction") && !path.get(last).startsWith("ReductionOf");
    }
}
