package rs.tefter.validation.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import rs.tefter.validation.data.Resources;

/** The list of reasons of exemption from VAT; a reason is known by category and key, compared exactly. */
public final class ExemptionReasons {
    private static final List<ExemptionReason> ALL = load();
    private static final Map<String, ExemptionReason> BY_CATEGORY_AND_KEY = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(reason -> id(reason.category(), reason.key()), Function.identity()));
    private static final Set<String> KEYS = ALL.stream().map(ExemptionReason::key).collect(Collectors.toUnmodifiableSet());

    private ExemptionReasons() {}

    /** All reasons in the order of the list, the ones no longer active too. */
    public static List<ExemptionReason> all() {
        return ALL;
    }

    public static Optional<ExemptionReason> find(String category, String key) {
        return Optional.ofNullable(BY_CATEGORY_AND_KEY.get(id(category, key)));
    }

    /** Whether the key stands in the list under any category. */
    public static boolean hasKey(String key) {
        return KEYS.contains(key);
    }

    private static String id(String category, String key) {
        return category + ' ' + key;
    }

    private static List<ExemptionReason> load() {
        List<ExemptionReason> all = new ArrayList<>();
        for (Map<String, String> row : Resources.table("codelists/exemption-reasons.tsv")) {
            all.add(ExemptionReason.of(all.size() + 1, row));
        }
        return List.copyOf(all);
    }
}
