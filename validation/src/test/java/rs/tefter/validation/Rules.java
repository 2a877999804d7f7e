package rs.tefter.validation;

import java.util.List;
import java.util.stream.Stream;
import rs.tefter.validation.acceptance.Acceptance;

/** All rules of the product. */
public final class Rules {
    public static List<Rule> all() {
        return Stream.of(Reading.rules(), Structure.rules(), Format.rules(), Acceptance.rules()).flatMap(List::stream).toList();
    }

    private Rules() {}
}
