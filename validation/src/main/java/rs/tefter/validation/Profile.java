package rs.tefter.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import rs.tefter.validation.data.Resources;

/**
 * How a document is looked at, and which rules are off or weigh differently than their own severity says; the latter is data
 * with a reason each (profiles/*.tsv).
 */
public final class Profile {
    private static final Profile EN16931 = new Profile("en16931", View.RAW, Map.of());
    private static final Profile SRBDT = new Profile("srbdt", View.GATE, Map.of()).overlaid("srbdt");
    private static final Profile STRICT = SRBDT.overlaid("strict");
    private static final List<Profile> ALL = List.of(EN16931, SRBDT, STRICT);

    private final String name;
    private final View view;
    private final Map<String, List<Setting>> settings;

    private Profile(String name, View view, Map<String, List<Setting>> settings) {
        this.name = name;
        this.view = view;
        this.settings = settings;
    }

    /** EN 16931 as it is published, nothing Serbian. */
    public static Profile en16931() {
        return EN16931;
    }

    /** The gate of the exchange. */
    public static Profile srbdt() {
        return SRBDT;
    }

    /** The gate with every warning of the state's practice raised to an error. */
    public static Profile strict() {
        return STRICT;
    }

    /** The profile of this name: {@code en16931}, {@code srbdt} or {@code strict}. */
    public static Optional<Profile> named(String name) {
        return ALL.stream().filter(profile -> profile.name.equals(name)).findFirst();
    }

    /** All names, from the loosest to the strictest. */
    public static List<String> names() {
        return ALL.stream().map(Profile::name).toList();
    }

    public String name() {
        return name;
    }

    /** Ids of the rules that this profile changes. */
    public Set<String> changedRules() {
        return settings.keySet();
    }

    /** As what it looks at a document: raw or at the gate. */
    View view() {
        return view;
    }

    /**
     * The severity of a finding, empty when the rule is off. At the gate nothing is worse than an error.
     *
     * @param own   severity of the rule itself
     * @param value what was found, for settings that hold for one value only
     */
    Optional<Severity> severity(String ruleId, Severity own, boolean creditNote, Supplier<String> value) {
        for (Setting setting : settings.getOrDefault(ruleId, List.of())) {
            if (setting.holds(creditNote, value)) {
                return setting.severity;
            }
        }
        return Optional.of(view == View.GATE && own == Severity.FATAL ? Severity.ERROR : own);
    }

    private Profile overlaid(String file) {
        Map<String, List<Setting>> all = new HashMap<>();
        for (Map<String, String> row : Resources.table("profiles/" + file + ".tsv")) {
            all.computeIfAbsent(row.get("rule"), rule -> new ArrayList<>()).add(Setting.of(row));
        }
        settings.forEach(all::putIfAbsent);
        return new Profile(file, view, Map.copyOf(all));
    }

    private record Setting(Optional<Severity> severity, String document, String value) {
        static Setting of(Map<String, String> row) {
            String word = row.get("severity");
            Optional<Severity> severity = word.equals("off") ? Optional.empty()
                    : Optional.of(Severity.valueOf(word.toUpperCase(Locale.ROOT)));
            return new Setting(severity, row.get("document"), row.get("value"));
        }

        boolean holds(boolean creditNote, Supplier<String> found) {
            return (document.isEmpty() || document.equals(creditNote ? "CreditNote" : "Invoice"))
                    && (value.isEmpty() || value.equals(found.get()));
        }
    }
}
