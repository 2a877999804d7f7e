package rs.tefter.vat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a company states, or means to state, in a record of either kind and generation. */
public record Entry(
        Optional<Integer> year, Optional<VatPeriod> period, Optional<String> calculationNumber, Optional<String> relatedParty,
        Document document, Values values, List<Related> related) {

    /** Whether nothing at all was said. */
    boolean isBlank() {
        return equals(new Entry(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Document.NONE,
            new Values(Map.of(), Map.of()), List.of()));
    }

    Entry withCalculationNumber(String number) {
        return new Entry(year, period, Optional.of(number), relatedParty, document, values, related);
    }

    Entry withValues(Values others) {
        return new Entry(year, period, calculationNumber, relatedParty, document, others, related);
    }

    Entry withRelated(List<Related> others) {
        return new Entry(year, period, calculationNumber, relatedParty, document, values, others);
    }
}
