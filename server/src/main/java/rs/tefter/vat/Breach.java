package rs.tefter.vat;

import java.util.Optional;
import rs.tefter.platform.Problem;

/** A demand that a record does not meet: the contract's code for it, the field that is to blame where there is one, and what is wrong. */
record Breach(String code, Optional<String> field, String message) {

    static Breach at(String code, String field, String message) {
        return new Breach(code, Optional.of(field), message);
    }

    static Breach of(String code, String message) {
        return new Breach(code, Optional.empty(), message);
    }

    /** The same, saying which official rule demands it. */
    Breach byRule(String number) {
        return new Breach(code, field, message + " (business rule " + number + ")");
    }

    Problem problem() {
        return field.map(name -> Problem.refused(code, name, message)).orElseGet(() -> Problem.refused(code, message));
    }
}
