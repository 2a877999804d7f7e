package rs.tefter.validation.en16931;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.rules.Fact;
import rs.tefter.validation.rules.Sheet;

/** Which attributes without namespace stand anywhere in a document. */
final class Attributes {
    static final Fact<Attributes> OF_DOCUMENT = new Fact<>(Attributes::new);

    private final BitSet known = new BitSet(Name.known().size());
    private final Set<String> strange = HashSet.newHashSet(0);

    private Attributes(Sheet sheet) {
        Document document = sheet.document();
        for (int node : sheet.everything()) {
            for (int i = 0, n = document.attributeCount(node); i < n; i++) add(document.attributeName(node, i));
        }
    }

    boolean has(String attribute) {
        Name name = Name.of("", attribute);
        return name.id() == Name.FOREIGN ? strange.contains(attribute) : known.get(name.id());
    }

    private void add(Name name) {
        if (name.id() != Name.FOREIGN) {
            known.set(name.id());
        } else if (name.namespace().isEmpty()) {
            strange.add(name.local());
        }
    }
}
