package rs.tefter.deduction;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Amounts by the names of their leaves; what was not stated is not there. */
public record Amounts(Map<String, BigDecimal> byLeaf) {

    public Amounts {
        byLeaf = new TreeMap<>(byLeaf);
    }

    public Optional<BigDecimal> of(Leaf leaf) {
        return Optional.ofNullable(byLeaf.get(leaf.name()));
    }

    /** These amounts with one leaf as given, be it empty. */
    Amounts with(Leaf leaf, Optional<BigDecimal> amount) {
        Map<String, BigDecimal> changed = new HashMap<>(byLeaf);
        changed.remove(leaf.name());
        amount.ifPresent(value -> changed.put(leaf.name(), value));
        return new Amounts(changed);
    }
}
