package rs.tefter.validation.srbdt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.ubl.Namespaces;

/**
 * The Serbian extension {@code SrbDtExt} in a document. Its children stand in its own namespace or, as several live clients write
 * them, in that of XML Schema.
 */
public record Extension(Document document, int node) {
    private static final List<Name> PATH = List.of(Name.cec("UBLExtensions"), Name.cec("UBLExtension"), Name.cec("ExtensionContent"),
            Name.sbt("SrbDtExt"));
    private static final Set<String> NAMESPACES = Set.of(Namespaces.SBT, Namespaces.XSD);
    /** The spelling is the literal one. */
    private static final String ADVANCE = "InvoicedPrepaymentAmmount";
    private static final String REDUCED_TOTALS = "ReducedTotals";

    /** Those of a document, of which there should be one at most. */
    public static List<Extension> of(Document document) {
        List<Extension> found = new ArrayList<>(1);
        find(document, document.root(), 0, found);
        return found;
    }

    private static void find(Document document, int node, int step, List<Extension> found) {
        if (step == PATH.size()) {
            found.add(new Extension(document, node));
            return;
        }
        Name name = PATH.get(step);
        for (int child = document.child(node, name); child != Document.NONE; child = document.next(child, name)) {
            find(document, child, step + 1, found);
        }
    }

    /** The advances that the document settles. */
    public List<Integer> advances() {
        return children(ADVANCE);
    }

    /** What is left of its totals without them. */
    public List<Integer> reducedTotals() {
        return children(REDUCED_TOTALS);
    }

    /** Whether some of its children stand in the one namespace and some in the other. */
    public boolean mixesNamespaces() {
        return children().stream().map(child -> document.name(child).namespace()).filter(NAMESPACES::contains).distinct().count() > 1;
    }

    private List<Integer> children(String local) {
        return children().stream().filter(child -> document.name(child).local().equals(local)
                && NAMESPACES.contains(document.name(child).namespace())).toList();
    }

    private List<Integer> children() {
        List<Integer> children = new ArrayList<>();
        for (int child = document.firstChild(node); child != Document.NONE; child = document.nextSibling(child)) children.add(child);
        return children;
    }
}
