package rs.tefter.vat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The amounts and texts of a record by the names that the contract has for them, those alone that were said. Zero is an amount. */
public record Values(Map<String, BigDecimal> amounts, Map<String, String> texts) {

    public Values {
        amounts = Collections.unmodifiableMap(new TreeMap<>(amounts));
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    public Optional<BigDecimal> amount(String name) {
        return Optional.ofNullable(amounts.get(name));
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /** A moment that was kept as text. */
    public Optional<Instant> time(String name) {
        return text(name).map(Instant::parse);
    }

    public boolean has(String name) {
        return amounts.containsKey(name) || texts.containsKey(name);
    }

    /** The sum of VAT over all sections of an individual record of the second generation. */
    public BigDecimal totalVat() {
        return Arrays.stream(Section.values()).flatMap(section -> amount(section.vat()).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same with one more text, or another one. */
    public Values with(String name, String text) {
        Map<String, String> more = new TreeMap<>(texts);
        more.put(name, text);
        return new Values(amounts, more);
    }
}
