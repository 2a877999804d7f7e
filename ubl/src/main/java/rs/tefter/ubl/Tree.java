package rs.tefter.ubl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The arrays behind a document: one row an element, all offsets in the UTF-8 form. */
final class Tree {
    /** The id of a name that the document does not use at all. */
    private static final int ABSENT = -2;

    int count;
    int[] names;
    int[] parents;
    int[] nextSiblings;
    int[] starts;
    int[] contentStarts;
    int[] contentEnds;
    int[] ends;
    int[] firstAttributes;
    int[] attributes;

    private int attributeCount;
    private final List<Name> foreignNames = new ArrayList<>(0);
    private final Map<Name, Integer> foreignIds = new HashMap<>(0);

    /** @param bytes size of the document, by which the arrays are first made */
    Tree(int bytes) {
        int expected = Math.min(bytes / 40 + 16, 1 << 20);
        names = new int[expected];
        parents = new int[expected];
        nextSiblings = new int[expected];
        starts = new int[expected];
        contentStarts = new int[expected];
        contentEnds = new int[expected];
        ends = new int[expected];
        firstAttributes = new int[expected + 1];
        attributes = new int[expected / 2 + 8];
    }

    int addElement(int name, int parent, int start, int contentStart) {
        if (count == names.length) grow();
        int node = count++;
        names[node] = name;
        parents[node] = parent;
        nextSiblings[node] = Document.NONE;
        starts[node] = start;
        contentStarts[node] = contentStart;
        firstAttributes[node + 1] = attributeCount;
        return node;
    }

    /** Adds an attribute to the element added last. */
    void addAttribute(int name) {
        if (attributeCount == attributes.length) attributes = Arrays.copyOf(attributes, attributeCount * 2);
        attributes[attributeCount++] = name;
        firstAttributes[count] = attributeCount;
    }

    /** The id of a name in this tree: its own when it is known, numbered behind the vocabulary when it is foreign. */
    int intern(String namespace, String local) {
        Name known = Vocabulary.find(namespace, local);
        return known != null ? known.id() : foreignIds.computeIfAbsent(new Name(Name.FOREIGN, Namespaces.spaced(namespace), local), name -> {
            foreignNames.add(name);
            return Vocabulary.size() + foreignNames.size() - 1;
        });
    }

    int foreignNameCount() {
        return foreignNames.size();
    }

    Name name(int id) {
        return id < Vocabulary.size() ? Vocabulary.get(id) : foreignNames.get(id - Vocabulary.size());
    }

    int idOf(Name name) {
        return name.id() != Name.FOREIGN ? name.id() : foreignIds.getOrDefault(name, ABSENT);
    }

    int firstChild(int node) {
        return node + 1 < count && parents[node + 1] == node ? node + 1 : Document.NONE;
    }

    /** The element's own character data. */
    String text(byte[] bytes, int node) {
        int from = contentStarts[node];
        int child = firstChild(node);
        if (child == Document.NONE) return Text.content(bytes, from, contentEnds[node]);
        var text = new StringBuilder();
        for (; child != Document.NONE; child = nextSiblings[child]) {
            text.append(Text.content(bytes, from, starts[child]));
            from = ends[child];
        }
        return text.append(Text.content(bytes, from, contentEnds[node])).toString();
    }

    /** Bytes of the element's own character data as written, without comments and processing instructions. */
    int textBytes(byte[] bytes, int node) {
        int from = contentStarts[node];
        int length = 0;
        for (int child = firstChild(node); child != Document.NONE; child = nextSiblings[child]) {
            length += Text.length(bytes, from, starts[child]);
            from = ends[child];
        }
        return length + Text.length(bytes, from, contentEnds[node]);
    }

    private void grow() {
        int capacity = count + (count >> 1) + 16;
        names = Arrays.copyOf(names, capacity);
        parents = Arrays.copyOf(parents, capacity);
        nextSiblings = Arrays.copyOf(nextSiblings, capacity);
        starts = Arrays.copyOf(starts, capacity);
        contentStarts = Arrays.copyOf(contentStarts, capacity);
        contentEnds = Arrays.copyOf(contentEnds, capacity);
        ends = Arrays.copyOf(ends, capacity);
        firstAttributes = Arrays.copyOf(firstAttributes, capacity + 1);
    }
}
