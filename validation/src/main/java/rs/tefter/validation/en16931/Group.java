package rs.tefter.validation.en16931;

import java.util.Arrays;
import java.util.List;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.rules.Check;
import rs.tefter.validation.rules.Failures;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Test;
import rs.tefter.validation.rules.Undecidable;

/** The rules of one context: the elements they are about, and what must hold there. */
final class Group {
    private static final String NO_SUFFIX = "";
    private static final Test EVERYWHERE = (_, _) -> true;

    private final List<Place> places;
    private final String suffix;
    private final Test where;
    private final List<Check> checks;

    private Group(List<Place> places, String suffix, Test where, List<Check> checks) {
        this.places = places;
        this.suffix = suffix;
        this.where = where;
        this.checks = checks;
    }

    /**
     * Rules about elements at the end of a path, wherever it begins.
     *
     * @param context paths separated by {@code |}; one that begins with {@code /*&#47;} begins at the root
     */
    static Group at(String context, Check... checks) {
        List<Place> places = Arrays.stream(context.split("\\|")).map(String::strip).map(Place::of).toList();
        return new Group(places, NO_SUFFIX, EVERYWHERE, List.of(checks));
    }

    /** Rules about all elements whose names end so, in whatever namespace. */
    static Group ending(String suffix, Check... checks) {
        List<Place> places = Name.known().stream().filter(name -> name.local().endsWith(suffix))
                .map(name -> Place.anywhere(name)).toList();
        return new Group(places, suffix, EVERYWHERE, List.of(checks));
    }

    /** The same rules, but only where this holds; where it is undecidable the context does not match. */
    Group where(Test condition) {
        return new Group(places, suffix, condition, checks);
    }

    List<Name> names() {
        return places.stream().map(Place::last).distinct().toList();
    }

    /** Whether elements may be of this context whose names UBL does not know. */
    boolean takesStrangers() {
        return !suffix.isEmpty();
    }

    List<Check> checks() {
        return checks;
    }

    /** Applies the rules if the element is of this context; false if it is not. */
    boolean examine(Sheet sheet, int node, Failures out) {
        if (!matches(sheet, node)) return false;
        for (Check check : checks) check.at(sheet, node, out);
        return true;
    }

    private boolean matches(Sheet sheet, int node) {
        for (Place place : places) {
            if (place.matches(sheet.document(), node)) return holds(sheet, node);
        }
        return isStranger(sheet.document(), node) && holds(sheet, node);
    }

    private boolean isStranger(Document document, int node) {
        return takesStrangers() && document.nameId(node) == Name.FOREIGN && document.name(node).local().endsWith(suffix);
    }

    private boolean holds(Sheet sheet, int node) {
        try {
            return where.holds(sheet, node);
        } catch (Undecidable _) {
            return false;
        }
    }
}
