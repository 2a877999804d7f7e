package rs.tefter.validation.en16931;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The VAT categories of EN 16931 that have rules of their own, with the middle of their rules' ids. */
enum Category {
    AE("AE", "AE"), E("E", "E"), G("G", "G"), K("K", "IC"), L("L", "AF"), M("M", "AG"), O("O", "O"), S("S", "S"), Z("Z", "Z");

    private static final Map<String, Optional<Category>> BY_CODE = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(Category::code, Optional::of));

    private final String code;
    private final String family;

    Category(String code, String family) {
        this.code = code;
        this.family = family;
    }

    static Optional<Category> of(String code) {
        return BY_CODE.getOrDefault(code, Optional.empty());
    }

    String code() {
        return code;
    }

    /** The id of a rule of this category's family, as in {@code BR-IC-05}. */
    String rule(String number) {
        return "BR-" + family + "-" + number;
    }
}
