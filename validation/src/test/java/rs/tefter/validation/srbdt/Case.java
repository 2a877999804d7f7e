package rs.tefter.validation.srbdt;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import rs.tefter.validation.Submitted;

/** One sentence about Serbian rules: what is done to a good document of some types, and exactly the rules that it then breaks. */
record Case(String sentence, UnaryOperator<Submitted> edit, Set<Kind> kinds, List<String> rules) {
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    static Case breaks(String sentence, UnaryOperator<Submitted> edit, String... rules) {
        return new Case(sentence, edit, ALL, List.of(rules));
    }

    static Case holds(String sentence, UnaryOperator<Submitted> edit) {
        return new Case(sentence, edit, ALL, List.of());
    }

    /** Only for these types. */
    Case of(Kind first, Kind... more) {
        return new Case(sentence, edit, EnumSet.of(first, more), rules);
    }

    /** For all but credit notes, whose root is another. */
    Case ofInvoices() {
        return of(Kind.INVOICE, Kind.DEBIT_NOTE, Kind.PREPAYMENT);
    }

    Submitted document(Kind kind) {
        return edit.apply(kind.document());
    }
}
