package rs.tefter.deduction;

import java.util.List;

/** One amount of the record: the names that lead to it, and who states it. */
public record Leaf(List<String> path, Source source) {

    /** Who states an amount. */
    public enum Source {
        COMPANY, SYSTEM,
        /** The company for periods before July 2025, the system since. */
        SYSTEM_SINCE_JULY_2025
    }

    public String name() {
        return String.join(".", path);
    }

    public boolean isCalculated() {
        return source != Source.COMPANY;
    }
}
