package rs.tefter.validation.rules;

import java.util.Arrays;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;

/** The elements of a document sorted by name: one list a name, in document order. */
final class NameIndex {
    private static final int[] NOTHING = {};
    private static final int NAMES = Name.known().size();

    private final int[] starts;
    private final int[] nodes;

    private NameIndex(int[] starts, int[] nodes) {
        this.starts = starts;
        this.nodes = nodes;
    }

    /** @param hidden the first of the children of the root that are left out with all below them, or {@link Document#NONE} */
    static NameIndex of(Document document, int hidden) {
        int[] starts = new int[NAMES + 2];
        for (int node = next(document, -1, hidden); node < document.nodeCount(); node = next(document, node, hidden)) {
            starts[slot(document, node) + 1]++;
        }
        for (int slot = 1; slot < starts.length; slot++) starts[slot] += starts[slot - 1];
        int[] nodes = new int[starts[NAMES + 1]];
        for (int node = next(document, -1, hidden); node < document.nodeCount(); node = next(document, node, hidden)) {
            nodes[starts[slot(document, node)]++] = node;
        }
        System.arraycopy(starts, 0, starts, 1, NAMES + 1);
        starts[0] = 0;
        return new NameIndex(starts, nodes);
    }

    int[] all(Name name) {
        return slice(name.id());
    }

    boolean hasAny(Name name) {
        return count(name) > 0;
    }

    int count(Name name) {
        return starts[name.id() + 1] - starts[name.id()];
    }

    int first(Name name) {
        return nodes[starts[name.id()]];
    }

    int[] everything() {
        return nodes;
    }

    int[] strangers() {
        return slice(NAMES);
    }

    private int[] slice(int slot) {
        int from = starts[slot];
        int to = starts[slot + 1];
        return from == to ? NOTHING : Arrays.copyOfRange(nodes, from, to);
    }

    private static int slot(Document document, int node) {
        int id = document.nameId(node);
        return id == Name.FOREIGN ? NAMES : id;
    }

    private static int next(Document document, int node, int hidden) {
        int at = node + 1;
        while (hidden != Document.NONE && at < document.nodeCount() && document.parent(at) == document.root()
                && document.nameId(at) == document.nameId(hidden)) {
            int sibling = document.nextSibling(at);
            at = sibling == Document.NONE ? document.nodeCount() : sibling;
        }
        return at;
    }
}
