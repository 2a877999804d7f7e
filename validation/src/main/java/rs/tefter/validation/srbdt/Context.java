package rs.tefter.validation.srbdt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.validation.Rule;
import rs.tefter.validation.rules.Failures;
import rs.tefter.validation.rules.Place;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Test;
import rs.tefter.validation.rules.Undecidable;

/** The elements that some rules are about. */
final class Context {
    private static final Test EVERYWHERE = (_, _) -> true;

    private final Optional<Place> place;
    private final Test when;
    private final Test where;
    private final List<Demand> demands;

    private Context(Optional<Place> place, Test when, Test where, List<Demand> demands) {
        this.place = place;
        this.when = when;
        this.where = where;
        this.demands = demands;
    }

    /** The document as a whole. */
    static Context document(Demand... demands) {
        return new Context(Optional.empty(), EVERYWHERE, EVERYWHERE, List.of(demands));
    }

    /** Elements at the end of a path, see {@link Place}. */
    static Context at(String path, Demand... demands) {
        return new Context(Optional.of(Place.of(path)), EVERYWHERE, EVERYWHERE, List.of(demands));
    }

    /** Only those for which this holds. */
    Context where(Test condition) {
        return new Context(place, when, condition, demands);
    }

    /** Only in a document for which this holds. */
    Context when(Test condition) {
        return new Context(place, condition, where, demands);
    }

    Stream<Rule> rules() {
        return demands.stream().map(Demand::rule);
    }

    void check(Sheet sheet, Failures out) {
        if (!holds(when, sheet, sheet.root())) return;
        if (place.isEmpty()) {
            ask(sheet, sheet.root(), out);
            return;
        }
        for (int node : sheet.all(place.get().last())) {
            if (place.get().matches(sheet.document(), node) && holds(where, sheet, node)) ask(sheet, node, out);
        }
    }

    private void ask(Sheet sheet, int node, Failures out) {
        for (int i = 0; i < demands.size(); i++) demands.get(i).at(sheet, node, out);
    }

    private static boolean holds(Test condition, Sheet sheet, int node) {
        try {
            return condition.holds(sheet, node);
        } catch (Undecidable _) {
            return false;
        }
    }
}
