package rs.tefter.validation.en16931;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;

/** Paths from the root of a document, all looked for in one walk that enters only what some path leads through. */
final class PathTable {
    private static final int NO_PATH = -1;

    private final Node top = new Node();
    private int size;

    /** Adds a path; they are numbered from 0. A step may be one of several names, as in {@code cac:InvoiceLine|cac:CreditNoteLine}. */
    void add(String path) {
        List<Node> ends = List.of(top);
        for (String step : path.split("/")) {
            List<Node> next = new ArrayList<>();
            for (String name : step.split("\\|")) ends.forEach(end -> next.add(end.child(Path.name(name))));
            ends = next;
        }
        ends.forEach(end -> end.number = size);
        size++;
    }

    /** The numbers of the paths that lead to an element. */
    BitSet occurring(Sheet sheet) {
        BitSet occurring = new BitSet(size);
        visit(sheet, sheet.root(), top, occurring);
        return occurring;
    }

    private static void visit(Sheet sheet, int node, Node at, BitSet occurring) {
        Document document = sheet.document();
        for (int child = document.firstChild(node); child != Document.NONE; child = document.nextSibling(child)) {
            Node next = at.find(document, child);
            if (next == null || sheet.hides(child)) continue;
            if (next.number != NO_PATH) occurring.set(next.number);
            if (!next.isLast()) visit(sheet, child, next, occurring);
        }
    }

    /** A step of some paths. */
    private static final class Node {
        private final Map<Integer, Node> children = new HashMap<>();
        /** Some of the names are none of UBL, so that they have no number. */
        private final Map<Name, Node> strangers = new HashMap<>();
        private int number = NO_PATH;

        Node child(Name name) {
            return name.id() == Name.FOREIGN ? strangers.computeIfAbsent(name, _ -> new Node())
                    : children.computeIfAbsent(name.id(), _ -> new Node());
        }

        boolean isLast() {
            return children.isEmpty() && strangers.isEmpty();
        }

        /** Null where no path goes on: this is asked for most elements of every document. */
        Node find(Document document, int node) {
            int id = document.nameId(node);
            return id == Name.FOREIGN ? strangers.get(document.name(node)) : children.get(id);
        }
    }
}
