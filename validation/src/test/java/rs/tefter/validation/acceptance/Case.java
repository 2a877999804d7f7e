package rs.tefter.validation.acceptance;

import java.util.List;
import rs.tefter.validation.Submitted;

/** One sentence about a rule: a document, and exactly the acceptance findings that it must give, as {@code id ErrorCode}. */
record Case(String sentence, Submitted document, List<String> findings) {
    static Case breaks(String sentence, Submitted document, String... findings) {
        return new Case(sentence, document, List.of(findings));
    }

    static Case holds(String sentence, Submitted document) {
        return new Case(sentence, document, List.of());
    }

    @Override
    public String toString() {
        return sentence;
    }
}
