package rs.tefter.validation.en16931;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.rules.Check;
import rs.tefter.validation.rules.Failures;
import rs.tefter.validation.rules.Place;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Test;
import rs.tefter.validation.rules.Undecidable;

/** The rules of one context: the elements they are about, and what must hold there. */
final class Group {
    private static final Test EVERYWHERE = (_, _) -> true;
    private static final String NO_SUFFIX = "";

    private final List<Place> places;
    private final String suffix;
    private final Test where;
    private final Choice choice;
    private final List<Check> checks;

    private Group(List<Place> places, String suffix, Test where, Choice choice, List<Check> checks) {
        this.places = places;
        this.suffix = suffix;
        this.where = where;
        this.choice = choice;
        this.checks = checks;
    }

    /** Which rules are about an element. */
    @FunctionalInterface
    private interface Choice {
        List<Check> at(Sheet sheet, int node);
    }

    /**
     * Rules about elements at the end of a path, wherever it begins.
     *
     * @param context paths separated by {@code |}; one that begins with {@code /*&#47;} begins at the root
     */
    static Group at(String context, Check... checks) {
        List<Check> all = List.of(checks);
        return new Group(places(context), NO_SUFFIX, EVERYWHERE, (_, _) -> all, all);
    }

    /** Rules about the VAT categories at the end of a path: those of its code. */
    static Group at(String context, Map<Category, List<Check>> families) {
        Choice ofCode = (sheet, node) -> {
            Category category = Vat.category(sheet, node).orElse(null);
            return category == null || !Vat.is(sheet, node) ? List.of() : families.get(category);
        };
        return new Group(places(context), NO_SUFFIX, EVERYWHERE, ofCode, families.values().stream().flatMap(List::stream).toList());
    }

    /** Rules about all elements whose names end so, in whatever namespace. */
    static Group ending(String suffix, Check... checks) {
        List<Check> all = List.of(checks);
        List<Place> places = Name.known().stream().filter(name -> name.local().endsWith(suffix)).map(Place::anywhere).toList();
        return new Group(places, suffix, EVERYWHERE, (_, _) -> all, all);
    }

    /** The same rules, but only where this holds; where it is undecidable the context does not match. */
    Group where(Test condition) {
        return new Group(places, suffix, condition, choice, checks);
    }

    /** The part of the context that is about elements of one name. */
    Group about(Name name) {
        return new Group(places.stream().filter(place -> place.last().equals(name)).toList(), NO_SUFFIX, where, choice, checks);
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
        if (!isPlace(sheet.document(), node)) return false;
        List<Check> chosen = chosen(sheet, node);
        for (int i = 0; i < chosen.size(); i++) chosen.get(i).at(sheet, node, out);
        return !chosen.isEmpty();
    }

    private boolean isPlace(Document document, int node) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).matches(document, node)) return true;
        }
        return takesStrangers() && document.nameId(node) == Name.FOREIGN && document.name(node).local().endsWith(suffix);
    }

    private List<Check> chosen(Sheet sheet, int node) {
        try {
            return where.holds(sheet, node) ? choice.at(sheet, node) : List.of();
        } catch (Undecidable _) {
            return List.of();
        }
    }

    private static List<Place> places(String context) {
        return Arrays.stream(context.split("\\|")).map(String::strip).map(Place::of).toList();
    }
}
