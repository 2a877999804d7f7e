package rs.tefter.validation.codes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import rs.tefter.validation.data.Resources;

/** Units of measure: the state's list first, then all other codes of UN/ECE Recommendations 20 and 21. */
public final class UnitsOfMeasure {
    private static final List<Unit> ALL = Resources.table("codelists/units-of-measure.tsv").stream().map(Unit::of).toList();
    private static final Map<String, Unit> BY_CODE = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(Unit::code, Function.identity()));

    private UnitsOfMeasure() {}

    /** All units in the order of the list. */
    public static List<Unit> all() {
        return ALL;
    }

    public static Optional<Unit> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * A unit; names of one that the state does not list are its code.
     *
     * @param symbol      none is known
     * @param onShortList whether the state offers it first
     * @param known       whether it is on the state's list at all
     */
    public record Unit(String code, Optional<String> symbol, String nameEng, String nameSrbLtn, String nameSrbCyr,
            boolean onShortList, boolean known) {
        private static Unit of(Map<String, String> row) {
            String code = row.get("code");
            String list = row.get("list");
            return new Unit(code, Optional.empty(), nameOr(code, row.get("en")), nameOr(code, row.get("sr-Latn")),
                    nameOr(code, row.get("sr-Cyrl")), list.equals("short"), !list.equals("rec20"));
        }

        private static String nameOr(String code, String name) {
            return name.isEmpty() ? code : name;
        }
    }
}
