package rs.tefter.validation.en16931;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A document made out of an original by one to three random changes, the same ones for the same seed. It is well-formed and has the root
 * of an invoice or a credit note; nothing else is certain.
 */
final class Mutant {
    private static final Map<String, XmlElement> ORIGINALS = Originals.toMutate().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, original -> XmlElement.parse(original.getValue())));

    private static final List<XmlWriter.Spelling> SPELLINGS = List.of(XmlWriter.Spelling.USUAL_PREFIXES, XmlWriter.Spelling.USUAL_PREFIXES,
            XmlWriter.Spelling.OTHER_PREFIXES, XmlWriter.Spelling.NO_PREFIXES);

    private final SplittableRandom random;
    private final XmlElement root;
    private final XmlWriter.Spelling spelling;
    private final List<Consumer<XmlElement>> changes;

    private Mutant(XmlElement root, long seed) {
        this.random = new SplittableRandom(seed);
        this.root = root;
        this.spelling = new Picks(random).one(SPELLINGS);
        var shapes = new ShapeChanges(random);
        var values = new ValueChanges(random);
        this.changes = List.of(shapes::remove, shapes::duplicate, shapes::swap, shapes::move, shapes::rename, shapes::moveToNamespace,
                shapes::graft, shapes::graft, shapes::extend, shapes::breach, shapes::breach, shapes::convert, shapes::mix,
                values::replace, values::amount, values::amount, values::amount, values::everyAmount, values::respell, values::code, values::code,
                values::category, values::category, values::everyCategory, values::scheme, values::date, values::currency,
                values::attribute, values::removeAttribute, values::flip);
    }

    static Mutant of(String original, long seed) {
        var mutant = new Mutant(ORIGINALS.get(original).copy(), seed);
        mutant.change();
        return mutant;
    }

    /** Puts parts of any documents into an extension. */
    void extend() {
        new ShapeChanges(random).extend(root);
    }

    XmlElement root() {
        return root;
    }

    byte[] bytes() {
        return XmlWriter.write(root, spelling);
    }

    private void change() {
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            changes.get(random.nextInt(changes.size())).accept(root);
        }
    }
}
