package rs.tefter.fiscal;

import java.time.OffsetDateTime;
import java.util.List;

/** All taxes in force from a moment until the next group begins. */
public record TaxGroup(int groupId, OffsetDateTime validFrom, List<TaxCategory> categories) {

    public TaxGroup {
        categories = List.copyOf(categories);
    }

    public boolean has(String label) {
        return categories.stream().flatMap(category -> category.rates().stream()).anyMatch(rate -> rate.label().equals(label));
    }
}
